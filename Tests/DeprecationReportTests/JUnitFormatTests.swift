import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import DeprecationReport

@Suite("JUnit XML")
struct JUnitFormatTests {
    /// As the command does without further options.
    static let format = JUnitFormat { finding in
        finding.acceptance == nil && [.discontinued, .removed, .unknown].contains(finding.stage)
    }

    @Test("looks as the golden files do", arguments: MachineSamples.golden)
    func golden(_ name: String) throws {
        let text = try MachineSamples.text(MachineSamples.report(name), as: Self.format)
        try Snapshot.expect(text, matches: "machines/\(name).junit.xml")
    }

    private func root(_ report: Report, _ format: JUnitFormat = Self.format) throws -> XMLElement {
        let document = try XMLDocument(xmlString: try MachineSamples.text(report, as: format))
        return try #require(document.rootElement())
    }

    private func tests(_ suite: XMLElement) -> [XMLElement] { suite.elements(forName: "testcase") }

    private func number(_ element: XMLElement, _ attribute: String) -> Int? {
        element.attribute(forName: attribute)?.stringValue.flatMap { Int($0) }
    }

    @Test("states the counts that its tests have", arguments: MachineSamples.golden)
    func counts(_ name: String) throws {
        let root = try root(MachineSamples.report(name))
        var totals = ["tests": 0, "failures": 0, "errors": 0]
        for suite in root.elements(forName: "testsuite") {
            let tests = tests(suite)
            #expect(number(suite, "tests") == tests.count)
            totals["tests", default: 0] += tests.count
            for (attribute, element) in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")] {
                let count = tests.count { !$0.elements(forName: element).isEmpty }
                #expect(number(suite, attribute) == count, "\(attribute) of \(suite.name ?? "")")
                if attribute != "skipped" { totals[attribute, default: 0] += count }
            }
        }
        for (attribute, count) in totals { #expect(number(root, attribute) == count, "\(attribute)") }
    }

    @Test("fails for what makes the run fail, and for nothing else")
    func failing() throws {
        let report = try MachineSamples.report("inventory")
        let none = try root(report, JUnitFormat(failsIncomplete: false) { _ in false })
        #expect(number(none, "failures") == 0)
        #expect(number(none, "errors") == 0)
        let all = try root(report, JUnitFormat { _ in true })
        let outcomes = all.elements(forName: "testsuite").flatMap(tests).map { $0.children?.first?.name }
        #expect(Set(outcomes) == ["failure", "error", "skipped"])
    }

    @Test("has a test when there is nothing to report")
    func nothing() throws {
        let root = try root(MachineSamples.report("nothing"))
        #expect(number(root, "tests") == 1)
        #expect(number(root, "errors") == 0)
    }

    @Test("gives names back as they were, as far as they can be seen")
    func hostileNames() throws {
        for (name, shown) in [
            ("]]>", "]]>"), ("<failure/>&amp;\"'", "<failure/>&amp;\"'"), ("a\r\nb", "a\\u{d}\\u{a}b"),
            ("\u{0}\u{FFFE}\u{202E}", "\\u{0}\u{FFFD}\\u{202e}"), ("𝒻🧵", "𝒻🧵"),
        ] {
            let root = try root(MachineSamples.report(models: [MachineSamples.model(name)]))
            let test = try #require(root.elements(forName: "testsuite").last.map(tests)?.first)
            #expect(test.attribute(forName: "name")?.stringValue == "weaver1.1-gpu: \(shown)/1")
            #expect(test.attribute(forName: "classname")?.stringValue == "deprecated.Weaver")
        }
    }

    @Test("stops when nobody reads on")
    func stops() throws {
        let report = try MachineSamples.report("inventory")
        var pieces = 0
        let output = ReportOutput { _ in
            pieces += 1
            return pieces < 7
        }
        #expect(throws: ReportError.stopped) { try Self.format.write(report, to: output) }
        #expect(pieces == 7)
    }
}
