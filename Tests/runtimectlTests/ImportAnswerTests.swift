import Foundation
import TestSupport
import Testing

/// The answer of an import, and what becomes of an import whose answer cannot be written.
@Suite("the answer of runtimectl import") struct ImportAnswerTests {
    @Test(
        "an answer that cannot be written records nothing, and leaves the plan as it was",
        arguments: ["--output missing/answer", "--output good", "--output /dev/full"])
    func unwritable(output: String) async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name before --plan plan --check").status == 0)
            let plan = fixture.folder.url.appendingPathComponent("plan/model.lock.json")
            let before = try Data(contentsOf: plan)
            let result = try await fixture.run("good --name resnet --plan plan \(output)")
            #expect(result.status == 4 && result.errors.hasPrefix("runtimectl: error: "), "\(result.errors)")
            #expect(try await fixture.versions(of: "resnet").isEmpty)
            #expect(try Data(contentsOf: plan) == before)
            let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
            #expect(Set(left) == ["good", "plan", "state"])
        }
    }

    @Test("nor does one for which standard output has no room", arguments: ["", "-o json", "--plan plan"])
    func full(options: String) async throws {
        try await ImportFixture.with { fixture in
            let program = try Run.builtProduct("runtimectl").path
            let line = "'\(program)' import good --name resnet \(options) --as-of 2026-11-20 > /dev/full"
            let result = try await Run.program(
                at: URL(fileURLWithPath: "/bin/sh"), ["-c", line], environment: fixture.environment,
                in: fixture.folder.url)
            #expect(result.status == 4 && result.errors.contains("cannot write"), "\(result.errors)")
            #expect(try await fixture.versions(of: "resnet").isEmpty)
            #expect(!FileManager.default.fileExists(atPath: fixture.folder.url.path + "/plan"))
        }
    }

    @Test("an answer that goes to a file is there with the record")
    func file() async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("good --name resnet --output answer", format: "json")
            #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
            let text = try String(contentsOf: fixture.folder.url.appendingPathComponent("answer"), encoding: .utf8)
            #expect(try JSON(text)["model"]["version"].string == "0.0.1")
            #expect(try await fixture.versions(of: "resnet") == ["0.0.1"])
        }
    }

    @Test("what a registration says is recorded, interfaces and packages with it")
    func recorded() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "create_model": {"model_name": "m", "model_version": "1.0.0",
                     "model_type": "TensorFlow", "source_location": "/bucket/model/", "publish": false,
                     "apis": [{"url": "/", "method": "post", "request": {"Content-type": "application/json"}}],
                     "input_params": [{"url": "/", "param_name": "images", "param_type": "string"}],
                     "dependencies": [{"installer": "pip", "packages": [
                       {"package_name": "numpy", "package_version": "1.15.0", "restraint": "EXACT"}]}]}}
                    """)
            #expect(try await fixture.run("-f r.json").status == 0)
            let shown = try await fixture.command(["models", "show", "m"]).output
            #expect(
                shown.contains("POST /: application/json -> -") && shown.contains("numpy EXACT 1.15.0 (pip)"),
                "\(shown)")
            let record = try JSON(try await fixture.command(["models", "show", "m", "-o", "json"]).output)
            let kept: Set = ["apis", "input_params", "dependencies", "publish", "source_location", "interface"]
            #expect(record["request"].keys.isSuperset(of: kept), "\(record["request"].keys)")
        }
    }

    @Test("no line of an answer gets long by what it quotes")
    func long() async throws {
        try await ImportFixture.with { fixture in
            let word = String(repeating: "x", count: 5000)
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "create_model": {"model_name": "\(word)", "model_version": "\(word)",
                     "model_type": "\(word)", "source_location": "/bucket/model/", "source_type": "\(word)",
                     "execution_code": "\(word)", "runtime": "\(word)", "model_algorithm": "\(word)", "labels": ["\(word)"],
                     "description": "\(word)", "input_params": [{"url": "/", "param_name": "\(word)", "param_type": "\(word)"}],
                     "dependencies": [{"installer": "\(word)", "packages": [{"package_name": "\(word)"}]}],
                     "template": {"template_id": "\(word)", "infer_format": "\(word)", "template_inputs": [
                       {"input_id": "\(word)", "input": "/bucket/a/"}, {"input_id": "\(word)", "input": "/bucket/a/"}]}}}
                    """)
            let result = try await fixture.run("-f r.json")
            let lines = result.output.split(separator: "\n").dropFirst()
            #expect(result.status == 1 && lines.allSatisfy { $0.count < 700 }, "\(result.output)")
            _ = try fixture.folder.file(
                "good/model/config.json",
                holding: ImportFixture.configuration.replacingOccurrences(of: "\"TensorFlow\"", with: "\"\(word)\""))
            for options in ["", " --runtime \(word) -m TensorFlow", " -m \(word)"] {
                let typed = try await fixture.run("good --name m" + options)
                #expect(typed.output.split(separator: "\n").allSatisfy { $0.count < 700 }, "\(typed.output)")
            }
        }
    }
}
