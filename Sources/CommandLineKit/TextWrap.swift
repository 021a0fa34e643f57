/// Breaks text into lines without ever cutting a word.
enum TextWrap {
    /// Where a line may end.
    enum Breaks {
        /// At blanks, for prose.
        case blanks
        /// At blanks and after the signs that join the parts of a name, for names and image references.
        case nameParts
    }

    /// The lines of a text, as long as the width allows. What cannot be broken stands alone and may stick out.
    static func lines(_ text: String, width: Int, breaks: Breaks = .blanks) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(text, breaks) {
            let columns = piece.trimmed.displayWidth
            if used > 0, used + columns > width {
                lines.append(trimmed(line))
                (line, used) = ("", 0)
            }
            line += piece.text
            used += piece.text.displayWidth
        }
        return lines + [trimmed(line)]
    }

    /// The columns the longest part that cannot be broken takes.
    static func longestPart(_ text: String, breaks: Breaks) -> Int {
        pieces(text, breaks).map(\.trimmed.displayWidth).max() ?? 0
    }

    private struct Piece {
        let text: String
        /// Without the blanks at its end, which may hang over the edge.
        var trimmed: String { TextWrap.trimmed(text) }
    }

    private static func pieces(_ text: String, _ breaks: Breaks) -> [Piece] {
        var pieces: [Piece] = []
        var current = ""
        for (character, next) in zip(text, text.dropFirst().map(Optional.some) + [nil]) {
            let isArrow = character == "-" && next == ">"
            let follows = character == " " || breaks == .nameParts && joints.contains(character) && !isArrow
            current.append(character)
            guard follows else { continue }
            // A run of blanks or signs stays together.
            if current.count == 1, let last = pieces.popLast() { current = last.text + current }
            pieces.append(Piece(text: current))
            current = ""
        }
        if !current.isEmpty { pieces.append(Piece(text: current)) }
        return pieces
    }

    /// A dot is none of them: half a version number reads as another version.
    private static let joints: Set<Character> = ["-", "_", "/", ":", ",", "@", "|"]

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
