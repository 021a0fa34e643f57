internal import Jansson

/// Writes an indented JSON document piece by piece, for arrays that are too long to be held.
struct JSONStream: ~Copyable {
    private let output: ReportOutput
    /// For each open object or array: whether something has been written into it.
    private var open: [Bool] = []

    init(_ output: ReportOutput) {
        self.output = output
    }

    /// Opens the document, or an element of an array.
    mutating func begin(_ bracket: String) throws(ReportError) {
        try separate()
        try output.write(bracket)
        open.append(false)
    }

    /// Opens the value of a member.
    mutating func begin(_ bracket: String, at key: String) throws(ReportError) {
        try separate()
        try output.write("\(JSONValue.string(key).text()): \(bracket)")
        open.append(false)
    }

    /// Closes what was opened last.
    mutating func end(_ bracket: String) throws(ReportError) {
        let isFilled = open.popLast() == true
        try output.write((isFilled ? lineBreak : "") + bracket)
        if open.isEmpty { try output.write("\n") }
    }

    /// Writes a member.
    mutating func member(_ key: String, _ value: JSONValue) throws(ReportError) {
        try separate()
        try output.write("\(JSONValue.string(key).text()): \(indented(value))")
    }

    /// Writes an element in one line.
    mutating func element(_ value: JSONValue) throws(ReportError) {
        try separate()
        try output.write(value.text())
    }

    private mutating func separate() throws(ReportError) {
        guard let isFilled = open.last else { return }
        try output.write((isFilled ? "," : "") + lineBreak)
        open[open.count - 1] = true
    }

    private var lineBreak: String { "\n" + String(repeating: "  ", count: open.count) }

    private func indented(_ value: JSONValue) -> String {
        let lines = value.text(.indented).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.joined(separator: lineBreak)
    }
}
