extension PickleMachine {
    /// The longest tuple that is kept; the shape of an array has at most 64 dimensions.
    private static let tupleLimit = 64

    /// Adds an object to the table; the item that stands for it.
    mutating func object(_ object: PickleObject) throws(FormatError) -> PickleItem {
        guard objects.count < limits.objects else { throw cursor.error(.limit("objects", limits.objects)) }
        try keep(object.size)
        objects.append(object)
        return .object(objects.count - 1)
    }

    mutating func make(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .emptyTuple: try push(try object(.tuple([])))
        case .tuple1: try makeTuple(of: 1)
        case .tuple2: try makeTuple(of: 2)
        case .tuple3: try makeTuple(of: 3)
        case .tuple:
            let items = try popToMark()
            try push(items.count <= PickleMachine.tupleLimit ? object(.tuple(items)) : .other)
        case .emptyDict: try push(try object(.dictionary([:])))
        case .dict:
            let items = try popToMark()
            let dictionary = try object(.dictionary([:]))
            try push(dictionary)
            try put(items, into: dictionary)
        default:
            _ = try popToMark()
            try push(.other)
        }
    }

    private mutating func makeTuple(of count: Int) throws(FormatError) {
        var items: [PickleItem] = []
        for _ in 0..<count { items.append(try pop()) }
        items.reverse()
        try push(try object(.tuple(items)))
    }

    mutating func fill(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .append: _ = try pop()
        case .setItem:
            let value = try pop()
            let key = try pop()
            try put([key, value], into: try top())
            return
        case .setItems:
            let items = try popToMark()
            try put(items, into: try top())
            return
        default: _ = try popToMark()
        }
        // What is appended to must be there.
        _ = try top()
    }

    /// Puts keys and values into a dictionary: those asked for are recorded.
    private mutating func put(_ items: [PickleItem], into target: PickleItem) throws(FormatError) {
        guard items.count.isMultiple(of: 2) else { throw cursor.malformed("a key without a value") }
        for index in stride(from: 0, to: items.count, by: 2) {
            guard case .text(let key, _) = items[index] else { continue }
            let item = items[index + 1]
            if case .object(let number) = target, case .dictionary(var entries) = objects[number],
                keys.contains(key) || PickleArray.keys.contains(key)
            {
                // Taken out while it changes, so that it is not copied.
                objects[number] = .dictionary([:])
                if entries.updateValue(item, forKey: key) == nil { try keep(8) }
                objects[number] = .dictionary(entries)
            }
            if keys.contains(key) { try record(key, item, in: target) }
        }
    }

    private mutating func record(_ key: String, _ item: PickleItem, in target: PickleItem) throws(FormatError) {
        guard facts.entries.count < limits.findings else {
            throw cursor.error(.limit("entries with the key '\(key)'", limits.findings))
        }
        if case .object(let number) = target { entriesOfObject[number, default: []].append(facts.entries.count) }
        let offset = source.start + cursor.position
        let place: Int? = if case .text(_, let start) = item { source.start + start } else { nil }
        facts.entries.append(
            PickleFacts.Entry(key: key, value: value(of: item, depth: 0), offset: offset, valueOffset: place))
    }

    /// What an item stands for, for those outside; values within values are followed three levels deep.
    func value(of item: PickleItem, depth: Int) -> PickleValue {
        switch item {
        case .none: .none
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .largeInteger(let bytes): .largeInteger(bytes)
        case .text(let text, _): .text(text)
        case .longText(let start, let count): .longText(source.suffix(from: start).prefix(count))
        case .bytes(let start, let count): .bytes(source.suffix(from: start).prefix(count))
        case .imported(let index): .imported(facts.imports[index].name)
        case .object(let number): value(of: objects[number], depth: depth)
        case .other: .other
        }
    }

    /// A few tuples within each other are short in the file and endless when written out: hence the bounds.
    private func value(of object: PickleObject, depth: Int) -> PickleValue {
        guard depth < 3 else { return .other }
        switch object {
        case .tuple(let items): return values(of: items, depth: depth).map(PickleValue.tuple) ?? .other
        case .dictionary: return .other
        case .call(let callee, let arguments, _):
            var values: [PickleValue]?
            if case .object(let number) = arguments, case .tuple(let items) = objects[number] {
                values = self.values(of: items, depth: depth)
            }
            return .call(facts.imports[callee].name, values ?? [])
        }
    }

    private func values(of items: [PickleItem], depth: Int) -> [PickleValue]? {
        items.count <= 8 ? items.map { value(of: $0, depth: depth + 1) } : nil
    }
}
