/// The place of a version in the order of versions, as a list of numbers that is compared from the left.
///
/// A version is `components… qualifier-pairs… final local…`. Every element is at least 1, so that "no more elements"
/// sorts first and packs as zero. Up to five elements below 4095 - nearly every published version - live in one word
/// and need no memory of their own; longer lists are kept whole in `spilled`.
struct VersionKey: Hashable, Sendable {
    /// What a number of the list means where a qualifier may stand; components are above all of them.
    ///
    /// `1.0.dev1 < 1.0a1 < 1.0b1 < 1.0rc1 < 1.0 < 1.0.post1 < 1.0.1` (PEP 440, "Summary of permitted suffixes").
    enum Rank {
        static let dev: UInt64 = 1
        static let alpha: UInt64 = 2
        static let beta: UInt64 = 3
        static let candidate: UInt64 = 4
        static let final: UInt64 = 5
        static let post: UInt64 = 6
        static let afterPost: UInt64 = 7
        static let firstComponent: UInt64 = 8
    }

    private static let slots: UInt64 = 5
    private static let slotBits: UInt64 = 12
    private static let full: UInt64 = (1 << slotBits) - 1

    private var packed: UInt64 = 0
    private var spilled: [UInt64] = []

    init() {}

    init(_ elements: some Sequence<UInt64>) {
        for element in elements { append(element) }
    }

    private static func shift(_ slot: UInt64) -> UInt64 { (slots - 1 - slot) * slotBits }

    private var packedCount: UInt64 {
        var slot: UInt64 = 0
        while slot < Self.slots, (packed >> Self.shift(slot)) & Self.full != 0 { slot += 1 }
        return slot
    }

    mutating func append(_ element: UInt64) {
        if !spilled.isEmpty { return spilled.append(element) }
        let count = packedCount
        if count < Self.slots, element < Self.full {
            packed |= element << Self.shift(count)
        } else {
            spilled = elements + [element]
            // a full slot says "at least this much": it still sorts after everything smaller
            if count < Self.slots { packed |= Self.full << Self.shift(count) }
        }
    }

    /// Element `index`, or nil past the end.
    func element(_ index: Int) -> UInt64? {
        if !spilled.isEmpty { return index < spilled.count ? spilled[index] : nil }
        guard index < Int(Self.slots) else { return nil }
        let element = (packed >> Self.shift(UInt64(index))) & Self.full
        return element == 0 ? nil : element
    }

    var elements: [UInt64] {
        if !spilled.isEmpty { return spilled }
        return (0..<packedCount).map { (packed >> Self.shift($0)) & Self.full }
    }

    func appending(_ element: UInt64) -> VersionKey {
        var key = self
        key.append(element)
        return key
    }
}

extension VersionKey: Comparable {
    static func < (left: VersionKey, right: VersionKey) -> Bool {
        if left.packed != right.packed { return left.packed < right.packed }
        return left.spilled.lexicographicallyPrecedes(right.spilled)
    }
}

extension VersionKey {
    /// Whether any qualifier satisfies the predicate.
    func hasQualifier(where matches: (UInt64) -> Bool) -> Bool {
        var index = 0
        while let element = element(index), element >= Rank.firstComponent { index += 1 }
        while let rank = element(index), rank != Rank.final {
            if matches(rank) { return true }
            index += 2
        }
        return false
    }

    /// The components and qualifiers alone: the start of the key of every version that refines this one.
    var publicPrefix: VersionKey {
        var prefix = VersionKey()
        var index = 0
        while let element = element(index), element >= Rank.firstComponent {
            prefix.append(element)
            index += 1
        }
        while let rank = element(index), rank != Rank.final, let number = element(index + 1) {
            prefix.append(rank)
            prefix.append(number)
            index += 2
        }
        return prefix
    }

    /// Whether a local segment (`+cu111`) follows.
    var hasLocal: Bool {
        element(publicPrefix.elements.count + 1) != nil
    }
}
