import Foundation
import TestSupport
import Testing

/// `plugins list`, `validate` and `new`, and the examples.
@Suite struct PluginCommandTests {
    private static let example = PluginFixture.repository.appendingPathComponent("Examples/plugins")

    @Test func `the list names every plugin with its state`() async throws {
        let result = try await Run.runtimectl(["--plugins", Self.example.path, "-o", "json", "plugins", "list"])
        #expect(result.status == 0, "\(result.errors)")
        for word in [
            "\"TensorFlow\"", "\"built-in\"", "\"onnxruntime\"", "\"ONNXRuntime\"", "\"inspect\"", "\"ready\"",
        ] {
            #expect(result.output.contains(word), "\(word)")
        }
        #expect(result.output.contains("\"count\": 10"))
    }

    @Test(arguments: [[], ["--executable"], ["--engine", "Other_Engine"], ["--engine", "X-1", "--executable"]])
    func `what 'new' writes passes 'validate' and works`(options: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let new = try await Run.runtimectl(["plugins", "new", "mine"] + options, in: folder.url)
            #expect(new.status == 0, "\(new.errors)")
            let validate = try await Run.runtimectl(["plugins", "validate", "mine"], in: folder.url)
            #expect(validate.status == 0, "\(validate.output)")
            let list = try await Run.runtimectl(["--plugins", ".", "plugins", "list"], in: folder.url)
            #expect(list.output.contains("./mine"))
            let again = try await Run.runtimectl(["plugins", "new", "mine"], in: folder.url)
            #expect(again.status == 2)
            #expect(again.errors.contains("'mine' is there already"))
        }
    }

    @Test(arguments: ["..", "a/b", "", "-x", ".hidden", "a b", String(repeating: "a", count: 65)])
    func `a name that is no folder's is refused`(name: String) async throws {
        try await TemporaryFolder.with { folder in
            let result = try await Run.runtimectl(["plugins", "new", "--", name], in: folder.url)
            #expect(result.status == 2, "\(result.output)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
        }
    }

    static let invalid: [(manifest: String?, status: Int32, says: String)] = [
        (nil, 3, "holds no plugin.json"),
        (#"{"apiVersion": 1"#, 3, "plugin.json"),
        (
            #"{"apiVersion": 1, "name": "mine", "id": "M", "version": "1.0.0", "aliases": ["tf"], "nameTokens": []}"#,
            1,
            "also claimed by plugin 'TensorFlow'"
        ),
    ]

    @Test(arguments: invalid)
    func `a plugin that is not valid`(manifest: String?, status: Int32, says: String) async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("mine/README", holding: "")
            if let manifest { _ = try folder.file("mine/plugin.json", holding: manifest) }
            let result = try await Run.runtimectl(["plugins", "validate", "mine"], in: folder.url)
            #expect(result.status == status, "\(result.output)\(result.errors)")
            #expect((result.output + result.errors).contains(says), "\(result.output)\(result.errors)")
        }
    }

    @Test func `the example resolves by its alias, with its own catalog as an overlay`() async throws {
        let root = PluginFixture.repository
        let result = try await Run.runtimectl(
            [
                "--plugins", "Examples/plugins", "--catalog", "catalog/modelarts", "--catalog",
                "Examples/plugins/onnxruntime/catalog.json", "-q", "resolve", "-m", "onnx", "-w", "gpu",
            ], in: root)
        let image = "onnxruntime_1.16.3-cuda_11.8-py_3.10-ubuntu_22.04-x86_64"
        #expect(result.output == "registry.example.org/ml/onnxruntime:\(image)\n", "\(result.errors)")
        let validate = try await Run.runtimectl(["plugins", "validate", "Examples/plugins/onnxruntime"], in: root)
        #expect(validate.status == 0, "\(validate.output)")
    }
}
