/// Versions inside names. They end with a digit: `910b` and `rc` are no versions here, though PEP 440 reads them so.
extension NameScanner {
    typealias Found = (version: ReleaseVersion, end: Int)

    /// The version that begins at the index, with a qualifier that `-` separates: `9.0.0-beta.2`.
    func version(at start: Int) -> Found? {
        let hasMark = start < bytes.count && bytes[start].lowercased == UInt8(ascii: "v")
        guard isDigit(hasMark ? start + 1 : start) else { return nil }
        if let found = underscoredVersion(at: start) { return found }
        var end = atomEnd(start)
        if let qualified = qualifierEnd(after: end) { end = qualified }
        guard bytes[end - 1].isDigit else { return nil }
        guard let key = try? VersionScanner.key(of: bytes.span.extracting(start..<end)) else { return nil }
        return (ReleaseVersion(text: text(start..<end), key: key), end)
    }

    /// The same, if it says so by a dot; an integer alone could be anything.
    func dottedVersion(at start: Int) -> Found? {
        hasDot(start..<atomEnd(start)) ? version(at: start) : nil
    }

    func hasDot(_ range: Range<Int>) -> Bool { bytes[range].contains(UInt8(ascii: ".")) }

    /// `1_8`, `2_1_1`: repositories write the dots of a version as underscores.
    private func underscoredVersion(at start: Int) -> Found? {
        guard var end = integerEnd(start), has("_", at: end) else { return nil }
        var dotted = Array(bytes[start..<end])
        while has("_", at: end), let next = integerEnd(end + 1), chip(at: end + 1) == nil {
            dotted.append(UInt8(ascii: "."))
            dotted += bytes[(end + 1)..<next]
            end = next
        }
        guard dotted.contains(UInt8(ascii: ".")) else { return nil }
        return (try? ReleaseVersion(scanning: String(decoding: dotted, as: UTF8.self))).map { ($0, end) }
    }

    /// The end of an atom of at most three digits.
    func integerEnd(_ start: Int) -> Int? {
        var index = start
        while isDigit(index) { index += 1 }
        return index > start && index - start <= 3 && isEnd(index) ? index : nil
    }

    /// The end of `-beta.2`, `-rc1` at the index. Letters alone are not enough: `a3` and `c76` are no qualifiers.
    private func qualifierEnd(after index: Int) -> Int? {
        guard has("-", at: index) else { return nil }
        let start = index + 1
        let word = letterEnd(start)
        let letters = bytes.span.extracting(start..<word)
        guard Self.qualifiers.contains(where: { letters.equals($0) }) else { return nil }
        let digits = has(".", at: word) ? word + 1 : word
        var end = digits
        while isDigit(end) { end += 1 }
        return end > digits && isEnd(end) ? end : nil
    }

    private static let qualifiers = ["rc", "alpha", "beta", "dev", "pre", "post"]
}
