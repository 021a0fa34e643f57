/// What is wrong with any text that is to go to pip, whatever it names.
enum PackageText {
    static func flaw(in text: String) -> String? {
        if text.isEmpty { return "nothing is there" }
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return "it holds a control character"
        }
        if trimmed(text) != text { return "a space stands before or behind it" }
        if text.hasPrefix("-") { return "pip would take it for an option" }
        if text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "@")) {
            return "it is an address, and packages come by name or lie in the model's folder"
        }
        return nil
    }

    /// The text without white space around it.
    static func trimmed(_ text: String) -> String {
        let rest = text.drop { $0.isWhitespace }
        return String(rest.dropLast(rest.reversed().prefix { $0.isWhitespace }.count))
    }
}
