/// Follows the brackets and texts of JSON byte by byte, to find where a value ends without reading it.
struct JSONNesting {
    /// The closing brackets to come, as deep as they are told apart.
    private var closing: [UInt8] = []
    /// How many are open beyond.
    private var beyond = 0
    private let maxDepth: Int
    private var isEscaped = false
    /// Whether the next byte belongs to a text.
    private(set) var isInText = false

    /// - Parameter maxDepth: as deep the kinds of brackets are told apart; deeper ones are only counted.
    init(maxDepth: Int) { self.maxDepth = maxDepth }

    /// How many objects and arrays are open.
    var depth: Int { closing.count + beyond }

    /// Takes a byte; false when it shows that the rest has no sound structure: a bracket of the wrong kind, or a line
    /// that ends inside of a text.
    mutating func take(_ byte: UInt8) -> Bool {
        if isInText { return takeInText(byte) }
        switch byte {
        case UInt8(ascii: "\""): isInText = true
        case UInt8(ascii: "{"): open(UInt8(ascii: "}"))
        case UInt8(ascii: "["): open(UInt8(ascii: "]"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(byte)
        default: break
        }
        return true
    }

    private mutating func takeInText(_ byte: UInt8) -> Bool {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInText = false
        }
        return byte != 0x0A
    }

    private mutating func open(_ close: UInt8) {
        if closing.count < maxDepth { closing.append(close) } else { beyond += 1 }
    }

    private mutating func close(_ byte: UInt8) -> Bool {
        if beyond > 0 {
            beyond -= 1
            return true
        }
        return closing.popLast() == byte
    }
}
