extension PickleMachine {
    mutating func push(_ item: PickleItem) throws(FormatError) {
        guard stack.count < limits.stack else { throw cursor.error(.limit("values on the stack", limits.stack)) }
        stack.append(item)
    }

    /// Takes the top value; values below the last mark cannot be reached, as in CPython.
    mutating func pop() throws(FormatError) -> PickleItem {
        guard stack.count > marks.last ?? 0, let item = stack.popLast() else {
            throw cursor.malformed("an opcode that takes more values than there are")
        }
        return item
    }

    /// The top value, which stays.
    func top() throws(FormatError) -> PickleItem {
        guard stack.count > marks.last ?? 0, let item = stack.last else {
            throw cursor.malformed("an opcode that needs a value where there is none")
        }
        return item
    }

    /// Takes everything above the last mark, and the mark.
    mutating func popToMark() throws(FormatError) -> [PickleItem] {
        guard let mark = marks.popLast(), mark <= stack.count else {
            throw cursor.malformed("an opcode that needs a mark where there is none")
        }
        let items = Array(stack[mark...])
        stack.removeSubrange(mark...)
        return items
    }

    mutating func moveStack(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .mark:
            guard marks.count < limits.stack else { throw cursor.error(.limit("open marks", limits.stack)) }
            marks.append(stack.count)
        // A POP right behind a mark takes the mark.
        case .pop where marks.last == stack.count: marks.removeLast()
        case .pop: _ = try pop()
        case .popMark: _ = try popToMark()
        default: try push(try top())
        }
    }

    mutating func useMemo(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .put: try remember(at: try decimalLine())
        case .binPut: try remember(at: Int(try cursor.byte()))
        case .longBinPut: try remember(at: Int(try cursor.integer(UInt32.self)))
        case .memoize: try remember(at: memo.count)
        case .get: try recall(try decimalLine())
        case .binGet: try recall(Int(try cursor.byte()))
        default: try recall(Int(try cursor.integer(UInt32.self)))
        }
    }

    private mutating func remember(at index: Int) throws(FormatError) {
        let item = try top()
        try keep(memo.remember(item, at: index))
        guard memo.count <= limits.memo else { throw cursor.error(.limit("remembered values", limits.memo)) }
    }

    private mutating func recall(_ index: Int) throws(FormatError) {
        guard let item = memo.item(at: index) else {
            throw cursor.malformed("no value is remembered as number \(index)")
        }
        try push(item)
    }
}
