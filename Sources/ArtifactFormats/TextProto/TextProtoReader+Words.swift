extension TextProtoReader {
    /// A name: letters, digits and `_`. The byte behind it is left to be read.
    mutating func word(_ first: UInt8) throws(FormatError) -> String {
        guard TextProtoReader.isLetter(first) else {
            throw cursor.malformed("no name can begin with byte \(first)", at: cursor.position - 1)
        }
        return try run(from: first) { TextProtoReader.isLetter($0) || (0x30...0x39).contains($0) }
    }

    /// A number or the name of a constant; a sign may stand apart.
    mutating func number(_ first: UInt8) throws(FormatError) -> String {
        guard TextProtoReader.isNumber(first) else {
            throw cursor.malformed("no value can begin with byte \(first)", at: cursor.position - 1)
        }
        var first = first
        var sign = ""
        if first == UInt8(ascii: "-") {
            take()
            guard let next = try peek(), TextProtoReader.isNumber(next) else {
                throw cursor.malformed("a sign without a number", at: cursor.position - 1)
            }
            first = next
            sign = "-"
        }
        return sign + (try run(from: first, while: TextProtoReader.isNumber))
    }

    /// The name of an extension or of a type, in brackets.
    mutating func extensionName() throws(FormatError) -> String {
        let name = try run(from: UInt8(ascii: "[")) { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "\n") }
        guard try peek() == UInt8(ascii: "]") else { throw cursor.malformed("a name in brackets that does not end") }
        take()
        return name + "]"
    }

    private mutating func run(from first: UInt8, while belongs: (UInt8) -> Bool) throws(FormatError) -> String {
        take()
        var bytes = [first]
        while !cursor.isAtEnd {
            let byte = try byte()
            guard belongs(byte) else {
                // A space or a comment is no byte that counts.
                if byte == UInt8(ascii: "#") {
                    try skipComment()
                } else if !TextProtoReader.isSpace(byte) {
                    putBack(byte)
                }
                break
            }
            bytes.append(byte)
            guard bytes.count <= limits.kept else { throw cursor.error(.limit("bytes in a word", limits.kept)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func skipComment() throws(FormatError) {
        while !cursor.isAtEnd, try byte() != UInt8(ascii: "\n") {}
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
    }

    static func isNumber(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
