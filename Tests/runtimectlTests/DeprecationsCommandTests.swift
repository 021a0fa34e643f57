import Foundation
import TestSupport
import Testing

/// `deprecations`, on a catalog with a runtime at each stage and inventories with everything that may go wrong.
@Suite struct DeprecationsCommandTests {
    static let folder = Program.project.appendingPathComponent("Tests/runtimectlTests/Fixtures/deprecations")

    private static func run(_ line: String, input: String = "") async throws -> RunResult {
        let options = ["--catalog", "catalog.json"] + (line.contains("--as-of") ? [] : Program.day)
        return try await Program.run(
            line.split(separator: " ").map(String.init) + options, input: input, in: folder)
    }

    private static func json(_ line: String, input: String = "") async throws -> JSON {
        try JSON(try await run("\(line) -o json", input: input).output)
    }

    private static func names(_ report: JSON) -> [String] {
        report["findings"].array.map { "\($0["engine"].string ?? "-")/\($0["runtime"].string ?? "-")" }
    }

    @Test(
        arguments: [
            ("deprecations", "deprecations"), ("deprecations-json", "deprecations --inventory models.csv -o json"),
            ("deprecations-csv", "deprecations --inventory models.csv -o csv"),
            ("deprecations-markdown", "deprecations --inventory models.csv --accept accepted.json -o markdown"),
            ("deprecations-models", "deprecations --inventory models.csv"),
            ("deprecations-accepted", "deprecations --inventory models.csv --accept accepted.json"),
            ("deprecations-faulty", "deprecations --inventory faulty.csv"),
            ("deprecations-none", "deprecations --as-of 2023-01-01 --within none"),
            ("deprecations-help", "deprecations --help"),
        ])
    func `what people read`(name: String, line: String) async throws {
        try Snapshot.expect(try await Self.run(line).transcript(line), matches: "\(name).txt")
    }

    @Test(.enabled(if: Program.canUseTerminals))
    func `on a terminal of 80 columns`() async throws {
        let line = "deprecations --inventory models.csv --accept accepted.json"
        let result = try await Program.terminal(
            "\(line) --catalog catalog.json --as-of 2026-11-20 --color never", columns: 80, in: Self.folder)
        try Snapshot.expect(result.transcript(line), matches: "terminal-deprecations.txt")
    }

    @Test(
        "reports what is on its way out on the day, and what will be within the look-ahead",
        arguments: [
            ("", ["Weaver/py27", "Weaver/py36", "Weaver/py37", "Loom/old", "Weaver/py38-gpu"]),
            ("--within none", ["Weaver/py27", "Weaver/py36", "Weaver/py37", "Loom/old"]),
            ("--within 8w", ["Weaver/py27", "Weaver/py36", "Weaver/py37", "Loom/old", "Weaver/py38-gpu"]),
            ("--within 7w", ["Weaver/py27", "Weaver/py36", "Weaver/py37", "Loom/old"]),
            (
                "--within 2y",
                ["Weaver/py27", "Weaver/py36", "Weaver/py37", "Loom/old", "Weaver/py38-gpu", "Weaver/py310-far"]
            ),
            ("--as-of 2024-06-01", ["Weaver/py27", "Weaver/py37"]),
            ("--as-of 2023-12-31", ["Weaver/py37", "Weaver/py27"]),
            ("--as-of 2027-07-15", ["Weaver/py27", "Weaver/py36", "Weaver/py38-gpu", "Weaver/py37", "Loom/old"]),
        ])
    func days(options: String, expected: [String]) async throws {
        let names = Self.names(try await Self.json("deprecations \(options)"))
        #expect(Set(names) == Set(expected))
        #expect(names.first == expected.first)
    }

    @Test(
        "ends with 1 for what it is told to fail on, and with 0 otherwise",
        arguments: [
            ("", 1), ("--fail-on removed", 1), ("--fail-on discontinued", 1), ("--fail-on none", 0),
            ("--fail-on expiring", 1), ("--fail-on unknown", 0), ("--as-of 2023-01-01", 0),
            ("--as-of 2023-01-01 --fail-on deprecated", 1), ("--as-of 2024-06-01 --fail-on discontinued", 0),
            ("--inventory models.csv --accept accepted.json --fail-on removed", 0),
            ("--inventory models.csv --accept accepted.json --fail-on deprecated", 0),
            ("--inventory models.csv --accept accepted.json --fail-on discontinued", 1),
            ("--inventory faulty.csv", 3), ("--inventory faulty.csv --skip-invalid --fail-on none", 0),
            ("--inventory faulty.csv --skip-invalid --fail-on unknown", 1), ("--fail-on none --fail-on removed", 2),
            ("--fail-on gone", 2), ("--within soon", 2), ("--inventory missing.csv", 4),
            ("--inventory - --inventory -", 2), ("--baseline missing.json", 3), ("--accept missing.json", 3),
            ("--registry missing.sqlite", 3), ("--packages missing", 3),
        ])
    func exitCodes(options: String, expected: Int32) async throws {
        let result = try await Self.run("deprecations \(options)")
        #expect(result.status == expected, "\(result.errors)")
        #expect(expected < 2 || !result.errors.isEmpty)
    }

    @Test("an inventory leaves only what its models use, unless the rest is asked for")
    func inUse() async throws {
        let names = Self.names(try await Self.json("deprecations --inventory models.csv"))
        #expect(Set(names) == ["Weaver/py27", "Weaver/py36", "Loom/old", "Weaver/py38-gpu"])
        let all = Self.names(try await Self.json("deprecations --inventory models.csv --unused"))
        #expect(Set(all) == Set(names).union(["Weaver/py37"]))
    }

