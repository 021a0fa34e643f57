import CommandLineKit

/// Labels and what belongs to them, in two columns. On a terminal long values are wrapped beside their label.
struct LabelledText {
    /// A value, and how its beginning is painted.
    struct Value {
        let text: String
        let lead: Int
        let attribute: Style.Attribute?
        /// What follows the text, faint.
        let remark: String?

        /// - Parameter lead: painted text that the value begins with.
        init(_ text: String, lead: String = "", _ attribute: Style.Attribute? = nil, remark: String? = nil) {
            let lead = TerminalText.escaped(lead)
            self.text = lead + TerminalText.escaped(text)
            self.lead = lead.count
            self.attribute = attribute
            self.remark = remark
        }
    }

    let labelWidth: Int
    let style: Style
    let width: Int?
    private(set) var lines: [String] = []

    init(labelWidth: Int, style: Style, width: Int?) {
        self.labelWidth = labelWidth
        self.style = style
        self.width = width
    }

    /// Adds values one below the other, the first beside the label.
    mutating func add(_ label: String, _ values: [Value]) {
        let blanks = String(repeating: " ", count: 2 + labelWidth)
        for (index, value) in values.enumerated() {
            let label = index == 0 ? label : ""
            let head = "  " + style.dim(label) + String(repeating: " ", count: max(1, labelWidth - label.utf8.count))
            for (number, line) in painted(value).enumerated() { lines.append((number == 0 ? head : blanks) + line) }
        }
    }

    mutating func add(_ label: String, _ text: String?) {
        if let text { add(label, [Value(text)]) }
    }

    private func painted(_ value: Value) -> [String] {
        var lines = Self.wrapped(value.text, room: room)
        if let first = lines.first, let attribute = value.attribute {
            let lead = min(value.lead, first.count)
            lines[0] = style.apply(attribute, to: String(first.prefix(lead))) + first.dropFirst(lead)
        }
        guard let remark = value.remark.map({ "(\($0))" }), let last = lines.last else { return lines }
        guard value.attribute == nil, last.count + 2 + remark.count <= room else { return lines + [style.dim(remark)] }
        return lines.dropLast() + ["\(last)  \(style.dim(remark))"]
    }

    private var room: Int { width.map { max(24, $0 - labelWidth - 2) } ?? .max }

    /// Breaks at single blanks; a word that is too long stands alone and sticks out.
    static func wrapped(_ text: String, room: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !line.isEmpty, line.count + 1 + word.count > room {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return (lines + [line]).map { $0.replacing(Self.fixedBlank, with: " ") }
    }

    /// A blank at which no line ends.
    static let fixedBlank = "\u{A0}"
}
