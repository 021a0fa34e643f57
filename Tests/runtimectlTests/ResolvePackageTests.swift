import Foundation
import TestSupport
import Testing

/// `resolve --package`, with small real models.
@Suite struct ResolvePackageTests {
    /// Runtimes of several versions for the engines of the models, so that texts do not change with the catalogs.
    private static let catalog = ["--catalog", "Tests/runtimectlTests/Fixtures/packages.json"]
    private static let models = "Tests/PluginTests/Fixtures/models"

    private static func resolve(_ model: String, _ options: String = "") async throws -> RunResult {
        try await Program.run(
            ["resolve", "--package", "\(models)/\(model)"] + options.split(separator: " ").map(String.init) + catalog
                + Program.day)
    }

    private static func json(_ model: String, _ options: String = "", status: Int32 = 0) async throws -> JSON {
        let result = try await resolve(model, "\(options) -o json")
        #expect(result.status == status, "\(result.errors)")
        return try JSON(result.output)
    }

    @Test(
        arguments: [
            ("package-resolve", "tf_savedmodel", ""), ("package-unrecorded", "torchscript", ""),
            ("package-unresolved", "tf_savedmodel", "-w ascend"), ("package-json", "tf_keras_h5", "-o json"),
            ("package-explain", "tf_savedmodel", "--explain"), ("package-unknown", "onnx_helper", ""),
            ("package-other-engine", "tf_savedmodel", "-m PyTorch"),
        ])
    func `what is printed`(name: String, model: String, options: String) async throws {
        let line = "resolve --package \(model)" + (options.isEmpty ? "" : " \(options)")
        try Snapshot.expect(try await Self.resolve(model, options).transcript(line), matches: "\(name).txt")
    }

    @Test(.enabled(if: Program.canUseTerminals))
    func `on a terminal of 80 columns`() async throws {
        let line = "resolve --package \(Self.models)/torchscript"
        let options = (Self.catalog + Program.day).joined(separator: " ")
        let result = try await Program.terminal("\(line) \(options) --color never", columns: 80)
        try Snapshot.expect(result.transcript(line), matches: "terminal-package.txt")
    }