    @Test("what cannot be judged is a finding with its lines, beside those that can be")
    func unknown() async throws {
        let report = try await Self.json("deprecations --inventory faulty.csv")
        let problems = report["findings"].array.compactMap { finding in
            finding["problem"]["code"].string.map { "\($0) \(finding["models"].array.first?["line"].integer ?? 0)" }
        }
        #expect(
            Set(problems) == [
                "unknown-engine 3", "unknown-runtime 4", "ambiguous-runtime 5", "no-runtime 6", "unreadable 7",
            ])
        #expect(report["complete"].value as? Bool == false)
        #expect(Self.names(report).contains("Weaver/py36"))
    }

    @Test("the platform's own list of models is read, and that a page of it lacks models is told")
    func platformList() async throws {
        let page = """
            {"total_count": 3, "count": 2, "models": [
              {"model_id": "a-1", "model_name": "ranking", "model_version": "1.0.0", "model_type": "weaver", "runtime": "py36", "owner": "u1"},
              {"model_id": "b-2", "model_name": "own", "model_version": "1.0.0", "model_type": "Bring-Your-Own"}]}
            """
        let result = try await Self.run("deprecations --inventory - -o json", input: page)
        let report = try JSON(result.output)
        #expect(result.status == 3)
        #expect(report["notices"].array.map(\.["code"].string) == ["inventory-partial"])
        #expect(report["findings"].array.first?["models"].array.first?["id"].string == "a-1")
        #expect(report["summary"]["ownImages"].integer == 1)
        let partial = try await Self.run("deprecations --inventory - --skip-invalid --fail-on none", input: page)
        #expect(partial.status == 0)
    }

    @Test("pages of one list may be given as files of their own")
    func pages() async throws {
        try await TemporaryFolder.with { folder in
            let page = { (names: [String]) in
                "{\"total_count\": 3, \"models\": ["
                    + names.map { "{\"model_name\": \"\($0)\", \"model_type\": \"Weaver\", \"runtime\": \"py36\"}" }
                    .joined(separator: ",") + "]}"
            }
            let first = try folder.file("1.json", holding: page(["a", "b"])).path
            let second = try folder.file("2.json", holding: page(["c"])).path
            let whole = try await Self.json("deprecations --inventory \(first) --inventory \(second)")
            #expect(whole["complete"].value as? Bool == true)
            let half = try await Self.json("deprecations --inventory \(first)")
            #expect(half["complete"].value as? Bool == false)
            #expect(half["notices"].array.first?["message"].string?.contains("holds 2 of 3 models") == true)
        }
    }

    @Test("a report is compared with an earlier one: only what is new is left")
    func baseline() async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.url.appendingPathComponent("old.json").path
            let all = "deprecations --inventory models.csv --fail-on none"
            _ = try await Self.run("\(all) -o json --output \(file)")
            let same = try await Self.json("\(all) --baseline \(file)")
            #expect(Self.names(same).isEmpty)
            #expect(same["baseline"]["known"].integer == 4)
            // a later day: one runtime has come to a later stage, the others are as they were
            let later = try await Self.json("\(all) --baseline \(file) --as-of 2026-12-24")
            #expect(Self.names(later) == ["Weaver/py36"])
            // another model on a runtime that is known: it alone is listed
            let more = "name,version,engine,runtime\nranking,1.1.0,Weaver,py36\nfresh,1.0.0,Weaver,py36\n"
            let grown = try await Self.json("deprecations --inventory - --baseline \(file)", input: more)
            let models = grown["findings"].array.flatMap(\.["models"].array)
            #expect(models.map(\.["name"].string) == ["fresh"])
        }
    }

    @Test(
        "faults of files that a person writes are told with line and place, all at once",
        arguments: [
            ("{}", ["missing key 'acceptances'"]), ("[]", ["expected an object"]),
            ("{\"acceptances\": [{\"engine\": \"a\"}]}", ["'runtime'", "'reason'", "'owner'"]),
            (
                "{\"acceptances\": [{\"engine\": \"a\", \"runtime\": \"b\", \"reason\": \" \", \"owner\": \"c\", \"expires\": \"soon\"}]}",
                ["'reason' is empty", "'soon' is not a date"]
            ),
            (
                "{\"acceptances\": [{\"engine\": \"a\", \"runtime\": \"b\", \"reason\": \"r\", \"owner\": \"c\", \"model\": []}]}",
                ["unknown key 'model'; did you mean 'models'?"]
            ),
            (
                "{\"acceptances\": [{\"engine\": \"a\", \"runtime\": \"b\", \"reason\": \"r\", \"owner\": \"c\", \"models\": []}]}",
                ["accepts nothing"]
            ),
        ])
    func acceptanceFaults(text: String, expected: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file("accepted.json", holding: text)
            let result = try await Self.run("deprecations --accept \(file.path)")
            #expect(result.status == 3)
            for part in expected { #expect(result.errors.contains(part), "\(result.errors)") }
        }
    }

    @Test(
        "something else than a report is no baseline",
        arguments: ["{}", "[]", "{\"findings\": 3, \"asOf\": \"x\", \"catalog\": {}}", "no JSON", ""])
    func baselineFaults(text: String) async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file("old.json", holding: text)
            let result = try await Self.run("deprecations --baseline \(file.path)")
            #expect(result.status == 3)
            #expect(result.errors.contains("old.json"))
        }
    }

    @Test(
        "the same catalog, inventory and day give the same bytes",
        arguments: ["table", "json", "csv", "markdown", "sarif", "junit", "ics"])
    func sameBytes(format: String) async throws {
        let line = "deprecations --inventory models.csv --accept accepted.json -o \(format)"
        let first = try await Self.run(line)
        #expect(first.output == (try await Self.run(line)).output)
        #expect(!first.output.isEmpty)
    }
}
