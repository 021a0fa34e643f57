/// Raw arrays between the opcodes of a pickle, as joblib writes them.
///
/// The wrapper's BUILD is followed by the array's bytes: from joblib 1.2 on one byte that says how many bytes
/// of padding follow, the padding, then the data; before that the data at once. An array of Python objects is
/// a pickle of its own instead. Source: joblib/numpy_pickle.py, NumpyArrayWrapper.read_array.
enum PickleArray {
    /// What the wrapper's state says about the array.
    static let keys: Set<String> = ["shape", "dtype", "numpy_array_alignment_bytes"]

    static func isWrapper(_ name: PickleName) -> Bool {
        // Older libraries carry a copy of joblib under their own name.
        name.name == "NumpyArrayWrapper"
            && (name.module == "joblib.numpy_pickle" || name.module.hasSuffix(".joblib.numpy_pickle"))
    }

    /// What an element takes, from the type's code such as `f8`, `<U10`, `O8`; nil when it is none.
    static func element(_ code: String) -> Element? {
        var code = code[...]
        if let first = code.first, "<>|=".contains(first) { code.removeFirst() }
        guard let kind = code.popFirst() else { return nil }
        if kind == "O" { return .object }
        // Dates carry their unit behind the size: `M8[ns]`.
        guard let size = Int(code.prefix { $0 != "[" }), size >= 0, size <= 1 << 24 else { return nil }
        switch kind {
        case "U": return .bytes(4 * size)
        case "b", "i", "u", "f", "c", "S", "V", "m", "M", "?", "a": return .bytes(size)
        default: return nil
        }
    }

    enum Element {
        case bytes(Int)
        case object
    }
}

extension PickleMachine {
    /// Skips the array that the wrapper's state describes.
    mutating func skipArray(described state: PickleItem) throws(FormatError) {
        guard case .object(let number) = state, case .dictionary(let entries) = objects[number],
            let elements = elementCount(entries["shape"]), let element = element(entries["dtype"])
        else { throw cursor.malformed("an array whose shape or element type is not told") }
        facts.embeddedArrays += 1
        switch element {
        case .object: try skipNestedPickle()
        case .bytes(let size):
            if case .integer? = entries["numpy_array_alignment_bytes"] {
                try cursor.skip(UInt64(try cursor.byte()))
            }
            let (count, overflow) = elements.multipliedReportingOverflow(by: size)
            try cursor.skip(overflow ? UInt64.max : UInt64(count))
        }
    }

    private func elementCount(_ shape: PickleItem?) -> Int? {
        guard case .object(let number)? = shape, case .tuple(let items) = objects[number] else { return nil }
        var count = 1
        for item in items {
            guard case .integer(let length) = item, length >= 0 else { return nil }
            let (product, overflow) = count.multipliedReportingOverflow(by: length)
            guard !overflow else { return nil }
            count = product
        }
        return count
    }

    /// The element type: a call of `dtype` with the type's code.
    private func element(_ type: PickleItem?) -> PickleArray.Element? {
        guard case .object(let number)? = type, case .call(let callee, .object(let tuple), _) = objects[number],
            facts.imports[callee].name.name == "dtype", case .tuple(let items) = objects[tuple],
            case .text(let code, _)? = items.first
        else { return nil }
        return PickleArray.element(code)
    }

    /// Walks the pickle of an array of objects, which has a stack and a memo of its own.
    private mutating func skipNestedPickle() throws(FormatError) {
        guard !isNested else { throw cursor.error(.unsupported("a pickle within a pickle within a pickle")) }
        let outer = (stack, marks, memo)
        (stack, marks, memo) = ([], [], PickleMemo())
        isNested = true
        try walk()
        isNested = false
        (stack, marks, memo) = outer
    }
}
