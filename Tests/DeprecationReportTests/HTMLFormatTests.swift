import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@testable import DeprecationReport

@Suite("The report as a page")
struct HTMLFormatTests {
    static func page(_ report: Report) throws -> String {
        var text = ""
        let output = ReportOutput { piece in
            text += piece
            return true
        }
        try HTMLFormat().write(report, to: output)
        return text
    }

    static let cases: [(name: String, report: @Sendable () throws -> Report)] = [
        ("report", { try SampleReport.typical.report() }),
        ("catalog-only", { try SampleReport.typical.report(within: nil, hasInventory: false) }),
        ("nothing", { try SampleReport().report() }),
        ("hostile", { try SampleReport.hostile.report() }),
        ("many", { try SampleReport.many(300).report() }),
    ]

    @Test("is what was looked at and found good", arguments: ["report", "nothing", "hostile"])
    func golden(_ name: String) throws {
        let report = try #require(Self.cases.first { $0.name == name }).report()
        var page = try Self.page(report)
        // those two are files of their own: a change of them is looked at in a browser, not in every golden file
        for (element, file) in [("style", "page.css"), ("script", "page.js")] {
            let code = try String(contentsOf: Self.resources.appendingPathComponent(file), encoding: .utf8)
            let whole = "<\(element)>\(code)</\(element)>"
            try #require(page.contains(whole), "the page does not hold \(file)")
            page.replace(whole, with: "<\(element)>\(file)</\(element)>")
        }
        try Snapshot.expect(page, matches: "\(name).html")
    }

    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/DeprecationReport/Formats/HTML/Resources")

    @Test("opens and closes its elements in order, and no id is there twice", arguments: cases.map(\.name))
    func wellFormed(_ name: String) throws {
        let page = try PageReader(Self.page(#require(Self.cases.first { $0.name == name }).report()))
        #expect(page.faults == [])
        #expect(page.ids.count == Set(page.ids).count)
        #expect(page.ids.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
        let targets = Set(page.ids)
        for link in page.links where link.hasPrefix("#") {
            #expect(targets.contains(String(link.dropFirst())), "\(link) leads nowhere")
        }
    }

    @Test("is the same, byte for byte, for the same report")
    func sameBytes() throws {
        #expect(try Self.page(SampleReport.typical.report()) == Self.page(SampleReport.typical.report()))
    }

    @Test("turns nothing from outside into markup, a link or a script")
    func hostile() throws {
        let page = try PageReader(Self.page(SampleReport.hostile.report()))
        #expect(page.faults == [])
        #expect(page.elements.count { $0 == "script" } == 1)
        #expect(page.elements.count { $0 == "h1" } == 1)
        #expect(!page.elements.contains("img"))
        #expect(page.attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "style" && $0 != "src" })
        #expect(page.links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") || $0.hasPrefix("http://") })
        let hidden = page.text.unicodeScalars.filter {
            [0x202E, 0x2066, 0x2067, 0x2069, 0].contains($0.value)
        }
        #expect(hidden.isEmpty)
    }

    @Test("says which style sheet and which script may run")
    func contentPolicy() throws {
        let page = try Self.page(SampleReport().report())
        #expect(page.contains("default-src &#39;none&#39;"))
        for bytes in 0...7 {
            let data = Data((0..<bytes).map { UInt8($0 * 37 % 256) })
            #expect(ContentPolicy.base64(Array(data)) == data.base64EncodedString())
        }
    }

    @Test("says how many models are not listed", arguments: [(2_000, 0), (2_001, 1), (2_500, 500)])
    func limits(_ count: Int, _ left: Int) throws {
        var sample = SampleReport()
        let models = (1...count).map { number in
            InventoryModel(name: "m\(number)", engine: nil, runtime: nil, place: .init(file: "m.csv", line: number))
        }
        sample.add("TensorFlow", "python2.7", .deprecated, models: models)
        let page = try Self.page(sample.report())
        #expect(page.contains("m.csv:2000<"))
        #expect(!page.contains("m.csv:2001<"))
        #expect(page.contains("\(left) more models are not on this page") == (left > 0))
    }

    @Test("lists no more models in all than a browser can show")
    func limitInAll() throws {
        var sample = SampleReport()
        for runtime in 1...12 {
            let models = (1...2_000).map { number in
                InventoryModel(name: "m", engine: nil, runtime: nil, place: .init(file: "m\(runtime)", line: number))
            }
            sample.add("TensorFlow", "r\(runtime)", .deprecated, models: models)
        }
        let page = try Self.page(sample.report())
        #expect(page.components(separatedBy: "class=\"place\"").count - 1 == HTMLFormat.mostModels)
        #expect(page.components(separatedBy: "2,000 more models are not on this page").count - 1 == 2)
    }

    @Test("stops when nobody takes it")
    func stops() throws {
        let report = try SampleReport.typical.report()
        for pieces in [0, 5, 40] {
            var left = pieces
            let output = ReportOutput { _ in
                left -= 1
                return left >= 0
            }
            #expect(throws: ReportError.stopped) { try HTMLFormat().write(report, to: output) }
            #expect(left == -1)
        }
    }
}
