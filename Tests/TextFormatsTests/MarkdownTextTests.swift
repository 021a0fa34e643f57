import Testing
import TextFormats

@Suite("Markdown text")
struct MarkdownTextTests {
    @Test(
        "leaves nothing that is taken for markup",
        arguments: [
            ("plain text", "plain text"), ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("`x`", "\\`x\\`"),
            ("*x* **y**", "\\*x\\* \\*\\*y\\*\\*"), ("<script>", "\\<script>"), ("[a](b)", "\\[a\\](b)"),
            ("py_3.7", "py_3.7"), ("_x_", "\\_x\\_"), ("a _ b", "a \\_ b"), ("# title", "\\# title"),
            ("~~x~~", "\\~\\~x\\~\\~"), ("two\r\nlines", "two  lines"), ("a\tb", "a b"), ("a\u{0}\u{1b}b", "ab"),
            ("a\u{202E}b\u{2066}c", "abc"), ("&lt;", "&amp;lt;"), ("@team", "@\u{2060}team"), ("模型_1", "模型_1"),
            ("$x$", "\\$x\\$"),
        ])
    func escapes(text: String, cell: String) {
        #expect(MarkdownText.cell(text) == cell)
    }

    @Test("writes tables")
    func tables() {
        let table = MarkdownText.table(["name", "models"], numbers: [1]) + MarkdownText.row(["a|b", "3"])
        #expect(table == "| name | models |\n| --- | ---: |\n| a\\|b | 3 |\n")
    }
}
