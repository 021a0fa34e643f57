extension PickleMachine {
    /// The longest name of a module or of something in it, in bytes.
    private static let nameLimit = 4096

    mutating func importName(_ opcode: PickleOpcode) throws(FormatError) {
        let place = cursor.position - 1
        switch opcode {
        case .global: try push(.imported(try importIndex(at: place)))
        case .inst:
            let index = try importIndex(at: place)
            let arguments = try object(.tuple(Array(try popToMark().prefix(16))))
            try pushCall(of: .imported(index), with: arguments)
        case .obj:
            let items = try popToMark()
            guard let callee = items.first else { throw cursor.malformed("an OBJ opcode without a class", at: place) }
            try pushCall(of: callee, with: try object(.tuple(Array(items.dropFirst().prefix(16)))))
        case .stackGlobal:
            let (name, module) = (try pop(), try pop())
            // Loading would import all the same: what cannot be named must not pass unseen.
            guard case .text(let name, _) = name, case .text(let module, _) = module else {
                throw cursor.malformed("an import whose name is not a plain text", at: place)
            }
            try push(.imported(try note(PickleName(module: module, name: name), at: place)))
        case .ext1: try noteExtension(Int(try cursor.byte()))
        case .ext2: try noteExtension(Int(try cursor.integer(UInt16.self)))
        default: try noteExtension(Int(try cursor.integer(Int32.self)))
        }
    }

    /// Reads the two lines of a GLOBAL or INST.
    private mutating func importIndex(at place: Int) throws(FormatError) -> Int {
        let (module, name) = (try line(), try line())
        guard let module, let name, module.count <= PickleMachine.nameLimit, name.count <= PickleMachine.nameLimit,
            let module = String(validating: module, as: UTF8.self), let name = String(validating: name, as: UTF8.self)
        else { throw cursor.malformed("an import whose name is not a plain text", at: place) }
        return try note(PickleName(module: module, name: name), at: place)
    }

    private mutating func note(_ name: PickleName, at place: Int) throws(FormatError) -> Int {
        if let index = importIndices[name] { return index }
        guard facts.imports.count < limits.findings else { throw cursor.error(.limit("imports", limits.findings)) }
        facts.imports.append(PickleImport(name: name, offset: source.start + place))
        importIndices[name] = facts.imports.count - 1
        return facts.imports.count - 1
    }

    private mutating func noteExtension(_ code: Int) throws(FormatError) {
        guard facts.extensionCodes.count < limits.findings else {
            throw cursor.error(.limit("imports", limits.findings))
        }
        facts.extensionCodes.append(code)
        try push(.other)
    }

    mutating func call(_ opcode: PickleOpcode) throws(FormatError) {
        if opcode == .newObjEx { _ = try pop() }
        let arguments = try pop()
        try pushCall(of: try pop(), with: arguments, isNew: opcode != .reduce)
    }

    private mutating func pushCall(of callee: PickleItem, with arguments: PickleItem, isNew: Bool = false)
        throws(FormatError)
    {
        guard case .imported(let index) = callee else {
            facts.indirectCalls += 1
            return try push(.other)
        }
        facts.imports[index].calls += 1
        if calls.contains(facts.imports[index].name) { try record(index, arguments) }
        try push(try object(.call(index, arguments: arguments, isNew: isNew)))
    }

    private mutating func record(_ callee: Int, _ arguments: PickleItem) throws(FormatError) {
        guard facts.calls.count < limits.findings else { throw cursor.error(.limit("calls", limits.findings)) }
        var values: [PickleValue] = []
        if case .tuple(let items) = value(of: arguments, depth: 0) { values = items }
        facts.calls.append(
            PickleFacts.Call(
                name: facts.imports[callee].name, arguments: values, offset: source.start + cursor.position))
    }

    /// Gives the instance below the state on top of the stack.
    mutating func build() throws(FormatError) {
        let state = try pop()
        let instance = try top()
        guard let index = classIndex(of: instance) else { return }
        facts.imports[index].builds += 1
        let name = facts.imports[index].name
        if case .object(let number) = state, let entries = entriesOfObject[number] {
            for entry in entries { facts.entries[entry].owner = name }
        }
        if skipsArrays, PickleArray.isWrapper(name) { try skipArray(described: state) }
    }

    /// The import that an instance is made from; protocols below 2 go through a helper that takes the class.
    private func classIndex(of instance: PickleItem) -> Int? {
        guard case .object(let number) = instance, case .call(let callee, let arguments, _) = objects[number] else {
            return nil
        }
        guard ["_reconstructor", "__newobj__", "__newobj_ex__"].contains(facts.imports[callee].name.name),
            case .object(let tuple) = arguments, case .tuple(let items) = objects[tuple],
            case .imported(let index)? = items.first
        else { return callee }
        return index
    }

    /// The class that an item is certainly an instance of.
    func className(of item: PickleItem) -> PickleName? {
        guard case .object(let number) = item, case .call(let callee, _, let isNew) = objects[number],
            let index = classIndex(of: item)
        else { return nil }
        let isHelper = ["copyreg", "copy_reg"].contains(facts.imports[callee].name.module) && index != callee
        return isNew || isHelper ? facts.imports[index].name : nil
    }
}
