/// Walks over a name once and asks of each part what it is.
///
/// A name is split at `-` into pieces and at `_` into atoms. At each atom the questions are asked in a fixed order,
/// most specific first; the first that recognises something may take several atoms (`py_3.7`, `TF-1.13.1`,
/// `9.0.0-beta.2`). An atom that nobody recognises is unclassified.
struct NameScanner {
    let bytes: [UInt8]
    let vocabulary: NameVocabulary
    var cursor = 0
    var facets = NameFacets()

    init(bytes: [UInt8], vocabulary: NameVocabulary) {
        self.bytes = bytes
        self.vocabulary = vocabulary
        facets.reserveCapacity(8)
    }

    mutating func facetsOfAll() -> NameFacets {
        while true {
            while cursor < bytes.count, isSeparator(cursor) { cursor += 1 }
            guard cursor < bytes.count else { return facets }
            if !takePart() { takeUnclassified(to: atomEnd(cursor)) }
        }
    }

    private mutating func takePart() -> Bool {
        takeArchitecture() || takePython() || takeHardware() || takeAccelerator() || takeOperatingSystem()
            || takeChip() || takeAscendRelease() || takeBuild() || takeFlavor() || takeVersion() || takeFramework()
    }

    mutating func takeUnclassified(to end: Int) {
        facets.addUnclassified(cursor..<end, joinsPrevious: cursor > 0 && bytes[cursor - 1] == UInt8(ascii: "_"))
        cursor = end
    }

    /// Takes a word of a kind that has one value; a second, different word is reported, not dropped.
    mutating func take(_ kind: RuntimeName.Token.Kind, to end: Int) {
        let word = lowercasedText(cursor..<end)
        let isOther = facets.parts.contains { $0.kind == kind && lowercasedText($0.start..<$0.end) != word }
        facets.add(isOther ? .unclassified : kind, cursor..<end)
        cursor = end
    }
}

extension NameScanner {
    func isSeparator(_ index: Int) -> Bool { bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_") }

    func isEnd(_ index: Int) -> Bool { index >= bytes.count || isSeparator(index) }

    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index].isDigit }

    func has(_ byte: Unicode.Scalar, at index: Int) -> Bool {
        index < bytes.count && bytes[index] == UInt8(ascii: byte)
    }

    /// The end of the atom that begins at the index.
    func atomEnd(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, !isSeparator(index) { index += 1 }
        return index
    }

    /// The end of the letters that begin at the index.
    func letterEnd(_ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isLetter { index += 1 }
        return index
    }

    /// Whether the bytes are this lower-case word, in any case.
    func isWord(_ word: String, _ range: Range<Int>) -> Bool { bytes.span.extracting(range).equals(word) }

    /// Whether the atom at the index is this lower-case word, in any case.
    func isAtom(_ word: String, at start: Int) -> Bool {
        let end = start + word.utf8.count
        return end <= bytes.count && isEnd(end) && isWord(word, start..<end)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func lowercasedText(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].lazy.map(\.lowercased), as: UTF8.self)
    }
}
