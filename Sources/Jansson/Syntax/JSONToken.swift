/// A piece of JSON text, or of text that was meant to be.
struct JSONToken {
    let kind: Kind
    let range: Range<Int>

    enum Kind: Equatable {
        /// `{` or `[`
        case open(UInt8)
        /// `}` or `]`
        case close(UInt8)
        case colon
        case comma
        /// From one double quote to the next, or to the end of the line when that is missing.
        case string
        /// A number, a literal, or anything else up to white space, a bracket, a comma, a colon or a quote.
        case word
        case end
    }
}

/// Cuts JSON text into tokens, without judging them: jansson is the judge.
struct JSONTokens {
    private let source: [UInt8]
    private var position: Int

    init(_ source: [UInt8], from position: Int = 0) {
        self.source = source
        self.position = position
    }

    /// The next token; an empty one of kind `end` when there is none.
    mutating func next() -> JSONToken {
        while position < source.count, JSONTokens.isSpace(source[position]) { position += 1 }
        let start = position
        guard start < source.count else { return JSONToken(kind: .end, range: start..<start) }
        position += 1
        let kind = kind(of: source[start])
        switch kind {
        case .string: skipString()
        case .word: skipWord()
        default: break
        }
        return JSONToken(kind: kind, range: start..<position)
    }

    private func kind(of byte: UInt8) -> JSONToken.Kind {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): .open(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): .close(byte)
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "\""): .string
        default: .word
        }
    }

    private mutating func skipString() {
        while position < source.count {
            switch source[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\n"): return
            case UInt8(ascii: "\\"): position = min(position + 2, source.count)
            default: position += 1
            }
        }
    }

    private mutating func skipWord() {
        while position < source.count, kind(of: source[position]) == .word, !JSONTokens.isSpace(source[position]) {
            position += 1
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C
    }
}