    @Test func `the answer says what was read from where`() async throws {
        let answer = try await Self.json("tf_savedmodel")
        #expect(answer.keys == ContractKeys.resolution.union(["package"]))
        #expect(answer["request"]["modelType"].string == "TensorFlow")
        let package = answer["package"]
        #expect(package.keys == ContractKeys.package)
        #expect(package["path"].string == "\(Self.models)/tf_savedmodel")
        #expect(package["engine"].string == "TensorFlow" && package["confidence"].string == "certain")
        #expect(package["frameworkVersion"].string == "2.15.1" && package["frameworkVersionReason"].isNull)
        for entry in package["read"].array { #expect(entry.keys == ["field", "value", "file", "what", "offset"]) }
        let version = try #require(package["read"].array.first { $0["field"].string == "frameworkVersion" })
        #expect(version["value"].string == "2.15.1" && version["file"].string == "saved_model.pb")
        #expect(version["offset"].integer == 1748)
        #expect(package["read"].array.first?["field"].string == "modelType")
        #expect(package["loads"].keys == ["verdict", "source", "note"])
        #expect(package["findings"].array.contains { $0["code"].string == "model-file-missing" })
    }

    @Test func `without a version the reason and the bounds are in the answer`() async throws {
        let package = try await Self.json("torchscript")["package"]
        #expect(package["frameworkVersion"].isNull)
        #expect(package["frameworkVersionReason"].string?.isEmpty == false)
        #expect(package["frameworkVersionRange"].string == ">1.13.1" && package["python"].string == "3.11")
        let fields = Set(package["read"].array.compactMap { $0["field"].string })
        #expect(fields == ["modelType", "frameworkVersionRange", "python"])
    }

    @Test func `candidates carry the verdict on the package`() async throws {
        let answer = try await Self.json("tf_savedmodel", "--explain")
        #expect(!answer["candidates"].array.isEmpty)
        for candidate in answer["candidates"].array {
            let verdict = candidate["verdicts"]["package"]
            #expect(verdict.keys == ["verdict", "has", "asked", "loads"])
            #expect(verdict["asked"].string == "loads a model of TensorFlow 2.15.1 (SavedModel)")
            #expect(["fine", "warn", "refuse", "unknown"].contains(verdict["loads"]["verdict"].string))
        }
    }

    @Test(arguments: [
        "sklearn_joblib_gzip", "xgboost_ubj", "mindspore_mindir", "mxnet_module", "caffe_v2", "spark_mllib",
    ])
    func `every engine's models are resolved in the built-in catalog or refused with a rule`(model: String) async throws
    {
        let result = try await Program.run(["resolve", "--package", "\(Self.models)/\(model)", "-o", "json"])
        #expect(result.status == 0 || result.status == 1, "\(result.errors)")
        let answer = try JSON(result.output)
        #expect(answer["package"]["engine"].string == answer["request"]["modelType"].string)
        #expect(answer["package"]["loads"].isNull == (result.status == 1))
    }

    @Test func `errors of the package are told in short, and the answer stays`() async throws {
        let result = try await Self.resolve("tf_savedmodel", "-q")
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.hasPrefix("registry.example.org/"))
        let told = try await Self.resolve("tf_savedmodel")
        #expect(
            told.errors == "runtimectl: warning: the package has 3 errors; see 'runtimectl inspect "
                + "\(Self.models)/tf_savedmodel'\n")
    }

    @Test(
        arguments: [
            ("resolve --package /nonexistent", 3, "package-unreadable"),
            ("resolve --package \(models)/onnx_helper", 1, "package-unrecognised"),
            ("resolve --package \(models)/tf_savedmodel -m PyTorch", 1, "other-package-engine"),
            ("resolve --package \(models)/tf_savedmodel -r PyTorch/python3.7", 1, "other-engine"),
            ("resolve --package \(models)/tf_savedmodel --batch -", 2, "usage"),
            ("resolve --package", 2, "usage"),
            ("resolve --package \(models)/onnx_helper --plugins Examples/plugins", 1, "unknown-engine"),
        ])
    func `what cannot be answered`(line: String, status: Int32, code: String) async throws {
        let result = try await Program.run("\(line) -o json")
        #expect(result.status == status)
        #expect(try JSON(result.output)["error"]["code"].string == code)
    }

    @Test func `a plugin from outside reads its models too`() async throws {
        let result = try await Program.run(
            "resolve --package \(Self.models)/onnx_helper -o json --plugins Examples/plugins "
                + "--catalog catalog/modelarts --catalog Examples/plugins/onnxruntime/catalog.json")
        #expect(result.status == 0, "\(result.errors)")
        let answer = try JSON(result.output)
        #expect(answer["request"]["modelType"].string == "ONNXRuntime")
        #expect(answer["package"]["frameworkVersionRange"].string == ">=1.6")
        #expect(answer["runtime"]["name"].string == "onnxruntime_1.16.3-py_3.10-ubuntu_22.04-x86_64")
    }

    /// The example's plugin with rows of its own: answers do not change with what the built-in manifests know.
    private static func withRules(_ body: (_ options: [String]) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            let example = Program.project.appendingPathComponent("Examples/plugins/onnxruntime")
            let plugin = folder.url.appendingPathComponent("onnxruntime")
            try FileManager.default.copyItem(at: example, to: plugin)
            let manifest = plugin.appendingPathComponent("plugin.json")
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: manifest))
            var members = try #require(object as? [String: Any])
            members["compatibility"] = [
                [
                    "artifact": ">=1.2", "formats": ["ONNX"], "runtime": "<1.13", "verdict": "refuse",
                    "source": "page 1", "note": "its operators came later",
                ],
                [
                    "runtime": ">=1.13", "verdict": "warn", "source": "page 2",
                    "note": "newer operators answer otherwise",
                ],
            ]
            try JSONSerialization.data(withJSONObject: members).write(to: manifest)
            for item in [plugin.path, plugin.path + "/bin"] {
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: item)
            }
            let overlay = ["--catalog", "catalog/modelarts", "--catalog", "\(example.path)/catalog.json"]
            try await body(["--package", "\(models)/onnx_helper", "--plugins", plugin.path] + overlay + Program.day)
        }
    }

    @Test(
        arguments: [
            ("package-rules", ""), ("package-rules-explain", "-w cpu --explain"),
            ("package-rules-refused", "-r ort1.12-python3.8"), ("package-rules-nearest", "-p 3.8"),
        ])
    func `rules of a manifest refuse and warn, and say where they come from`(name: String, words: String) async throws {
        try await Self.withRules { options in
            let words = words.split(separator: " ").map(String.init)
            let result = try await Program.run(["resolve"] + words + options)
            try Snapshot.expect(result.transcript(words.joined(separator: " ")), matches: "\(name).txt")
        }
    }

    @Test func `rules of a manifest, for scripts`() async throws {
        try await Self.withRules { options in
            let refused = try await Program.run(["resolve", "-r", "ort1.12-python3.8", "-o", "json"] + options)
            #expect(refused.status == 1)
            let answer = try JSON(refused.output)
            #expect(answer["package"]["loads"].isNull)
            let verdict = try #require(answer["candidates"].array.first)["verdicts"]["package"]
            #expect(verdict["verdict"].string == "unsatisfied" && verdict["has"].string == "1.12")
            #expect(
                verdict["loads"].object as? [String: String] == [
                    "verdict": "refuse", "source": "page 1", "note": "its operators came later",
                ])
            #expect(answer["nearest"].array.first?["change"].keys == ["runtime"])
            let warned = try JSON(try await Program.run(["resolve", "-o", "json"] + options).output)
            #expect(warned["package"]["loads"]["verdict"].string == "warn")
            #expect(warned["warnings"].array.first?["code"].string == "may-not-load")
        }
    }
}
