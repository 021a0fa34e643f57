/// The token at which jansson gave up, with what stands before it.
///
/// jansson reads from left to right and stops at the first mistake, so that everything before it is correct JSON
/// and a few rules say what would have been correct next.
struct SyntaxContext {
    /// What may stand where the mistake is.
    enum Expected {
        case value, key, colon
        /// A comma or the closing bracket.
        case separator
        /// The document is over.
        case nothing
    }

    let source: [UInt8]
    private let firstLine: Int
    /// The offending token.
    private(set) var token: JSONToken
    /// The one before it; nil at the start.
    private(set) var previous: JSONToken?
    /// The brackets that are open, outermost first.
    private(set) var open: [JSONToken] = []
    private(set) var expected = Expected.value

    /// - Parameter offset: how many bytes jansson had read: the offending token ends there or after.
    init(source: [UInt8], offset: Int, firstLine: Int = 1) {
        self.source = source
        self.firstLine = firstLine
        var tokens = JSONTokens(source)
        token = tokens.next()
        while token.kind != .end, token.range.upperBound < offset {
            pass(token)
            previous = token
            token = tokens.next()
        }
    }

    /// The innermost open bracket.
    var innermost: JSONToken? { open.last }

    /// Whether the innermost open bracket is that of an object.
    var isInObject: Bool { innermost?.kind == .open(UInt8(ascii: "{")) }

    /// The offending token, for a message.
    var tokenText: String { text(of: token) }

    func text(of token: JSONToken) -> String {
        String(decoding: source[token.range], as: UTF8.self)
    }

    func line(of token: JSONToken) -> Int {
        TextPositions.of(token.range.lowerBound, in: source).line + firstLine - 1
    }

    private mutating func pass(_ token: JSONToken) {
        switch token.kind {
        case .open(let bracket):
            open.append(token)
            expected = bracket == UInt8(ascii: "{") ? .key : .value
        case .close:
            _ = open.popLast()
            expected = open.isEmpty ? .nothing : .separator
        case .colon: expected = .value
        case .comma: expected = isInObject ? .key : .value
        case .string where expected == .key: expected = .colon
        case .string, .word: expected = open.isEmpty ? .nothing : .separator
        case .end: break
        }
    }
}
