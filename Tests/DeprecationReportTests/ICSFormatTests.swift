import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@testable import DeprecationReport

@Suite("iCalendar")
struct ICSFormatTests {
    static let format = ICSFormat(version: "1.2.3")

    @Test("looks as the golden files do", arguments: MachineSamples.golden)
    func golden(_ name: String) throws {
        let text = try MachineSamples.text(MachineSamples.report(name), as: Self.format)
        try Snapshot.expect(text, matches: "machines/\(name).ics")
    }

    /// The content lines, unfolded; byte by byte, because a fold may stand between a letter and its accent.
    private func lines(_ text: String) -> [String] {
        var lines: [[UInt8]] = [[]]
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x0D, rest.first == 0x0A else {
                lines[lines.count - 1].append(byte)
                continue
            }
            rest.removeFirst()
            if rest.first == 0x20 { rest.removeFirst() } else { lines.append([]) }
        }
        return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        "folds at 75 octets, never within a character",
        arguments: [
            ("a", 74), ("a", 75), ("a", 76), ("a", 500), ("ü", 37), ("ü", 38), ("ü", 200), ("織", 25), ("織", 300),
            ("🧵", 18), ("🧵", 19), ("🧵", 20), ("🧵", 500), ("e\u{301}", 300), ("👩🏽‍🚀", 60),
        ])
    func folds(_ character: String, _ count: Int) throws {
        for prefix in ["", "x", "xy", "xyz"] {
            let content = prefix + String(repeating: character, count: count)
            let pieces = Array(ICSText.line(content).utf8).split(separator: 0x0D, omittingEmptySubsequences: false)
            #expect(pieces.last == [0x0A])
            for piece in pieces.dropLast() {
                let line = piece.first == 0x0A ? piece.dropFirst() : piece
                #expect(line.count <= 75)
                #expect(String(validating: line, as: UTF8.self) != nil)
            }
            #expect(lines(ICSText.line(content)).first?.unicodeScalars.elementsEqual(content.unicodeScalars) == true)
            let needed = (content.utf8.count - 75 + 73) / 74 + 1
            if character == "a" { #expect(pieces.count - 1 == max(1, needed)) }
        }
    }

    @Test(
        "escapes texts",
        arguments: [
            ("a;b,c\\d\n", "a\\;b\\,c\\\\d\\n"), ("\r\nEND:VEVENT\r\n", "\\nEND:VEVENT\\n"),
            ("\u{0}\u{7}\u{7F}\u{85}a\tb", "a\tb"), ("\"q\":'", "\"q\":'"), ("\\n", "\\\\n"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(ICSText.escaped(text) == expected)
    }

    @Test("has lines of at most 75 octets and no bare control characters", arguments: MachineSamples.golden)
    func lineLengths(_ name: String) throws {
        let text = try MachineSamples.text(MachineSamples.report(name), as: Self.format)
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75)
            #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        }
        let lines = lines(text)
        for component in ["VEVENT", "VJOURNAL", "VCALENDAR"] {
            #expect(lines.count { $0 == "BEGIN:\(component)" } == lines.count { $0 == "END:\(component)" })
        }
        #expect(!lines.contains("BEGIN:VALARM"))
    }

    @Test(
        "has an event for the stage that has begun and for each one to come",
        arguments: [
            ("2023-01-01", []),
            ("2024-02-01", ["deprecated 20240131", "discontinued 20250131", "removed 20260228"]),
            ("2025-06-01", ["discontinued 20250131", "removed 20260228"]),
            ("2026-11-20", ["removed 20260228"]),
        ])
    func events(_ day: String, _ expected: [String]) throws {
        let report = try MachineSamples.report(asOf: day, inventory: nil)
        let events = report.findings.filter { $0.name == "weaver0.9" }
            .flatMap { ICSEvent.all(of: $0, asOf: report.asOf) }
        #expect(events.map { "\($0.stage.rawValue) \(ICSDate.day($0.day))" } == expected)
    }

    @Test("keeps an event's UID from day to day, and has another for each runtime and stage")
    func identifiers() throws {
        func identifiers(_ day: String) throws -> Set<String> {
            let text = try MachineSamples.text(
                MachineSamples.report(asOf: day, inventory: nil), as: Self.format)
            let all = lines(text).filter { $0.hasPrefix("UID:") }
            #expect(Set(all).count == all.count)
            return Set(all)
        }
        let (early, late) = (try identifiers("2026-11-20"), try identifiers("2026-11-30"))
        #expect(early == late)
        #expect(early.count == 8)
    }

    @Test("stops when nobody reads on")
    func stops() throws {
        let report = try MachineSamples.report("inventory")
        var pieces = 0
        let output = ReportOutput { _ in
            pieces += 1
            return pieces < 3
        }
        #expect(throws: ReportError.stopped) { try Self.format.write(report, to: output) }
        #expect(pieces == 3)
    }
}
