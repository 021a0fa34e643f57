import Testing

@testable import DeprecationReport

@Suite("Markup")
struct MarkupTests {
    static func text(_ markup: Markup, as dialect: MarkupDialect) throws -> String {
        var text = ""
        let output = ReportOutput { piece in
            text += piece
            return true
        }
        try MarkupWriter(dialect, to: output).write(markup)
        return text
    }

    @Test(
        "escapes what comes from outside, wherever it stands",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\"><img onerror=x>", "\"&gt;&lt;img onerror=x&gt;"),
            ("&amp;", "&amp;amp;"),
            ("]]>", "]]&gt;"),
            ("\u{0}\u{1F}", "\u{FFFD}\u{FFFD}"),
            ("\u{FFFE}", "\u{FFFD}"),
            ("👩🏽‍🚀 שלום", "👩🏽‍🚀 שלום"),
            ("e\u{301}<\u{301}", "e\u{301}&lt;\u{301}"),
        ])
    func escapesText(_ text: String, _ expected: String) throws {
        for dialect in [MarkupDialect.html, .xml] {
            #expect(try Self.text(.element("p", [:], [.text(text)]), as: dialect) == "<p>\(expected)</p>\n")
        }
    }

    @Test(
        "escapes the values of attributes",
        arguments: [
            ("\"><img onerror='x'>", "&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;"),
            ("a\n\tb", "a&#10;&#9;b"),
            ("\u{8}", "\u{FFFD}"),
        ])
    func escapesAttributes(_ value: String, _ expected: String) throws {
        for dialect in [MarkupDialect.html, .xml] {
            let text = try Self.text(.element("p", ["title": value, "id": nil], ["x"]), as: dialect)
            #expect(text == "<p title=\"\(expected)\">x</p>\n")
        }
    }

    @Test("keeps to what each dialect allows")
    func dialects() throws {
        let empty: Markup = [.element("br"), .element("td")]
        #expect(try Self.text(empty, as: .html) == "<br><td></td>\n")
        #expect(try Self.text(empty, as: .xml) == "<br/><td/>\n")
        #expect(try Self.text("a\rb\u{85}\u{1FFFE}", as: .html) == "a\nb\u{FFFD}\u{FFFD}\n")
        #expect(try Self.text("a\rb\u{85}\u{1FFFE}", as: .xml) == "a&#13;b\u{85}\u{1FFFE}\n")
    }

    @Test("streams an element's content and stops when nobody takes it")
    func streams() throws {
        var pieces: [String] = []
        let output = ReportOutput { piece in
            pieces.append(piece)
            return pieces.count < 3
        }
        let writer = MarkupWriter(.xml, to: output)
        #expect(throws: ReportError.stopped) {
            try writer.prologue()
            try writer.element("a", ["b": "c"]) { () throws(ReportError) in
                try writer.write(.element("d"))
                Issue.record("nobody took the element")
            }
        }
        #expect(pieces == ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<a b=\"c\">\n", "<d/>\n"])
    }
}
