/// Walks pickles of protocols 0 to 5 without executing anything.
///
/// A pickle is a program for a small stack machine. The walk keeps the stack and the memo as the machine would,
/// with stand-ins for everything that loading would import or call, so that names put together through the memo
/// are seen as well. Source: CPython's Lib/pickletools.py and Modules/_pickle.c.
public enum Pickle {
    /// Walks the pickle that `source` begins with.
    ///
    /// Raw arrays between the opcodes, as joblib writes them, are skipped. A loader that knows no such arrays takes
    /// their bytes for opcodes, and an import could hide there from the walk: a caller that knows that a file
    /// will be loaded so says `skippingArrays: false`, and one that does not know asks for both.
    /// - Parameters:
    ///   - keys: the dictionary keys whose values are wanted.
    ///   - calls: the imported names whose calls are wanted, with their arguments.
    ///   - skippingArrays: whether the loader is joblib's, or may be.
    /// - Returns: what was found; ``PickleFacts/failure`` says where and why the walk ended early.
    public static func scan(
        _ source: ByteSource, keys: Set<String> = [], calls: Set<PickleName> = [], skippingArrays: Bool = true,
        limits: PickleLimits = .standard
    ) -> PickleFacts {
        var machine = PickleMachine(source, keys: keys, calls: calls, limits: limits)
        machine.skipsArrays = skippingArrays
        return machine.run()
    }

    /// Walks pickles that follow each other, up to `count` of them, the end of the source or the first failure.
    public static func scanSequence(
        _ source: ByteSource, count: Int, keys: Set<String> = [], calls: Set<PickleName> = [],
        limits: PickleLimits = .standard
    ) -> [PickleFacts] {
        var all: [PickleFacts] = []
        var offset = 0
        while all.count < count, offset < source.count {
            let facts = scan(source.suffix(from: offset), keys: keys, calls: calls, limits: limits)
            all.append(facts)
            offset += facts.consumed
            if facts.failure != nil { break }
        }
        return all
    }
}
