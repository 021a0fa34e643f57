/// A set of hardware ids of one catalog, as bits.
///
/// Bit `n` is the `n`th entry of ``HardwareVocabulary/hardware``. Sets of different catalogs do not compare.
public struct HardwareSet: OptionSet, Hashable, Sendable {
    /// One bit for each hardware id.
    public let rawValue: UInt64
    /// Wraps bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    /// The set of one hardware id, by its index in the vocabulary.
    public init(index: Int) { rawValue = 1 << UInt64(index) }
    /// How many ids the set holds.
    public var count: Int { rawValue.nonzeroBitCount }
}

/// A set of chip ids of one catalog, as bits; empty on a runtime means any chip.
public struct ChipSet: OptionSet, Hashable, Sendable {
    /// One bit for each chip id.
    public let rawValue: UInt64
    /// Wraps bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    /// The set of one chip, by its index in the vocabulary.
    public init(index: Int) { rawValue = 1 << UInt64(index) }
}
