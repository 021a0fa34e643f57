/// The stack machine of a pickle, with stand-ins instead of values.
struct PickleMachine {
    let source: ByteSource
    let keys: Set<String>
    let calls: Set<PickleName>
    let limits: PickleLimits
    var cursor: ByteCursor
    var facts = PickleFacts()
    var stack: [PickleItem] = []
    /// Where in the stack each open mark stands.
    var marks: [Int] = []
    var memo = PickleMemo()
    var objects: [PickleObject] = []
    /// Which import of the facts a name is.
    var importIndices: [PickleName: Int] = [:]
    /// Which entries of the facts came from which dictionary object.
    var entriesOfObject: [Int: [Int]] = [:]
    var opcodes = 0
    /// What is kept in all, see ``PickleLimits/kept``.
    private var kept = 0
    /// Whether raw arrays stand behind their wrappers.
    var skipsArrays = true
    /// Whether a pickle within the pickle is being walked: an array of objects, as joblib writes it.
    var isNested = false
    private var hasEnded = false
    /// Where the last frame of the pickle that is being walked ends.
    private var frameEnd = 0

    init(_ source: ByteSource, keys: Set<String>, calls: Set<PickleName>, limits: PickleLimits) {
        self.source = source
        self.keys = keys
        self.calls = calls
        self.limits = limits
        cursor = ByteCursor(source, format: "pickle")
    }

    mutating func run() -> PickleFacts {
        do throws(FormatError) {
            try walk()
            let result = try pop()
            facts.result = value(of: result, depth: 0)
            facts.resultClass = className(of: result)
        } catch {
            facts.failure = error
        }
        facts.consumed = cursor.position
        return facts
    }

    /// Walks up to and with the next STOP.
    ///
    /// That must end the last frame: loaders differ in where they go on behind a frame that is longer, and what
    /// follows could be one pickle to them and another one to this walk.
    mutating func walk() throws(FormatError) {
        let outerFrameEnd = frameEnd
        frameEnd = 0
        hasEnded = false
        while !hasEnded {
            let place = cursor.position
            let byte = try cursor.byte()
            guard let opcode = PickleOpcode(rawValue: byte) else {
                throw cursor.malformed("no opcode has the number \(byte)", at: place)
            }
            opcodes += 1
            guard opcodes <= limits.opcodes else { throw cursor.error(.limit("opcodes", limits.opcodes)) }
            try execute(opcode)
        }
        guard frameEnd <= cursor.position else { throw cursor.malformed("a frame that goes on behind the end") }
        frameEnd = outerFrameEnd
        hasEnded = false
    }

    private mutating func execute(_ opcode: PickleOpcode) throws(FormatError) {
        switch opcode {
        case .stop: hasEnded = true
        case .proto: try readProtocol()
        case .frame:
            let length = try cursor.length(try cursor.integer(UInt64.self))
            frameEnd = max(frameEnd, cursor.position + length)
        case .readOnlyBuffer: break
        case .mark, .pop, .popMark, .dup: try moveStack(opcode)
        case .put, .binPut, .longBinPut, .memoize, .get, .binGet, .longBinGet: try useMemo(opcode)
        case .int, .long, .binInt, .binInt1, .binInt2, .long1, .long4, .float, .binFloat: try readNumber(opcode)
        case .none: try push(.none)
        case .newTrue: try push(.boolean(true))
        case .newFalse: try push(.boolean(false))
        case .string, .binString, .shortBinString, .unicode, .binUnicode, .shortBinUnicode, .binUnicode8:
            try readText(opcode)
        case .binBytes, .shortBinBytes, .binBytes8, .byteArray8: try readBytes(opcode)
        case .emptyList, .emptySet, .nextBuffer: try push(.other)
        case .emptyTuple, .tuple, .tuple1, .tuple2, .tuple3, .list, .frozenSet, .emptyDict, .dict: try make(opcode)
        case .append, .appends, .addItems, .setItem, .setItems: try fill(opcode)
        case .global, .stackGlobal, .inst, .obj, .ext1, .ext2, .ext4: try importName(opcode)
        case .reduce, .newObj, .newObjEx: try call(opcode)
        case .build: try build()
        case .persistentID, .binPersistentID: try readPersistentID(opcode)
        }
    }

    /// Counts values that are kept to the end of the walk: each takes about 24 bytes.
    mutating func keep(_ values: Int) throws(FormatError) {
        kept += values
        guard kept <= limits.kept else { throw cursor.error(.limit("values kept", limits.kept)) }
    }

    private mutating func readProtocol() throws(FormatError) {
        let number = try cursor.byte()
        guard number <= 5 else { throw cursor.error(.unsupported("pickle protocol \(number)")) }
        if !isNested, facts.statedProtocol == nil { facts.statedProtocol = number }
    }

    private mutating func readPersistentID(_ opcode: PickleOpcode) throws(FormatError) {
        let item = opcode == .binPersistentID ? try pop() : try lineItem()
        facts.persistentIDCount += 1
        if facts.persistentIDs.count < limits.findings { facts.persistentIDs.append(value(of: item, depth: 0)) }
        try push(.other)
    }
}
