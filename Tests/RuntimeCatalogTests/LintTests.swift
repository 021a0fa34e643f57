import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("The lint") struct LintTests {
    static let today = CalendarDate(secondsSince1970: 1_795_132_800)  // 2026-11-20

    static func catalog(_ rows: [String], engine: String = "", sections: String = "") throws -> Catalog {
        try Sample.load(
            """
            { "schemaVersion": 1, "variables": { "registry": { "default": "hub" }, "tenant": {} },
              "hardware": [{ "id": "cpu" }, { "id": "gpu", "aliases": ["cuda"], "chips": [{ "id": "t4" }] }, { "id": "npu" }],
              "engines": [{ "id": "A", "imageTemplate": "{registry}/{engine}:{runtime}"\(engine) }],
              \(sections)
              "runtimes": [\(rows.joined(separator: ",\n"))] }
            """)
    }

    static func row(_ name: String, _ keys: String = "", version: String = "1", hardware: String = "cpu") -> String {
        """
        { "engine": "A", "name": "\(name)", "engineVersion": "\(version)", "hardware": ["\(hardware)"]\(keys) }
        """
    }

    /// `code subject: message` for each finding.
    static func findings(_ catalog: Catalog, asOf date: CalendarDate = today) -> [String] {
        catalog.lint(asOf: date).map { "\($0.code.rawValue) \($0.subject): \($0.message)" }
    }

    /// One of each code: the rows before and after the one it is found at, and that row without its closing brace.
    struct Case: CustomTestStringConvertible, Sendable {
        var code: LintCode
        var others: [String] = []
        var row: String
        var message: String
        var testDescription: String { "\(code.rawValue): \(message)" }

        /// The rows, the last one with more keys.
        func rows(_ keys: String = "") -> [String] {
            others + [row.dropLast(2) + keys + " }"]
        }
    }

    static let past = #", "lifecycle": { "deprecated": { "since": "2026-01-01" } }"#

    static let cases: [Case] = [
        Case(
            code: .aliasClaimedTwice, others: [row("a", #", "aliases": ["latest"]"#)],
            row: row("b", #", "aliases": ["latest"]"#, version: "2"),
            message: "the alias 'latest' already belongs to 'a'"),
        Case(
            code: .aliasClaimedTwice, others: [row("a")], row: row("b", #", "aliases": ["a"]"#, version: "2"),
            message: "the alias 'a' already belongs to 'a'"),
        Case(
            code: .indistinguishable, others: [row("a")], row: row("b"),
            message: "nothing but the name tells it from 'a'"),
        Case(
            code: .unreachable, row: row("a", #", "chips": ["t4"]"#),
            message: "its chip 't4' belongs to hardware that it does not run on"),
        Case(
            code: .replacementMissing, row: row("a", #", "lifecycle": { "replacement": "b" }"#),
            message: "its replacement 'b' is not in the catalog"),
        Case(
            code: .replacementMissing, row: row("a", #", "lifecycle": { "replacement": "B/a" }"#),
            message: "its replacement 'B/a' is not in the catalog"),
        Case(
            code: .replacementDeprecated, others: [row("b", past, version: "2")],
            row: row("a", #", "lifecycle": { "replacement": "A/b" }"#),
            message: "its replacement 'b' is itself deprecated"),
        Case(
            code: .replacementCycle, row: row("a", #", "lifecycle": { "replacement": "a" }"#),
            message: "its replacements lead back to itself"),
        Case(
            code: .replacementLosesHardware, others: [row("b", hardware: "gpu")],
            row: row("a", #", "lifecycle": { "replacement": "b" }"#), message: "its replacement 'b' does not run on cpu"
        ),
        Case(
            code: .replacementLosesPythonMajor, others: [row("b", #", "python": "3.7""#)],
            row: row("a", #", "python": "2.7", "lifecycle": { "replacement": "b" }"#),
            message: "its replacement 'b' has another Python major version"),
        Case(
            code: .recommendedPastDates, row: row("a", #", "recommended": true"# + past),
            message: "it is recommended although it is deprecated"),
        Case(
            code: .recommendedPastDates,
            row: row("a", #", "recommended": true, "lifecycle": { "discontinued": { "since": null } }"#),
            message: "it is recommended although it is discontinued"),
        Case(
            code: .datesOutOfOrder,
            row: row(
                "a",
                #", "lifecycle": { "deprecated": { "since": "2028-01-01" }, "removed": { "since": "2027-01-01" } }"#),
            message: "it is removed on 2027-01-01, before it is deprecated on 2028-01-01"),
        Case(
            code: .datesOutOfOrder,
            row: row(
                "a", #", "lifecycle": { "deprecated": { "since": "2028-01-01" }, "discontinued": { "since": null } }"#),
            message: "it is discontinued already, before it is deprecated on 2028-01-01"),
        Case(
            code: .sharedImage, others: [row("a", #", "image": "x/y:z""#)],
            row: row("b", #", "image": "x/y:z""#, version: "2"),
            message: "its image x/y:z is also that of 'A/a' with other facets"),
        Case(
            code: .invalidImage, row: row("a", #", "image": "x/y:z:1""#), message: "'x/y:z:1' is not an image reference"
        ),
        Case(
            code: .versionSpelling, others: [row("a", version: "8.1.RC1")], row: row("b", version: "8.1.rc1"),
            message: "the A version '8.1.rc1' is spelled '8.1.RC1' elsewhere"),
        Case(
            code: .versionSpelling,
            others: [row("a", #", "accelerator": { "family": "cann", "version": "8.1.RC1" }"#, version: "2")],
            row: row("b", #", "accelerator": { "family": "cann", "version": "8.1rc1" }"#),
            message: "the cann version '8.1rc1' is spelled '8.1.RC1' elsewhere"),
        Case(
            code: .versionSpelling, others: [row("Tag")], row: row("tag", version: "2"),
            message: "the name 'tag' differs from 'Tag' in case only"),
        Case(
            code: .unusedAcceptance, row: row("a", #", "x-lint-accept": { "shared-image": "why" }"#),
            message: "it accepts 'shared-image', which does not occur"),
    ]

    /// The key that accepts a code, beside what the row accepts already.
    static func accepting(_ example: Case) -> [String] {
        guard example.code == .unusedAcceptance else {
            return example.rows(#", "x-lint-accept": { "\#(example.code.rawValue)": "a reason" }"#)
        }
        return [row("a", #", "x-lint-accept": { "shared-image": "why", "unused-acceptance": "comes and goes" }"#)]
    }

    @Test("each kind of finding is found, once and with a remedy", arguments: cases)
    func found(_ example: Case) throws {
        let findings = try Self.catalog(example.rows()).lint(asOf: Self.today).filter { $0.code == example.code }
        #expect(findings.count == 1, "\(findings)")
        let finding = try #require(findings.first)
        #expect(finding.message.contains(example.message), "\(finding.message)")
        #expect(finding.subject.hasPrefix("A/"))
        #expect(finding.file == "c.json")
        #expect(!finding.remedy.isEmpty)
    }

    @Test("each can be accepted, with a reason, by the row it is found at", arguments: cases)
    func accepted(_ example: Case) throws {
        let before = Self.findings(try Self.catalog(example.rows()))
        let after = Self.findings(try Self.catalog(Self.accepting(example)))
        #expect(after == before.filter { !$0.hasPrefix("\(example.code.rawValue) ") })
    }

    @Test("no code of a row is left out of this table")
    func everyCode() {
        let ofEngines: Set<LintCode> = [.defaultDeprecated, .defaultMissing]
        #expect(Set(Self.cases.map(\.code)).union(ofEngines) == Set(LintCode.allCases))
    }

    @Test(
        "findings about engines are accepted by the engine",
        arguments: [
            (#", "defaultRuntime": "gone""#, "default-missing", "its default runtime 'gone' is not in the catalog"),
            (#", "defaultRuntime": "old""#, "default-deprecated", "its default runtime 'old' is deprecated"),
            (#", "aliases": ["a"]"#, "alias-claimed-twice", "the alias 'a' only repeats another spelling"),
        ])
    func engines(_ keys: String, _ code: String, _ message: String) throws {
        let rows = [Self.row("old", Self.past)]
        #expect(Self.findings(try Self.catalog(rows, engine: keys)) == ["\(code) engine A: \(message)"])
        let accept = #"\#(keys), "x-lint-accept": { "\#(code)": "a reason" }"#
        #expect(Self.findings(try Self.catalog(rows, engine: accept)).isEmpty)
        let idle = #", "x-lint-accept": { "\#(code)": "a reason" }"#
        #expect(
            Self.findings(try Self.catalog(rows, engine: idle)) == [
                "unused-acceptance engine A: it accepts '\(code)', which does not occur"
            ])
        // what a row accepts is no business of the engine's
        #expect(Self.findings(try Self.catalog([Self.row("old", Self.past + idle)], engine: keys)).count == 2)
    }

    @Test(
        "words that hardware or chips claim twice",
        arguments: [
            (
                #""hardware": [{ "id": "cpu" }, { "id": "gpu", "aliases": ["CPU"] }]"#,
                "hardware gpu: the alias 'CPU' already belongs to hardware cpu"
            ),
            (
                #""hardware": [{ "id": "gpu", "chips": [{ "id": "t4", "aliases": ["x"] }, { "id": "p4", "aliases": ["X"] }] }]"#,
                "chip p4: the alias 'X' already belongs to chip t4"
            ),
            (
                #""engines": [{ "id": "A", "aliases": ["b"] }, { "id": "B" }]"#,
                "engine B: the alias 'B' already belongs to engine A"
            ),
        ])
    func words(_ section: String, _ message: String) throws {
        let catalog = try Sample.load("{ \"schemaVersion\": 1, \(section) }")
        #expect(Self.findings(catalog) == ["alias-claimed-twice \(message)"])
    }

    @Test(
        "what is right is not found",
        arguments: [
            // distinct in one facet each
            [row("a"), row("b", version: "2")], [row("a"), row("b", hardware: "gpu")],
            [row("a"), row("b", #", "python": "3.7""#)], [row("a"), row("b", #", "priority": 1"#)],
            [row("a"), row("b", #", "recommended": true"#)], [row("a"), row("b", #", "purposes": ["training"]"#)],
            [row("a"), row("b", #", "os": { "name": "euler" }"#)],
            [row("a"), row("b", #", "accelerator": { "family": "cuda" }"#)],
            [row("a"), row("b", #", "architectures": ["arm64"]"#)],
            [row("a", hardware: "gpu"), row("b", #", "chips": ["t4"]"#, hardware: "gpu")],
            [row("a"), row("b", past)],
            // a replacement that keeps what it should
            [
                row("b", #", "python": ["2.7", "3.7"]"#),
                row("a", #", "python": "2.7", "lifecycle": { "replacement": "b" }"#),
            ],
            [row("b"), row("a", #", "python": "2.7", "lifecycle": { "replacement": "A/b" }"#)],
            // a deprecation without a date beside a recommendation is a remark of the documents
            [row("a", #", "recommended": true, "lifecycle": { "deprecated": { "since": null } }"#)],
            [row("a", #", "recommended": true, "lifecycle": { "removed": { "since": "2027-01-01" } }"#)],
            // dates in order, with one left out
            [
                row(
                    "a",
                    #", "lifecycle": { "deprecated": { "since": "2026-01-01" }, "removed": { "since": "2026-01-01" } }"#
                )
            ],
            [row("a", #", "lifecycle": { "deprecated": { "since": null }, "removed": { "since": "2020-01-01" } }"#)],
            // one image for two names of one thing, told apart by priority
            [row("a", #", "image": "x/y:z""#), row("b", #", "image": "x/y:z", "priority": 1"#)],
            // a variable that every request has to set
            [row("a", #", "image": "{tenant}/y:z""#), row("b", #", "image": "h/{tenant}:{tenant}", "priority": 1"#)],
            // short and long versions are two, not two spellings
            [row("a", version: "1.15"), row("b", #", "priority": 1"#, version: "1.15.0")],
            // an alias may repeat what another engine's runtimes are called
            [row("a", #", "aliases": ["latest"]"#), row("b", #", "aliases": ["newest"]"#, version: "2")],
        ])
    func clean(_ rows: [String]) throws {
        #expect(Self.findings(try Self.catalog(rows)) == [])
    }

    @Test("a chain of replacements that only ends in a cycle is no cycle itself")
    func cycles() throws {
        func row(_ name: String, _ to: String, _ version: String) -> String {
            Self.row(name, #", "lifecycle": { "replacement": "\#(to)" }"#, version: version)
        }
        let catalog = try Self.catalog([row("a", "b", "1"), row("b", "c", "2"), row("c", "b", "3")])
        #expect(catalog.lint(asOf: Self.today).map(\.subject) == ["A/b", "A/c"])
        #expect(catalog.lint(asOf: Self.today).allSatisfy { $0.code == .replacementCycle })
    }

    @Test("life cycles are judged for the day")
    func day() throws {
        let rows = [
            Self.row("a", #", "recommended": true, "lifecycle": { "deprecated": { "since": "2027-06-30" } }"#),
            Self.row("b", #", "lifecycle": { "replacement": "a" }"#, version: "0"),
        ]
        let catalog = try Self.catalog(rows, engine: #", "defaultRuntime": "a""#)
        #expect(Self.findings(catalog, asOf: try CalendarDate(parsing: "2027-06-29")).isEmpty)
        #expect(
            catalog.lint(asOf: try CalendarDate(parsing: "2027-06-30")).map(\.code) == [
                .replacementDeprecated, .defaultDeprecated, .recommendedPastDates,
            ])
    }

    @Test("an acceptance of idle acceptances that has none to accept is idle itself")
    func idleExemption() throws {
        let row = Self.row("a", #", "x-lint-accept": { "unused-acceptance": "why" }"#)
        #expect(
            Self.findings(try Self.catalog([row])) == [
                "unused-acceptance A/a: it accepts 'unused-acceptance', which does not occur"
            ])
    }

    @Test("findings come in the order of the codes, then of the catalog, and name the file that says it")
    func order() async throws {
        try await TemporaryFolder.with { folder in
            let words =
                #"{ "schemaVersion": 1, "hardware": [{ "id": "cpu" }], "engines": [{ "id": "A", "imageTemplate": "h/{engine}:{runtime}", "defaultRuntime": "x" }] }"#
            func file(_ name: String) -> String {
                "{ \"schemaVersion\": 1, \"runtimes\": [\(Self.row(name, #", "lifecycle": { "replacement": "gone" }"#)), "
                    + "\(Self.row(name + "2"))] }"
            }
            let catalog = try folder.load(["1.json": words, "2.json": file("a"), "3.json": file("b")])
            let findings = catalog.lint(asOf: Self.today)
            #expect(
                findings.map { "\($0.code.rawValue) \($0.subject)" } == [
                    "indistinguishable A/a2", "indistinguishable A/b", "indistinguishable A/b2",
                    "replacement-missing A/a", "replacement-missing A/b", "default-missing engine A",
                ])
            #expect(findings.map { $0.file.suffix(6) } == ["2.json", "3.json", "3.json", "2.json", "3.json", "1.json"])
        }
    }
}
