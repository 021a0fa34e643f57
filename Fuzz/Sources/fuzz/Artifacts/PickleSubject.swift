import ArtifactFormats

/// Pickles: the walk ends, stays in the file, and says the same twice.
enum PickleSubject: Subject {
    static let name = "pickle"

    private static let keys: Set<String> = ["_sklearn_version", "handle", "_format_version", "array"]
    private static let limits = PickleLimits(
        opcodes: 100_000, stack: 10_000, memo: 10_000, objects: 10_000, findings: 100, textLength: 64)

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        for skippingArrays in [true, false] {
            let facts = Pickle.scan(source, keys: keys, skippingArrays: skippingArrays, limits: limits)
            let again = Pickle.scan(source, keys: keys, skippingArrays: skippingArrays, limits: limits)
            require(again.imports == facts.imports && again.failure == facts.failure, "two walks find the same")
            check(facts, in: source)
            if facts.failure == nil { checkPrefix(facts, source, skippingArrays) }
        }
        let all = Pickle.scanSequence(source, count: 8, keys: keys, limits: limits)
        require(all.reduce(0) { $0 + $1.consumed } <= source.count, "pickles in a row end inside of the file")
    }

    private static func check(_ facts: PickleFacts, in source: ByteSource) {
        require(facts.consumed >= 0 && facts.consumed <= source.count, "the walk stays in the file")
        require(facts.imports.allSatisfy { $0.offset < facts.consumed }, "an import stands where the walk was")
        require(facts.imports.count <= limits.findings, "no more imports are kept than the limit")
        for entry in facts.entries {
            require(keys.contains(entry.key), "only the keys asked for are kept")
            require(entry.offset <= facts.consumed, "an entry stands where the walk was")
            guard case let bytes?? = reading({ () throws(FormatError) in try entry.value.embeddedBytes(limit: 4096) })
            else { continue }
            require(bytes.count <= source.count, "what a pickle holds is no longer than the pickle")
        }
    }

    /// What follows a pickle changes nothing about it.
    private static func checkPrefix(_ facts: PickleFacts, _ source: ByteSource, _ skippingArrays: Bool) {
        let alone = Pickle.scan(
            source.prefix(facts.consumed), keys: keys, skippingArrays: skippingArrays, limits: limits)
        require(
            alone.failure == nil && alone.imports == facts.imports && alone.consumed == facts.consumed,
            "a pickle alone is what it is with something behind it")
    }
}
