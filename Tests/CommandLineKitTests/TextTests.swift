import Testing

@testable import CommandLineKit

@Suite struct TextTests {
    @Test(arguments: [
        ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("ｆｕｌｌ", 8),
        ("ﾊﾝ", 2), ("…", 1), ("→", 1), ("😀", 2), ("👩‍💻", 2), ("👍🏽", 2), ("🇪🇺", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2),
        ("a\u{200D}b", 2), ("क्षि", 3),
    ])
    func widthOnATerminal(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("plain text, ünïcödé, 日本, 👩‍💻", "plain text, ünïcödé, 日本, 👩‍💻"),
        ("a\tb\nc\rd", #"a\u{9}b\u{a}c\u{d}d"#),
        ("\u{1B}[2J", #"\u{1b}[2J"#), ("\u{0}", #"\u{0}"#), ("\u{7F}", #"\u{7f}"#), ("\u{85}\u{9B}", #"\u{85}\u{9b}"#),
        ("\u{202A}\u{202E}\u{2066}\u{2069}\u{200E}\u{61C}", #"\u{202a}\u{202e}\u{2066}\u{2069}\u{200e}\u{61c}"#),
        ("\u{200B}\u{FEFF}\u{2028}\u{2029}\u{AD}\u{E0041}", #"\u{200b}\u{feff}\u{2028}\u{2029}\u{ad}\u{e0041}"#),
        ("\r\n", #"\u{d}\u{a}"#),
    ])
    func outsideTextIsEscaped(text: String, escaped: String) {
        #expect(TerminalText.escaped(text) == escaped)
    }

    @Test func lineFeedsMayBeKept() {
        #expect(TerminalText.escaped("a\n\u{1B}b\n", keepingNewlines: true) == "a\n\\u{1b}b\n")
        #expect(TerminalText.escaped("a\r\nb", keepingNewlines: true) == "a\\u{d}\nb")
    }

    @Test func everyControlCharacterIsEscaped() {
        for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) {
            let text = Unicode.Scalar(value).map(String.init) ?? ""
            #expect(TerminalText.escaped(text) == "\\u{\(String(value, radix: 16))}")
        }
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 100, ["one two three"]),
        ("one two", 3, ["one", "two"]),
        ("unbreakable", 4, ["unbreakable"]),
        ("a unbreakable b", 4, ["a", "unbreakable", "b"]),
        ("", 5, [""]),
        ("模型 模型", 4, ["模型", "模型"]),
        ("a-b c-d", 3, ["a-b", "c-d"]),
    ])
    func proseBreaksAtBlanks(text: String, width: Int, lines: [String]) {
        #expect(TextWrap.lines(text, width: width) == lines)
    }

    @Test(arguments: [
        ("tf1.13-python3.7", 10, ["tf1.13-", "python3.7"]),
        ("swr.eu/atelier/image:tag", 12, ["swr.eu/", "atelier/", "image:tag"]),
        ("a_b_c", 4, ["a_b_", "c"]),
        ("1.13.1", 3, ["1.13.1"]),
        ("--x", 2, ["--", "x"]),
    ])
    func namesBreakBetweenTheirParts(text: String, width: Int, lines: [String]) {
        #expect(TextWrap.lines(text, width: width, breaks: .nameParts) == lines)
    }

    @Test(arguments: [
        ("find it", "Find it."), ("done.", "Done."), ("", ""), ("écrire", "Écrire."),
    ])
    func summariesBecomeSentences(text: String, sentence: String) {
        #expect(text.asSentence == sentence)
    }
}
