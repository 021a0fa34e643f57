import Foundation
import TestSupport
import Testing

/// What the commands print, whole. `RECORD=1 swift test --filter runtimectlTests` writes the files anew: read them.
@Suite struct SnapshotTests {
    @Test(
        arguments: [
            ("engines", "engines"), ("engines-json", "engines -o json"), ("list", "list"),
            ("list-json", "list -m TensorFlow -p 3.7 -o json"), ("list-csv", "list -o csv"),
            ("list-markdown", "list -o markdown"), ("list-nothing", "list -m Acme -w gpu"),
            ("show", "show TensorFlow/tf1.13-python2.7-gpu"), ("show-ending", "show TensorFlow/python2.7"),
            ("show-json", "show TensorFlow/python2.7 -o json"), ("show-foreign", "show stable"),
            ("show-ambiguous", "show python2.7"),
            ("resolve", "resolve -m tensorflow -w gpu -p python2.7"), ("resolve-json", "resolve -m tf -w gpu -o json"),
            ("resolve-explain", "resolve -m tf -w gpu --explain"),
            ("resolve-explain-json", "resolve -r Acme/build-42 --explain -o json"),
            ("unresolved", "resolve -m TensorFlow -w ascend -p 3.6 --arch amd64"),
            ("unresolved-json", "resolve -m TensorFlow -w npu --chip 310p -o json"),
            ("unresolved-runtime", "resolve -r TensorFlow/python2.7 -p 3.7"),
            ("unresolved-removed", "resolve -m TensorFlow -p 3.5"), ("unresolved-empty", "resolve -m Empty"),
            ("unknown-engine", "resolve -m tensroflow"), ("unknown-engine-json", "resolve -m tensroflow -o json"),
        ])
    func `commands that ask for runtimes`(name: String, line: String) async throws {
        let result = try await Program.run(
            line.split(separator: " ").map(String.init) + Program.small + Program.day)
        try Snapshot.expect(result.transcript(line), matches: "\(name).txt")
    }

    @Test(
        arguments: [
            ("validate", "catalog validate small.json overlay.json"),
            ("validate-json", "catalog validate -o json small.json"),
            ("validate-broken", "catalog validate broken.json"),
            ("validate-broken-json", "catalog validate -o json broken.json"),
            ("lint", "catalog lint small.json --as-of 2026-11-20"),
            ("lint-json", "catalog lint small.json --as-of 2026-11-20 -o json"),
            ("diff", "catalog diff small.json merged.json"),
            ("diff-json", "catalog diff small.json merged.json -o json"),
            ("export", "catalog export small.json overlay.json"),
            ("export-complete", "catalog export small.json --complete"),
        ])
    func `commands that keep catalogs`(name: String, line: String) async throws {
        let fixtures = Program.project.appendingPathComponent("Tests/runtimectlTests/Fixtures")
        let result = try await Program.run(line.split(separator: " ").map(String.init), in: fixtures)
        try Snapshot.expect(result.transcript(line), matches: "\(name).txt")
    }

    @Test(
        arguments: [
            ("usage", "resolve --pyton 3.7"), ("usage-json", "resolve -o json --pyton 3.7"),
            ("usage-command", "catalog lnt"), ("usage-missing", "show"), ("usage-bare", ""), ("help", "help"),
            ("help-resolve", "help resolve"), ("help-list", "list --help"), ("help-catalog", "catalog --help"),
        ])
    func `usage and help`(name: String, line: String) async throws {
        try Snapshot.expect(try await Program.run(line).transcript(line), matches: "\(name).txt")
    }

    @Test func `a batch`() async throws {
        let requests = """
            {"id": 1, "modelType": "tf", "hardware": "gpu"}
            {"id": "two", "modelType": "Acme", "hardware": "gpu"}

            {"id": 3, "modelType": "tensroflow"}
            {"id": 4, "modelType": "Acme", "pyhton": "3.9"}
            {"id": 5}
            nonsense
            """
        let line = "resolve --batch -"
        let result = try await Program.run(
            [line.split(separator: " ").map(String.init), Program.small, Program.day]
                .flatMap(\.self), input: requests)
        try Snapshot.expect(result.transcript(line), matches: "batch.txt")
    }

    @Test(
        .enabled(if: Program.canUseTerminals),
        arguments: [
            ("terminal-list", "list"), ("terminal-resolve", "resolve -m tf -w gpu -p 2.7"),
            ("terminal-unresolved", "resolve -m TensorFlow -w ascend -p 3.6 --arch amd64"),
            ("terminal-show", "show TensorFlow/tf1.13-python2.7-gpu"), ("terminal-engines", "engines"),
        ])
    func `on a terminal of 80 columns`(name: String, line: String) async throws {
        let options = (Program.small + Program.day).joined(separator: " ")
        let result = try await Program.terminal("\(line) \(options) --color never", columns: 80)
        try Snapshot.expect(result.transcript(line), matches: "\(name).txt")
    }
}
