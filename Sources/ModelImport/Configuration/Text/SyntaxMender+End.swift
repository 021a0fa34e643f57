/// The end of the text: what stands behind the configuration, and what is missing of it.
extension SyntaxMender {
    /// Something stands behind the bracket that closes the configuration.
    mutating func passEnd() {
        let byte = source[position]
        // the bracket before a comma is more likely the one that is too many
        guard byte != UInt8(ascii: ",") else { return copy(through: source.count) }
        let isBracket = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
        let sign = isBracket ? " '\(Character(UnicodeScalar(byte)))'" : ""
        add(
            .afterEnd, (position, line, lineStart),
            "\(isBracket ? "a bracket" : "text") stands after the end of the document\(sign.isEmpty ? "" : ":" + sign)",
            isBracket ? "remove it, or see where one is missing before it" : "a file holds one value: remove it")
        blank(through: source.count)
    }

    /// Closes what the text leaves open, where it ends behind a value: nothing else can be missing then.
    mutating func closeBrackets() {
        guard let outer = frames.first, expected == .separator else { return }
        let missing = frames.reversed().map { $0.isObject ? "}" : "]" }.joined()
        let end = lastEnd ?? (source.count, line, lineStart)
        let what =
            frames.count == 1
            ? "the \(outer.isObject ? "object" : "array") of line \(outer.line) is"
            : "\(frames.count) objects and arrays are"
        add(
            .unclosed, (end.offset, end.line, end.lineStart), "the text ends before \(what) closed",
            "add '\(missing)'")
        mended += Array(missing.utf8)
        (frames, expected) = ([], .nothing)
    }
}
