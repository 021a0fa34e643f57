import Testing

@testable import RuntimeCatalog

@Suite("Comparing the tables of catalogs") struct TableDiffTests {
    static func catalog(_ tables: String) throws -> Catalog {
        try Sample.load(
            """
            { "schemaVersion": 1, "hardware": [{ "id": "cpu" }, { "id": "gpu", "accelerator": "cuda" }],
              "engines": [{ "id": "Mine", "imageTemplate": "hub/{engine}:{runtime}" }]\(tables) }
            """)
    }

    static func drivers(_ rows: String...) -> String { table("drivers", rows) }
    static func frameworks(_ rows: String...) -> String { table("frameworks", rows) }
    static func python(_ rows: String...) -> String { table("python", rows) }

    private static func table(_ name: String, _ rows: [String]) -> String {
        ", \"compatibility\": { \"\(name)\": [\(rows.joined(separator: ", "))] }"
    }

    static func driver(_ driver: String, source: String = "s") -> String {
        "{ \"accelerator\": \"cuda\", \"versions\": \"==11.4\", \"driver\": \"\(driver)\", \"source\": \"\(source)\" }"
    }

    static func framework(_ versions: String) -> String {
        #"{ "engine": "Mine", "engineVersion": "1.8", "accelerator": { "family": "cuda", "versions": "\#(versions)" }, "package": { "name": "mine-cuda", "version": "2" }, "source": "s" }"#
    }

    static func pythonRow(_ version: String) -> String {
        #"{ "engine": "Mine", "engineVersion": "1.8", "python": ["\#(version)"], "source": "s" }"#
    }

    static func rule(_ severity: String, _ message: String = "m", size: Int = 1) -> String {
        #", "importRules": [{ "id": "r", "severity": "\#(severity)", "when": { "sources": ["obs"], "fileLargerThan": \#(size) }, "message": "\#(message)", "source": "s" }]"#
    }

    static func template(_ mode: String, python: String = "3.7") -> String {
        #", "importTemplates": [{ "name": "t", "engine": "Mine", "python": "\#(python)", "mode": "\#(mode)", "source": "s" }]"#
    }

    static func code(_ message: String, _ finding: String) -> String {
        #", "platformCodes": [{ "code": "P.1", "message": "\#(message)", "findings": ["\#(finding)"], "source": "s" }]"#
    }

    static func texts(_ changes: [CatalogDiff.Change]) -> [String] {
        changes.flatMap { change in
            change.differences.map { "\(change.runtime): \($0.key): \($0.old ?? "-") -> \($0.new ?? "-")" }
        }
    }

    static func texts(_ diff: CatalogDiff) -> [String] {
        texts(diff.purposes) + texts(diff.compatibility) + texts(diff.importRules) + texts(diff.importModes)
            + texts(diff.importInterfaces) + texts(diff.importTemplates)
            + texts(diff.platformCodes)
    }

    @Test(
        "what decides answers or findings is compared",
        arguments: [
            ("", #", "purposes": ["edge"]"#, ["edge: purpose: - -> edge"]),
            (
                #", "importModes": [{ "name": "plain", "source": "s" }]"#,
                #", "importModes": [{ "name": "plain", "undefined": true, "source": "t" }]"#,
                ["plain: undefined: - -> true"]
            ),
            (
                "", #", "importInterfaces": [{ "interface": "sdk", "engines": ["Mine"], "source": "s" }]"#,
                ["sdk: interface: - -> sdk", "sdk: engines: - -> Mine"]
            ),
            ("", drivers(driver(">=470")), ["cuda ==11.4: driver: - -> >=470"]),
            (drivers(driver(">=470")), drivers(driver(">=450")), ["cuda ==11.4: driver: >=470 -> >=450"]),
            (
                drivers(driver(">=470")), drivers(driver(">=470"), driver("==450.*")),
                ["cuda ==11.4: driver: >=470 -> ==450.*; >=470"]
            ),
            (
                frameworks(framework(">=11")), frameworks(framework(">=12")),
                ["Mine 1.8: cuda: >=11 (mine-cuda 2) -> >=12 (mine-cuda 2)"]
            ),
            (python(pythonRow("3.7")), python(pythonRow("3.8")), ["Mine 1.8: python: 3.7 -> 3.8"]),
            (rule("error"), rule("off"), ["r: severity: error -> off"]),
            (rule("error"), rule("error", size: 2), ["r: when/fileLargerThan: 1 -> 2"]),
            (
                rule("error", "other"), "",
                [
                    "r: id: r -> -", "r: severity: error -> -", "r: when/sources: obs -> -",
                    "r: when/fileLargerThan: 1 -> -", "r: message: other -> -",
                ]
            ),
            (template("fixed"), template("undefined"), ["t: mode: fixed -> undefined"]),
            (template("fixed"), template("fixed", python: "3.8"), ["t: python: 3.7 -> 3.8"]),
            (code("a", "x"), code("a", "y"), ["P.1: findings: x -> y"]),
            (code("a", "x"), code("b", "x"), ["P.1: message: a -> b"]),
        ])
    func changed(_ old: String, _ new: String, _ expected: [String]) throws {
        let diff = CatalogDiff(from: try Self.catalog(old), to: try Self.catalog(new))
        #expect(Self.texts(diff) == expected)
        #expect(!diff.isEmpty)
    }

    @Test("neither the order of rows nor who states them is a difference")
    func same() throws {
        let old = try Self.catalog(Self.drivers(Self.driver(">=470"), Self.driver("==450.*")))
        let new = try Self.catalog(Self.drivers(Self.driver("==450.*", source: "x"), Self.driver(">=470")))
        #expect(CatalogDiff(from: old, to: new).isEmpty)
    }
}
