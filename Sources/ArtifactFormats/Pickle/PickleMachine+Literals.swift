extension PickleMachine {
    /// The longest line that is kept: a name, a number. Longer ones are data and only skipped.
    private static let lineLimit = 64 << 10

    mutating func readNumber(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .binInt: try push(.integer(Int(try cursor.integer(Int32.self))))
        case .binInt1: try push(.integer(Int(try cursor.byte())))
        case .binInt2: try push(.integer(Int(try cursor.integer(UInt16.self))))
        case .binFloat:
            try cursor.skip(8)
            try push(.other)
        case .long1: try readLong(UInt64(try cursor.byte()))
        case .long4: try readLong(UInt64(try cursor.integer(UInt32.self)))
        default: try push(opcode == .float ? skippedLine() : integerLine())
        }
    }

    private mutating func readLong(_ stated: UInt64) throws(FormatError) {
        let count = try cursor.length(stated)
        guard count <= 64 else {
            try cursor.skip(stated)
            return try push(.other)
        }
        let bytes = try cursor.bytes(count)
        guard count <= 8 else {
            try keep(4)
            return try push(.largeInteger(bytes))
        }
        let isNegative = bytes.last.map { $0 >= 0x80 } ?? false
        let sign = [UInt8](repeating: isNegative ? 0xFF : 0, count: 8 - count)
        try push(.integer(ByteOrder.little.integer(bytes + sign, as: Int.self)))
    }

    mutating func readText(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .string, .binString, .shortBinString: facts.hasByteStrings = true
        default: break
        }
        switch opcode {
        case .string, .unicode: try push(try quotedLine(isUnicode: opcode == .unicode))
        case .shortBinString, .shortBinUnicode: try pushText(UInt64(try cursor.byte()))
        case .binUnicode8: try pushText(try cursor.integer(UInt64.self))
        default: try pushText(UInt64(try cursor.integer(UInt32.self)))
        }
    }

    private mutating func pushText(_ stated: UInt64) throws(FormatError) {
        let count = try cursor.length(stated)
        let start = cursor.position
        guard count <= limits.textLength else {
            try cursor.skip(stated)
            return try push(.longText(start: start, count: count))
        }
        try keepText(count)
        // A byte string need not be a text.
        let text = String(validating: try cursor.bytes(count), as: UTF8.self)
        try push(text.map { .text($0, at: start) } ?? .bytes(start: start, count: count))
    }

    /// Counts a text; a short one takes no room of its own.
    private mutating func keepText(_ count: Int) throws(FormatError) {
        if count > 15 { try keep(2 + count / 24) }
    }

    mutating func readBytes(_ opcode: PickleOpcode) throws(FormatError) {
        let stated: UInt64 =
            switch opcode {
            case .shortBinBytes: UInt64(try cursor.byte())
            case .binBytes: UInt64(try cursor.integer(UInt32.self))
            default: try cursor.integer(UInt64.self)
            }
        let start = cursor.position
        try cursor.skip(stated)
        try push(.bytes(start: start, count: Int(stated)))
    }

    /// The rest of the line without its end; nil when it is too long to be kept.
    mutating func line() throws(FormatError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            let byte = try cursor.byte()
            if byte == UInt8(ascii: "\n") { break }
            if line.count <= PickleMachine.lineLimit { line.append(byte) }
        }
        return line.count <= PickleMachine.lineLimit ? line : nil
    }

    mutating func lineItem() throws(FormatError) -> PickleItem {
        let start = cursor.position
        return try line().flatMap { String(validating: $0, as: UTF8.self) }.map { .text($0, at: start) } ?? .other
    }

    private mutating func skippedLine() throws(FormatError) -> PickleItem {
        _ = try line()
        return .other
    }

    /// `I01` and `I00` are booleans; a long ends in `L`.
    private mutating func integerLine() throws(FormatError) -> PickleItem {
        guard let line = try line() else { return .other }
        if line == Array("00".utf8) || line == Array("01".utf8) { return .boolean(line[1] == UInt8(ascii: "1")) }
        let digits = line.last == UInt8(ascii: "L") ? line.dropLast() : line[...]
        return Int(String(decoding: digits, as: UTF8.self)).map(PickleItem.integer) ?? .other
    }

    mutating func decimalLine() throws(FormatError) -> Int {
        guard let line = try line(), let number = Int(String(decoding: line, as: UTF8.self)), number >= 0 else {
            throw cursor.malformed("a memo index that is not a number")
        }
        return number
    }

    private mutating func quotedLine(isUnicode: Bool) throws(FormatError) -> PickleItem {
        let start = cursor.position
        guard let line = try line(), line.count <= limits.textLength else { return .other }
        try keepText(line.count)
        let text = isUnicode ? PickleText.rawUnicode(line) : PickleText.quoted(line)
        return text.map { .text($0, at: isUnicode ? start : start + 1) } ?? .other
    }
}
