import Foundation
import TestSupport
import Testing

/// What `import -f` says of documents that are wrong, and where it looks for what they name.
@Suite("runtimectl import --file, faults and paths") struct ImportDocumentTests {
    private static func model(_ fields: String) -> String {
        """
        {"schemaVersion": 1, "create_model": {"model_name": "m", "model_version": "1.1.1", "model_type": "TensorFlow",
         \(fields)}}
        """
    }

    @Test("faults of the form and of single values are told at once")
    func together() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: ImportFixture.step(
                    outputs: """
                        {"name": "o", "model_config": {
                          "model_algorith": "x",
                          "model_type": "pytroch",
                          "runtime": "nope",
                          "model_version": "1.0.0.0",
                          "dynamic_load_mode": "Foo",
                          "dependencies": [{"installer": "conda", "packages": [{"package_name": "numpy"}]}]}}
                        """))
            let result = try await fixture.run("-f r.json", format: "json")
            #expect(result.status == 3)
            let details = try JSON(result.output)["error"]["details"].array
            #expect(details.compactMap { $0["line"].integer } == [4, 5, 6, 7, 8, 9])
            let all = details.compactMap { $0["message"].string }.joined(separator: "\n")
            for word in ["'model_algorith'", "'pytroch'", "'nope'", "'1.0.0.0'", "'Foo'", "'conda'"] {
                #expect(all.contains(word), "\(all)")
            }
            #expect(try await fixture.versions(of: "m").isEmpty)
        }
    }

    @Test("what only follows from a fault is not told beside it")
    func consequences() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "ModelStep": {"name": "s",
                     "inputs": {"name": "i", "data": {"OBSPth": {"obs_path": "obs://bucket/a/"}}},
                     "outputs": {"name": "o", "model_config": {"model_typ": "PyTorch", "runtime": "pytorch1.4-python3.7"}}}}
                    """)
            let errors = try await fixture.run("-f r.json").errors
            #expect(errors.split(separator: "\n").count == 2, "\(errors)")
        }
    }

    @Test("each item of a list is told at its own line")
    func items() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: Self.model(
                    """
                    "source_location": "obs://bucket/a/",
                    "labels": ["a",
                      "b c", "d e"],
                    "model_docs": [
                      {"doc_name": "one", "doc_url": "ftp://x"},
                      {"doc_name": "two", "doc_url": "ftp://x"}]
                    """))
            let result = try await fixture.run("-f r.json", format: "json")
            let found = try JSON(result.output)["findings"].array.filter { $0["severity"].string == "error" }
            #expect(found.compactMap { $0["line"].integer } == [4, 4, 6, 7])
            #expect(found.last?["pointer"].string == "/create_model/model_docs/1/doc_url")
            let text = try await fixture.run("-f r.json").output
            // two values in one line are told apart
            #expect(text.contains("r.json:4: /create_model/labels/1: error: label 'b c'"))
            #expect(text.contains("r.json:4: /create_model/labels/2: error: label 'd e'"))
            #expect(text.contains("r.json:6: error: document address 'ftp://x'"))
        }
    }

    @Test("a local path that is not there is refused, and one that is not absolute begins at the document's folder")
    func localPaths() async throws {
        try await ImportFixture.with { fixture in
            let cases = [
                (#""source_location_type": "LOCAL_SOURCE", "source_location": "../good""#, 0),
                (#""source_location": "file:../good""#, 0), (#""source_location": "file:good""#, 1),
                (#""source_location_type": "LOCAL_SOURCE", "source_location": "/no/such/folder""#, 1),
            ]
            for (fields, status) in cases {
                _ = try fixture.folder.file("documents/r.json", holding: Self.model(fields))
                let result = try await fixture.run("-f documents/r.json --check", format: "json")
                #expect(result.status == status, "\(fields): \(result.output)\(result.errors)")
                let error = try JSON(result.output)["findings"].array.first { $0["severity"].string == "error" }
                #expect(error?["code"].string == (status == 0 ? nil : "import-location"))
                guard status == 1 else { continue }
                #expect(error?["message"].string?.hasPrefix("there is nothing at '") == true)
                #expect(try await fixture.run("good -f documents/r.json --check").status == 0)
            }
        }
    }

    @Test("a path in object storage that is one of this machine is a warning")
    func barePath() async throws {
        try await ImportFixture.with { fixture in
            let path = fixture.folder.url.path + "/good/"
            _ = try fixture.folder.file("r.json", holding: Self.model(#""source_location": "\#(path)""#))
            let result = try await fixture.run("-f r.json --check", format: "json")
            let found = try JSON(result.output)["findings"].array.first { $0["code"].string == "import-location" }
            #expect(found?["severity"].string == "warning", "\(result.output)\(result.errors)")
            #expect(found?["remedy"].string?.contains("'file:\(path)'") == true)
            let given = try await fixture.run("good -f r.json --check").output
            #expect(!given.contains("import-location"))
        }
    }

    @Test("a document without a name gives versions of one model")
    func nameless() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: ImportFixture.step(
                    outputs: """
                        {"name": "o", "model_config": {"model_type": "PyTorch"}}
                        """))
            var models: [String] = []
            for _ in 0..<2 {
                let answer = try JSON(try await fixture.run("-f r.json", format: "json").output)
                models.append("\(answer["model"]["name"].string ?? "")/\(answer["model"]["version"].string ?? "")")
                #expect(answer["findings"].array.contains { $0["code"].string == "import-name-generated" })
            }
            let name = models[0].split(separator: "/")[0]
            #expect(models == ["\(name)/0.0.1", "\(name)/0.0.2"] && name.count == 14)
        }
    }

    @Test("'-' is standard input")
    func standardInput() async throws {
        try await ImportFixture.with { fixture in
            let result = try await Program.run(
                ["import", "-f", "-", "--check"] + Program.day,
                input: Self.model(#""source_location": "obs://bucket/a/""#), environment: fixture.environment,
                in: fixture.folder.url)
            #expect(result.status == 0 && result.output.hasPrefix("accepted m\n"), "\(result.errors)")
            let faulty = try await Program.run(
                ["import", "-f", "-"], input: "{", environment: fixture.environment, in: fixture.folder.url)
            #expect(faulty.status == 3 && faulty.errors.contains("<standard input>:1:"))
        }
    }

    @Test("of several models, those beside a refused one would be accepted")
    func several() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: ImportFixture.step(
                    outputs: """
                        [
                          {"name": "one", "model_config": {"model_type": "PyTorch", "model_name": "one"}},
                          {"name": "two", "model_config": {"model_type": "PyTorch", "model_name": "two", "runtime": "nope"}}]
                        """))
            let result = try await fixture.run("-f r.json")
            #expect(result.status == 1)
            #expect(result.output.hasPrefix("would be accepted one\n") && result.output.contains("\nrefused two\n"))
        }
    }
}
