/// Something wrong in a JSON document: where, and what to do about it.
public struct JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the caller named it, or a name in angle brackets (`<standard input>`).
    public let origin: String
    /// The line, from 1; nil when the problem is with the whole document.
    public let line: Int?
    /// The column in characters (Unicode scalars), from 1, as editors count.
    public let column: Int?
    /// The JSON Pointer (RFC 6901) of the value; empty for the root, nil when the text is not JSON at all.
    public let pointer: String?
    /// What is wrong and what to do, lower case, without a full stop.
    public let message: String

    /// Makes a problem; leave out what is not known.
    public init(origin: String, line: Int? = nil, column: Int? = nil, pointer: String? = nil, message: String) {
        self.origin = origin
        self.line = line
        self.column = column
        self.pointer = pointer
        self.message = message
    }

    /// `catalog.json:41:7: /runtimes/3/hardware/0: unknown hardware 'gpus'`, in one line of printable text.
    public var description: String {
        var text = origin
        if let line { text += ":\(line)" }
        if let column { text += ":\(column)" }
        if let pointer, !pointer.isEmpty { text += ": \(pointer)" }
        return PrintableText.escapingControls("\(text): \(message)")
    }
}
