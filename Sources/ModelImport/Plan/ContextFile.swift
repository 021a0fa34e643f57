public import RuntimeVocabulary

/// A file of the build context, by a name that every builder of images understands as that file alone.
public struct ContextFile: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let description: String

    /// Reads the name of a file.
    /// - Throws: ``ParseError`` of kind `file of a build` for a name that builders read differently.
    public init(parsing text: String) throws(ParseError) {
        let stray = text.unicodeScalars.first { scalar in
            "/\\\"'`".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
        }
        guard !text.isEmpty, text != ".", text != "..", stray == nil else {
            let reason = stray.map { "'\($0.escaped(asASCII: true))' may not stand in it" } ?? "it names no file"
            throw ParseError(kind: "file of a build", text: text, reason: reason)
        }
        description = text
    }

    /// The name as the instruction COPY has it: a builder replaces variables in it, and then takes it for a pattern in
    /// which a character in brackets means itself (https://docs.docker.com/reference/dockerfile/#copy,
    /// https://pkg.go.dev/path/filepath#Match).
    var pattern: String {
        var result = ""
        for character in description {
            switch character {
            case "$": result += "\\$"
            case "[", "*", "?": result += "[\(character)]"
            default: result.append(character)
            }
        }
        return result
    }
}
