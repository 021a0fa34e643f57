import Foundation
import TestSupport
import Testing

/// Versions that are given: taken, free, or not to be known.
@Suite("runtimectl import --model-version") struct ImportVersionTests {
    private static func codes(_ result: RunResult) throws -> [String] {
        try JSON(result.output)["findings"].array.filter { $0["severity"].string == "error" }
            .compactMap { $0["code"].string }
    }

    @Test(
        "a taken version is told by --check as by an import, with its place and the platform's code",
        arguments: ["", " --check"])
    func taken(check: String) async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name m --model-version 1.0.0").status == 0)
            let result = try await fixture.run("good --name m --model-version 1.0.0\(check)", format: "json")
            #expect(result.status == 1)
            let findings = try JSON(result.output)["findings"].array.filter { $0["code"].string == "model-exists" }
            #expect(findings.count == 1)
            #expect(findings.first?["pointer"].string == "--model-version")
            #expect(findings.first?["platformCode"].string == "ModelArts.3002")
            #expect(findings.first?["remedy"].string == "leave the version out to get 1.0.1, or give one that is free")
            #expect(try await fixture.versions(of: "m") == ["1.0.0"])
        }
    }

    @Test("it stands beside everything else that is wrong, in a document at its line")
    func beside() async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name m --model-version 1.0.0").status == 0)
            let bad = try await fixture.run(
                "good --name m --model-version 1.0.0 --label 1 -m PyTorch", format: "json")
            #expect(Set(try Self.codes(bad)).isSuperset(of: ["model-exists", "import-labels", "model-type-mismatch"]))
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "create_model": {
                      "model_name": "m", "model_type": "TensorFlow", "source_location": "obs://bucket/a/",
                      "model_version": "1.0.0"}}
                    """)
            let result = try await fixture.run("-f r.json --check", format: "json")
            let finding = try JSON(result.output)["findings"].array.first { $0["code"].string == "model-exists" }
            #expect(finding?["line"].integer == 3 && finding?["file"].string == "r.json")
            #expect(finding?["pointer"].string == "/create_model/model_version")
        }
    }

    @Test("a document that gives two models one version is refused before the registry is asked")
    func twice() async throws {
        try await ImportFixture.with { fixture in
            let model = #"{"model_type": "PyTorch", "model_name": "m", "model_version": "1.1.1"}"#
            _ = try fixture.folder.file(
                "r.json",
                holding: ImportFixture.step(
                    outputs: """
                        [{"name": "one", "model_config": \(model)}, {"name": "two", "model_config": \(model)}]
                        """))
            let result = try await fixture.run("-f r.json --check", format: "json")
            let imports = try JSON(result.output)["imports"].array
            let codes = imports.map { $0["findings"].array.compactMap { $0["code"].string } }
            #expect(codes.map { $0.contains("model-exists") } == [false, true])
        }
    }

    @Test("after 99.99.99 a version must be given", arguments: ["", " --check"])
    func noneLeft(check: String) async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name m --model-version 99.99.99").status == 0)
            let result = try await fixture.run("good --name m\(check)", format: "json")
            #expect(result.status == 1)
            #expect(try Self.codes(result) == ["no-version-left"])
        }
    }

    @Test("--check asks a registry that is not there without making it, nor its folder")
    func noRegistry() async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("good --name m --model-version 1.0.0 --check")
            #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: fixture.folder.url.path + "/state"))
        }
    }

    @Test("a registry that cannot be read is an error, where a version has to be looked up in it")
    func unreadable() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file("notes.txt", holding: "not a registry, but something else")
            let line = "good --name m --registry notes.txt"
            let result = try await fixture.run("\(line) --model-version 1.0.0 --check")
            #expect(result.status == 3 && result.errors.contains("'notes.txt' is no registry of models"))
            #expect(try await fixture.run("\(line) --check").status == 0)
            #expect(try await fixture.run(line).status == 3)
            // what refuses the model is told all the same
            let refused = try await fixture.run("\(line) --model-version 1.0.0 --label 1", format: "json")
            #expect(refused.status == 1 && refused.errors.contains("'notes.txt' is no registry of models"))
            #expect(try Self.codes(refused) == ["import-labels"])
        }
    }
}
