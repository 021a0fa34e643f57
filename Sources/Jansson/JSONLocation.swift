/// Where a value stands in the text of its document.
public struct JSONLocation: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in characters (Unicode scalars), from 1.
    public let column: Int
    /// The JSON Pointer (RFC 6901); empty for the root.
    public let pointer: String
}

/// What a problem points at: a value, or the key before it.
struct JSONTarget {
    let place: JanssonPlace
    let part: Part

    enum Part {
        case key, value
    }
}
