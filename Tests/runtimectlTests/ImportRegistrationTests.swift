import Foundation
import TestSupport
import Testing

/// The registration documents of the platform's page on model registration, through the command.
@Suite("runtimectl import --file") struct ImportRegistrationTests {
    private static let fixtures = Program.project.appendingPathComponent("Tests/ModelImportTests/Fixtures/registration")

    @Test(
        "each scenario is accepted and recorded",
        arguments: [
            ("job-output", "model_name=m training_job.train_url=obs://results/17/", "training"),
            ("obs", "model_name=m model_files=/models/resnet", "obs"),
            ("template", "model_name=m models=obs://our-models", "template"),
            ("custom-image", "model_name=m image=registry.example.org/ml/own:1.0", "container"),
            (
                "custom-image-and-obs",
                "model_name=m image=registry.example.org/ml/own:1.0 model_files=obs://models/own/", "container"
            ), ("subscribed-model-and-obs", "model_name=m model_files=obs://models/bought/", "gallery"),
            ("model-type-placeholder", "model_name=m model_files=obs://models/open/ model_type=PyTorch", "obs"),
        ])
    func scenario(name: String, settings: String, source: String) async throws {
        try await ImportFixture.with { fixture in
            try FileManager.default.copyItem(
                at: Self.fixtures.appendingPathComponent("\(name).json"),
                to: fixture.folder.url.appendingPathComponent("\(name).json"))
            let words = settings.split(separator: " ").map { "--set \($0)" }.joined(separator: " ")
            let result = try await fixture.run("-f \(name).json \(words)")
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            try Snapshot.expect(result.output, matches: "import-\(name).txt")
            let listed = try JSON(try await fixture.command(["models", "list", "-o", "json"]).output)["models"].array
            #expect(listed.map { $0["source"].string } == [source])
        }
    }

    @Test("a document that is given its files has them checked")
    func withPackage() async throws {
        try await ImportFixture.with { fixture in
            try FileManager.default.copyItem(
                at: Self.fixtures.appendingPathComponent("obs.json"),
                to: fixture.folder.url.appendingPathComponent("obs.json"))
            let result = try await fixture.run(
                "good -f obs.json --set model_name=m --set model_files=/models/resnet", format: "json")
            let codes = try JSON(result.output)["findings"].array.compactMap { $0["code"].string }
            #expect(result.status == 0 && !codes.contains("package-not-at-hand"))
        }
    }

    @Test("a step without model type is one of the engine that the catalog says the platform takes, and that is noted")
    func defaultModelType() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: ImportFixture.step(
                    outputs: """
                        {"name": "o", "model_config": {"model_name": "m"}}
                        """))
            let result = try await fixture.run("-f r.json", format: "json")
            #expect(result.status == 0, "\(result.errors)")
            let answer = try JSON(result.output)
            #expect(answer["engine"].string == "TensorFlow")
            let note = answer["findings"].array.first { $0["code"].string == "registration-default-model-type" }
            #expect(note?["severity"].string == "note" && note?["line"].integer == 3)
        }
    }

    @Test("several models of one document are recorded together or not at all")
    func together() async throws {
        try await ImportFixture.with { fixture in
            func document(_ second: String) -> String {
                ImportFixture.step(
                    outputs: """
                        [
                          {"name": "one", "model_config": {"model_type": "PyTorch", "model_name": "one", "model_version": "1.1.1"}},
                          {"name": "two", "model_config": {"model_type": "\(second)", "model_name": "two", "model_version": "1.1.1"}}]
                        """)
            }
            _ = try fixture.folder.file("r.json", holding: document("Pytorhc"))
            #expect(try await fixture.run("-f r.json").status == 1)
            #expect(try await fixture.versions(of: "one").isEmpty)
            _ = try fixture.folder.file("r.json", holding: document("PyTorch"))
            #expect(try await fixture.run("-f r.json").status == 0)
            #expect(try await fixture.command(["models", "delete", "one/1.1.1"]).status == 0)
            let taken = try await fixture.run("-f r.json", format: "json")
            #expect(taken.status == 1 && taken.output.contains("model 'two/1.1.1' exists already"))
            #expect(try await fixture.versions(of: "one").isEmpty)
        }
    }
}
