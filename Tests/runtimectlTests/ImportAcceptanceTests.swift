import Foundation
import TestSupport
import Testing

/// What the checks accept, the registry accepts: nothing that a model can be given is refused only when it is recorded.
@Suite("runtimectl import, hostile values") struct ImportAcceptanceTests {
    private static let names = [
        "", " ", "a/b", "a//", "/", "a/0.0.1", "a*", "?", "[a]", "a b", "a\u{a0}b", "a\u{3000}b", "a\u{2028}b", "a\tb",
        "a\nb", "a\u{7f}", "a\u{85}b", "\u{feff}a", "a\u{202e}b", "模型", "e\u{301}", "👩‍👩‍👧‍👧", "-", "--", ".", "..", "'; --",
        "a%b", "a\\b", "1", "a.b", String(repeating: "x", count: 64), String(repeating: "x", count: 65),
        String(repeating: "e\u{301}", count: 40), String(repeating: "模", count: 65),
    ]
    private static let versions = [
        "", "1", "1.0", "1.0.0", "0.0.0", "0.0.1", "01.0.0", "1.00.0", "100.0.0", "99.99.99", "-1.0.0", "+1.0.0",
        "1.0.0.0", "1..0", "1.0.0 ", "v1.0.0", "１.０.０", "1.0.0\u{301}", "99999999999999999999.0.0", "1.0.x",
    ]
    private static let labels = [
        [""], ["a", "a"], ["a", "b", "a"], ["a b"], ["1a"], ["模"], ["a\u{301}", "á"],
        [String(repeating: "a", count: 65)],
        ["a", "b", "c", "d", "e", "f"], ["A", "a"],
    ]
    private static let docs = [
        "=http://x", "a=", "a=ftp://x", "a=http://", "a=http://x y", "a=http://x\u{1}", "1=http://x", "a=HTTP://x",
        "a=http://x=y",
    ]
    private static let descriptions = [
        "", "a&b", "a\u{1}", "a\nb", "\u{202e}", "模型", "'", "\\", String(repeating: "x", count: 101), "👩‍👩‍👧‍👧",
    ]

    struct Given: CustomTestStringConvertible, Sendable {
        let field: String
        let words: [String]
        /// The code of the finding that refuses it, where one does.
        let code: String
        var testDescription: String { words.map(\.debugDescription).joined(separator: " ") }
    }

    static let given: [Given] =
        names.map { Given(field: "name", words: ["--name=\($0)"], code: "import-name") }
        + versions.map {
            Given(field: "version", words: ["--name", "m", "--model-version=\($0)"], code: "import-version")
        }
        + labels.map { labels in
            Given(
                field: "labels", words: ["--name", "m"] + labels.map { "--label=\($0)" }, code: "import-labels")
        } + docs.map { Given(field: "docs", words: ["--name", "m", "--doc=\($0)"], code: "import-docs") }
        + descriptions.map {
            Given(field: "description", words: ["--name", "m", "--description=\($0)"], code: "import-description")
        }

    @Test("is refused by the checks, with a place and a remedy, or recorded", arguments: given)
    func option(given: Given) async throws {
        try await ImportFixture.with { fixture in
            let line = ["import", "--image", "registry.example.org/ml/own:1.0", "-o", "json"] + given.words
            let checked = try await fixture.command(line + ["--check"])
            let result = try await fixture.command(line)
            #expect(checked.status == result.status)
            if result.status == 2 {
                // an option that says nothing is no value
                #expect(given.words.last?.hasSuffix("=") == true || given.words.contains("--doc==http://x"))
                return
            }
            let recorded = try JSON(try await fixture.command(["models", "list", "-o", "json"]).output)["total"].integer
            #expect(recorded == (result.status == 0 ? 1 : 0))
            guard result.status != 0 else { return }
            #expect(result.status == 1, "\(result.errors)")
            let errors = try JSON(result.output)["findings"].array.filter { $0["severity"].string == "error" }
            #expect(Set(errors.compactMap { $0["code"].string }) == [given.code])
            for error in errors {
                #expect(error["pointer"].string?.hasPrefix("--") == true)
                #expect(error["remedy"].string?.isEmpty == false)
                #expect(error["platformCode"].string?.hasPrefix("ModelArts.30") == true)
            }
        }
    }

    @Test("a name that is refused is offered the nearest one that is taken")
    func nearest() async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("good --name a/b --check")
            #expect(result.status == 1)
            #expect(
                result.output.contains(
                    "error: model name 'a/b' holds '/', which stands between name and version; use 'a-b' "
                        + "[import-name, ModelArts.3037]"), "\(result.output)")
            #expect(try await fixture.run("good --name a-b").status == 0)
        }
    }

    @Test(
        "in a document, too, with texts that no command line can hold",
        arguments: [
            (#""model_name": "a/b""#, "import-name"),
            (#""model_name": "a\u0001""#, "import-name"),
            (#""model_name": "m", "description": "a\u0007""#, "import-description"),
            (#""model_name": "m", "model_algorithm": "a\u001f""#, "import-algorithm"),
            (#""model_name": "m", "model_docs": [{"doc_name": "a/", "doc_url": "http://x"}]"#, "import-docs"),
            (#""model_name": "m", "labels": ["a/"]"#, "import-labels"),
        ])
    func document(fields: String, code: String) async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "create_model": {\(fields), "model_type": "TensorFlow",
                     "model_version": "1.0.0", "source_location": "obs://bucket/a/"}}
                    """)
            let result = try await fixture.run("-f r.json", format: "json")
            #expect(result.status == 1, "\(result.errors)")
            let errors = try JSON(result.output)["findings"].array.filter { $0["severity"].string == "error" }
            #expect(errors.compactMap { $0["code"].string } == [code])
            #expect(errors.first?["pointer"].string?.hasPrefix("/create_model/") == true)
        }
    }

    @Test(
        "an empty model type, wherever it stands, is refused by the checks",
        arguments: [
            (#"{"model_type": "", "model_algorithm": "a"}"#, [], 1), (ImportFixture.configuration, ["-m", ""], 2),
        ] as [(String, [String], Int32)])
    func modelType(configuration: String, words: [String], status: Int32) async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file("good/model/config.json", holding: configuration)
            let result = try await fixture.command(["import", "good", "--name", "m"] + words)
            #expect(result.status == status, "\(result.errors)")
        }
    }

    @Test("a NUL character in a model file does not keep its findings from being recorded")
    func quoted() async throws {
        try await ImportFixture.with { fixture in
            // a script is quoted where it imports what is not there
            _ = try fixture.folder.file(
                "good/model/customize_service.py", holding: ImportFixture.service + "import a\0b\n# \0\n")
            let result = try await fixture.run("good --name m")
            // the checks refuse the script: what counts is that nothing else ends the run
            #expect(result.status == 1 && !result.output.isEmpty, "\(result.errors)")
        }
    }
}
