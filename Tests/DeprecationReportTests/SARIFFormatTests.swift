import EngineKit
import Foundation
import Jansson
import RuntimeCatalog
import TestSupport
import Testing

@testable import DeprecationReport

@Suite("SARIF")
struct SARIFFormatTests {
    static let format = SARIFFormat(version: "1.2.3")

    @Test("looks as the golden files do", arguments: MachineSamples.golden)
    func golden(_ name: String) throws {
        let text = try MachineSamples.text(MachineSamples.report(name), as: Self.format)
        try Snapshot.expect(text, matches: "machines/\(name).sarif")
    }

    /// The results of a report, by the name of the model or of the runtime.
    private func results(_ report: Report) throws -> [JSONValue] {
        let text = try MachineSamples.text(report, as: Self.format)
        let document = try JSONDocument(bytes: Array(text.utf8), origin: "report.sarif")
        guard case .array(let runs) = document.root.value["runs"], case .array(let results) = runs[0]["results"]
        else { return [] }
        return results
    }

    private func result(_ model: InventoryModel) throws -> JSONValue {
        try #require(try results(MachineSamples.report(models: [model])).first)
    }

    @Test("gives a name back as it was, whatever it holds, and shows nothing of it that hides")
    func hostileNames() throws {
        for name in ["\"}]}", "\u{1}\r\n\u{202E}gnp.exe", "{0}", "[x](1)", String(repeating: "🧵", count: 5_000)] {
            let result = try result(MachineSamples.model(name))
            #expect(result["properties"]?["model"]?["name"] == .string(name))
            guard case .string(let message) = result["message"]?["text"] else { throw Missing() }
            #expect(message.unicodeScalars.allSatisfy { !$0.properties.isBidiControl && $0.value >= 0x20 })
            #expect(message.unicodeScalars.count < 2_000)
        }
    }

    private struct Missing: Error {}

    @Test(
        "escapes what a message would read as a placeholder or a link",
        arguments: [
            ("{0} }", "{{0}} }}"), ("{12}}", "{{12}}}}"), ("{id} {", "{id} {"), ("{}", "{}"), ("{1", "{1"),
            ("[x](1)", "\\[x\\](1)"), ("list[0]", "list[0]"), ("a\\b", "a\\b"),
        ])
    func messages(_ text: String, _ expected: String) {
        #expect(SARIFMessage.escaped(text) == expected)
    }

    @Test(
        "writes file names as URIs",
        arguments: [
            ("models.csv", "models.csv"), ("./a//b/./c.csv", "a/b/c.csv"), ("../up.csv", "../up.csv"),
            ("a/../../b", "../b"), ("a b%.csv", "a%20b%25.csv"), ("C:evil?x=1#y", "C%3Aevil%3Fx%3D1%23y"),
            ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("//host/share", "file:///host/share"),
            ("/abs/../etc/./p d", "file:///etc/p%20d"), ("/../..", "file:///"), ("ü🧵", "%C3%BC%F0%9F%A7%B5"),
            ("a\n\u{0}\"\\", "a%0A%00%22%5C"), ("<standard input>", "%3Cstandard%20input%3E"), (".", "."),
            ("%2e%2e/x", "%252e%252e/x"),
        ])
    func uris(_ file: String, _ expected: String) {
        #expect(SARIFLocation.uri(file) == expected)
    }

    @Test("has no place where there is no file, and line 1 where lines mean nothing")
    func places() throws {
        #expect(SARIFLocation(file: "", line: 3).physical == nil)
        let model = MachineSamples.model("m", file: "packages/m", line: nil)
        guard case .array(let locations) = try result(model)["locations"] else { throw Missing() }
        #expect(locations.first?["physicalLocation"]?["region"]?["startLine"] == 1)
    }

    @Test("keeps a fingerprint from line to line, and has another for each model, runtime and file")
    func fingerprints() throws {
        func fingerprint(_ model: InventoryModel) throws -> JSONValue? { try result(model)["partialFingerprints"] }
        let base = try fingerprint(MachineSamples.model("m"))
        #expect(base != nil)
        #expect(try fingerprint(MachineSamples.model("m", line: 900)) == base)
        let others = [
            MachineSamples.model("n"), MachineSamples.model("m", id: "1"),
            MachineSamples.model("m", runtime: "weaver1.0"), MachineSamples.model("m", file: "others.csv"),
            MachineSamples.model(nil, line: 2), MachineSamples.model(nil, line: 3),
        ]
        var seen = [base]
        for other in others {
            let value = try fingerprint(other)
            #expect(!seen.contains(value))
            seen.append(value)
        }
    }

    @Test("shows a runtime without models at its row of the catalog")
    func catalogLines() throws {
        let file = MachineSamples.folder.appendingPathComponent("catalog.json")
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let report = try MachineSamples.report("catalog")
        let found = CatalogLines(of: report.findings.compactMap(\.runtime))
        for runtime in report.findings.compactMap(\.runtime) {
            let line = try #require(found.line(of: runtime))
            #expect(lines[line - 1].contains("\"engine\": \"\(runtime.engine)\", \"name\": "))
        }
        #expect(report.findings.count == 5)
    }

    @Test("has no line for a catalog that is gone or is another one now")
    func changedCatalog() async throws {
        let text = try String(contentsOf: MachineSamples.folder.appendingPathComponent("catalog.json"), encoding: .utf8)
        try await TemporaryFolder.with { folder in
            let file = try folder.file("catalog.json", holding: text)
            let catalog = try Catalog.load([file.path], registry: .empty)
            for content in ["", "[]", "{\"runtimes\": {}}", "{\"runtimes\": []}"] {
                try Data(content.utf8).write(to: file)
                let lines = CatalogLines(of: catalog.runtimes)
                #expect(catalog.runtimes.allSatisfy { lines.line(of: $0) == nil })
            }
        }
    }

    @Test(
        "is as grave as the stage",
        arguments: [
            ("weaver0.9", "removed", "error"), ("weaver1.0", "discontinued", "error"),
            ("weaver1.1-gpu", "deprecated", "warning"), ("weaver7", "unknown-runtime", "error"),
        ])
    func levels(_ runtime: String, _ rule: String, _ level: String) throws {
        let result = try result(MachineSamples.model("m", runtime: runtime))
        #expect(result["ruleId"] == .string(rule))
        #expect(result["level"] == .string(level))
        #expect(result["ruleIndex"] == .integer(try #require(SARIFRule(rawValue: rule)).index))
    }

    @Test("knows every problem that a row can have")
    func rules() throws {
        let codes = try MachineSamples.report("inventory").findings.compactMap(\.problem?.code)
        #expect(Set(codes) == ["unknown-engine", "unknown-runtime", "no-runtime", "unreadable"])
        for code in codes { #expect(SARIFRule(rawValue: code) != nil) }
    }

    @Test("says when there are more results than code scanning takes, and stops when nobody reads on")
    func limits() throws {
        let models = (0...SARIFRun.resultLimit).map { MachineSamples.model("m\($0)", line: $0) }
        let report = try MachineSamples.report(models: models)
        var text = ""
        var pieces = 0
        let output = ReportOutput { piece in
            text += piece
            pieces += 1
            return pieces < 200
        }
        #expect(throws: ReportError.stopped) { try Self.format.write(report, to: output) }
        #expect(pieces == 200)
        #expect(text.contains("too-many-results"))
        #expect(text.contains("25001 results"))
    }
}
