/// Parts that a name's end is made of: chips, Ascend releases, build stamps and flavours - and versions that stand
/// alone.
extension NameScanner {
    /// The chip whose alias begins at the index, in one atom or in two.
    func chip(at start: Int) -> (id: String, end: Int)? {
        guard start < bytes.count, vocabulary.hasChip(beginningWith: bytes[start]) else { return nil }
        let first = atomEnd(start)
        let second = first < bytes.count ? atomEnd(first + 1) : first
        for end in second > first + 1 ? [second, first] : [first] {
            if let id = vocabulary.chip(bytes.span.extracting(start..<end)) { return (id, end) }
        }
        return nil
    }

    mutating func takeChip() -> Bool {
        guard let (id, end) = chip(at: cursor) else { return false }
        facets.add(chip: id, cursor..<end)
        cursor = end
        takeChipSuffix()
        return true
    }

    /// `300i` after a chip names the board that carries it.
    private mutating func takeChipSuffix() {
        let start = cursor + 1
        guard cursor < bytes.count, facets.parts.last?.kind == .chip, chip(at: start) == nil else { return }
        var digits = start
        while isDigit(digits) { digits += 1 }
        let end = letterEnd(digits)
        guard digits > start, (1...3).contains(end - digits), isEnd(end) else { return }
        cursor = start
        take(.chipSuffix, to: end)
    }

    mutating func takeAscendRelease() -> Bool {
        guard let end = ascendReleaseEnd(cursor) else { return false }
        take(.ascendRelease, to: end)
        return true
    }

    func ascendReleaseEnd(_ start: Int) -> Int? {
        let isRelease = bytes[start].lowercased == UInt8(ascii: "c") && isDigit(start + 1) && isDigit(start + 2)
        return isRelease && isEnd(start + 3) ? start + 3 : nil
    }

    /// A stamp `YYYYMMDD` or `YYYYMMDDhhmmss`, and the abbreviated commit that may follow it.
    mutating func takeBuild() -> Bool {
        guard isStamp(at: cursor) else { return false }
        take(.buildStamp, to: atomEnd(cursor))
        let start = cursor + 1
        guard start < bytes.count, atomEnd(start) - start == 7, !isSeparator(start) else { return true }
        for index in start..<start + 7 where !bytes[index].isHexadecimal { return true }
        cursor = start
        take(.buildCommit, to: start + 7)
        return true
    }

    func isStamp(at start: Int) -> Bool {
        let end = atomEnd(start)
        guard end - start == 8 || end - start == 14, bytes[start..<end].allSatisfy(\.isDigit) else { return false }
        let number = { (range: Range<Int>) in bytes[range].reduce(0) { $0 * 10 + $1.digitValue } }
        return (1990...2199).contains(number(start..<start + 4))
            && (1...12).contains(number(start + 4..<start + 6)) && (1...31).contains(number(start + 6..<start + 8))
    }

    mutating func takeFlavor() -> Bool {
        guard let end = flavorEnd(cursor) else { return false }
        facets.add(.flavor, cursor..<end)
        cursor = end
        return true
    }

    func flavorEnd(_ start: Int) -> Int? {
        Self.flavors.first { isAtom($0, at: start) }.map { start + $0.utf8.count }
    }

    /// Variants seen in published names: `tf1.13-python3.7-gpu-async`, `…-x86_64-roma-20220812093355-e50493d`.
    private static let flavors = ["async", "aiflow", "roma", "uid1000"]

    mutating func takeVersion() -> Bool {
        guard let found = loneVersion(at: cursor) else { return false }
        facets.add(.version, cursor..<found.end)
        cursor = found.end
        return true
    }

    /// `0.8.0`, `9.0.0-beta.2`, `v1.0`, `v2`; an integer alone is no version, nor is `v100`.
    func loneVersion(at start: Int) -> Found? {
        guard let found = version(at: start) else { return nil }
        let isShort = bytes[start].isLetter && found.end - start <= 3
        return isShort || hasDot(start..<found.end) ? found : nil
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { isDigit || (lowercased >= 0x61 && lowercased <= 0x66) }
}
