extension VersionScanner {
    /// The local segment `+cu111.2`: words sort before numbers, a longer list after its beginning
    /// (PEP 440, "Local version identifiers").
    static func local(
        _ bytes: Span<UInt8>, _ index: inout Int, into key: inout VersionKey
    ) throws(VersionFlaw) {
        repeat {
            index += 1
            let start = index
            var isNumber = true
            while index < bytes.count, bytes[index].isDigit || bytes[index].isLetter {
                isNumber = isNumber && bytes[index].isDigit
                index += 1
            }
            guard index > start else {
                throw index < bytes.count && !bytes[index].isVersionSeparator
                    ? .strayByte(bytes[index]) : .emptyComponent
            }
            let segment = bytes.extracting(start..<index)
            if isNumber { try append(number: segment, to: &key) } else { append(word: segment, to: &key) }
        } while index < bytes.count && bytes[index].isVersionSeparator
        guard index == bytes.count else { throw .strayByte(bytes[index]) }
    }

    private static func append(number digits: Span<UInt8>, to key: inout VersionKey) throws(VersionFlaw) {
        var value: UInt64 = 0
        for index in digits.indices {
            value = value * 10 + digits[index].digitValue
            guard value < 1_000_000_000_000_000_000 else { throw .hugeNumber }
        }
        key.append(2)
        key.append(1 + value)
    }

    /// Seven bytes to an element: what follows a finished word (a mark, or nothing) is below any of them.
    private static func append(word: Span<UInt8>, to key: inout VersionKey) {
        key.append(1)
        var start = 0
        while start < word.count {
            var element: UInt64 = 0
            for offset in 0..<7 {
                let index = start + offset
                element = element << 8 | (index < word.count ? UInt64(word[index].lowercased) : 0)
            }
            key.append(element)
            start += 7
        }
    }
}
