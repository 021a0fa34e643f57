/// What walking a pickle may cost.
public struct PickleLimits: Hashable, Sendable {
    /// The greatest number of opcodes; each takes at least a byte of the source.
    public var opcodes: Int
    /// The greatest number of values on the stack, and of open marks.
    public var stack: Int
    /// The greatest number of remembered values.
    public var memo: Int
    /// The greatest number of tuples, dictionaries and calls that are kept apart.
    public var objects: Int
    /// The greatest number of different imports, of recorded entries, and of recorded persistent ids.
    public var findings: Int
    /// The longest text, in bytes, that is kept as a text; a longer one is kept as a place.
    public var textLength: Int
    /// How much is kept in all, counted in values: what is remembered, what objects hold, and the longer texts.
    public var kept: Int

    /// The limits where none are named: a dictionary of a million words stays within them.
    public static let standard = PickleLimits(
        opcodes: 32 << 20, stack: 1 << 20, memo: 2 << 20, objects: 2 << 20, findings: 10_000, textLength: 4096)

    /// Limits, all of them named.
    public init(opcodes: Int, stack: Int, memo: Int, objects: Int, findings: Int, textLength: Int, kept: Int = 3 << 20)
    {
        self.opcodes = opcodes
        self.stack = stack
        self.memo = memo
        self.objects = objects
        self.findings = findings
        self.textLength = textLength
        self.kept = kept
    }
}
