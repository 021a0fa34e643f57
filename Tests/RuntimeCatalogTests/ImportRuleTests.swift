import RuntimeCatalog
import TestSupport
import Testing

@Suite("Rules about imports") struct ImportRuleTests {
    static func rule(
        _ id: String, severity: String = "error", when condition: String = #"{ "sources": ["obs"] }"#
    ) -> String {
        """
        { "id": "\(id)", "severity": "\(severity)", "when": \(condition), "message": "says \(severity)", "source": "s" }
        """
    }

    static func catalog(_ rules: String..., sections: String = "") -> String {
        "{ \"schemaVersion\": 1, \(sections)\n\"importRules\": [\n\(rules.joined(separator: ",\n"))\n] }"
    }

    static func load(_ files: String...) async throws -> Catalog {
        try await TemporaryFolder.with { folder in
            let named = Dictionary(uniqueKeysWithValues: files.enumerated().map { ("\($0).json", $1) })
            return try folder.load(named, files.indices.map { "\($0).json" })
        }
    }

    @Test("a later catalog replaces a rule in its place, adds others, and switches one off")
    func overlays() async throws {
        let catalog = try await Self.load(
            Self.catalog(Self.rule("first"), Self.rule("second")),
            Self.catalog(Self.rule("third"), Self.rule("first", severity: "off")))
        #expect(catalog.importRules.map(\.id) == ["first", "second", "third"])
        #expect(catalog.importRules.map(\.severity) == [.off, .error, .error])
    }

    @Test("engines in conditions are understood in any spelling")
    func spellings() async throws {
        let condition = #"{ "modelTypes": ["my-own"], "otherThan": ["caffe"] }"#
        let catalog = try await Self.load(
            Self.catalog(Self.rule("r", when: condition), sections: Sample.sections + ","))
        #expect(catalog.importRules.first?.condition.modelTypes == ["Mine"])
        #expect(catalog.importRules.first?.condition.otherThan == ["Caffe"])
    }

    @Test(
        "what a rule names has to exist",
        arguments: [
            (
                rule("r", when: #"{ "modelTypes": ["Cafe"] }"#),
                "0.json:11: /importRules/0/when/modelTypes/0: unknown engine 'Cafe'; did you mean 'Caffe'?"
            ),
            (
                rule("r").replacing("\"source\"", with: "\"editions\": [\"guide-2023\"], \"source\""),
                "0.json:11: /importRules/0/editions/0: unknown edition 'guide-2023'; did you mean 'guide-2022'?"
            ),
            (rule("r") + ",\n" + rule("r"), "0.json:12: /importRules/1/id: the import rule 'r' is declared twice"),
        ])
    func unknownWords(_ rules: String, _ fault: String) async throws {
        let faults = try await TemporaryFolder.with { folder in
            let sections = Sample.sections.replacing("\n", with: " ") + ","
            return try folder.faults(
                ["0.json": Self.catalog(rules, sections: "\n\n\n\n\n\n\n\n" + sections)], ["0.json"])
        }
        #expect(faults == [fault])
    }

    @Test("a template and a code stand once in a catalog, and a later one takes their place")
    func templatesAndCodes() async throws {
        let template = #"{ "name": "T", "engine": "Mine", "mode": "fixed", "source": "s" }"#
        let code = #"{ "code": "P.1", "message": "m", "findings": ["a"], "source": "s" }"#
        let base =
            #"{ "schemaVersion": 1, \#(Sample.sections), "importTemplates": [\#(template)], "platformCodes": [\#(code)] }"#
        let over = base.replacing(Sample.sections + ", ", with: "").replacing("fixed", with: "undefined")
            .replacing("[\"a\"]", with: "[\"a\", \"b\"]")
        let catalog = try await Self.load(base, over)
        #expect(catalog.importTemplates.map(\.mode) == [.undefined])
        #expect(catalog.platformCodes.map(\.findings) == [["a", "b"]])

        let twice = base.replacing("[\(template)]", with: "[\(template), \(template)]")
            .replacing("[\(code)]", with: "[\(code), \(code)]")
        let faults = try await TemporaryFolder.with { try $0.faults(["0.json": twice], ["0.json"]) }
        #expect(
            faults.map { $0.split(separator: ": ").last.map(String.init) } == [
                "the template 'T' is declared twice", "the code 'P.1' is declared twice",
            ])
    }

    static let sections = """
        "importModes": [{ "name": "Plain mode", "source": "s" }],
        "importInterfaces": [{ "interface": "sdk", "engines": ["caffe"], "source": "s" }],
        "importTemplates": [{ "name": "T", "engine": "Mine", "mode": "fixed", "inferFormat": "plain mode",
          "inputs": [{ "id": "a", "source": "s" }], "source": "s" }]
        """

    @Test("templates name modes in any spelling, interfaces engines, and a later catalog replaces a mode")
    func modesAndInterfaces() async throws {
        let base = "{ \"schemaVersion\": 1, \(Sample.sections), \(Self.sections) }"
        let over = #"""
            { "schemaVersion": 1, "importModes": [{ "name": "plain-mode", "undefined": true, "source": "s" }] }
            """#
        let catalog = try await Self.load(base, over)
        #expect(catalog.importTemplates.map(\.inferFormat) == ["plain-mode"])
        #expect(catalog.importTemplates.first?.inputs.map(\.id) == ["a"])
        #expect(catalog.importInterfaces.map(\.engines) == [["Caffe"]])
        #expect(catalog.importModes.map(\.name) == ["plain-mode"] && catalog.importModes.map(\.isUndefined) == [true])
    }

    @Test(
        "what stands twice, or names what does not exist",
        arguments: [
            (
                #"[{ "name": "Plain mode","#, #"[{ "name": "plain_mode", "source": "s" }, { "name": "Plain mode","#,
                "the mode 'Plain mode' is declared twice"
            ),
            (#""plain mode""#, #""plane mode""#, "unknown mode 'plane mode'; did you mean 'Plain mode'?"),
            (#"["caffe"]"#, #"["cafe"]"#, "unknown engine 'cafe'; did you mean 'Caffe'?"),
            (
                #"[{ "interface""#, #"[{ "interface": "sdk", "engines": ["Mine"], "source": "s" }, { "interface""#,
                "the interface 'sdk' is declared twice"
            ),
            (#"[{ "id": "a","#, #"[{ "id": "a", "source": "s" }, { "id": "a","#, "the input 'a' is declared twice"),
        ])
    func refusedSections(_ part: String, _ instead: String, _ fault: String) async throws {
        let sections = Self.sections.replacing(part, with: instead)
        let text = "{ \"schemaVersion\": 1, \(Sample.sections), \(sections) }"
        let faults = try await TemporaryFolder.with { try $0.faults(["0.json": text], ["0.json"]) }
        #expect(faults.map { $0.split(separator: ": ").last.map(String.init) } == [fault])
    }

    @Test("a catalog says its defaults once, of an engine that it knows, and a later one takes their place")
    func defaults() async throws {
        func file(_ engine: String, sections: String = "") -> String {
            "{ \"schemaVersion\": 1, \(sections) \"importDefaults\": "
                + "{ \"workflowModelType\": \"\(engine)\", \"source\": \"s\" } }"
        }
        let base = file("Mine", sections: Sample.sections + ",")
        let catalog = try await Self.load(base, file("Caffe"))
        #expect(catalog.importDefaults.map { catalog.engines[$0.workflowEngineIndex].id } == "Caffe")
        let faults = try await TemporaryFolder.with { folder in
            try folder.faults(
                ["all/0.json": base, "all/1.json": file("Mine"), "all/2.json": file("Mien")], ["all"])
        }
        #expect(
            faults.map { $0.split(separator: ": ").last.map(String.init) } == [
                "the catalog's 'importDefaults' stand in another of its files already; say them once",
                "unknown engine 'Mien'; did you mean 'Mine'?",
            ])
        #expect(try Catalog.load(json: Self.catalog(Self.rule("r")), registry: Sample.registry).importDefaults == nil)
    }

    @Test("an exported catalog keeps rules, templates and codes")
    func export() async throws {
        let catalog = try Catalog.load([Sample.repository("catalog/modelarts")], registry: Sample.registry)
        let again = try Catalog.load(json: catalog.exported(), registry: Sample.registry)
        #expect(!catalog.importRules.isEmpty && !catalog.importTemplates.isEmpty)
        #expect(again.importRules == catalog.importRules)
        #expect(again.importTemplates == catalog.importTemplates)
        #expect(!catalog.importModes.isEmpty && again.importModes == catalog.importModes)
        #expect(!catalog.importInterfaces.isEmpty && again.importInterfaces == catalog.importInterfaces)
        #expect(again.platformCodes == catalog.platformCodes)
        #expect(catalog.importDefaults != nil && again.importDefaults == catalog.importDefaults)
    }
}
