private import CJansson

// The only file that sees jansson's C API. A value here is an address inside a tree that a `JanssonTree` owns;
// every `JSONNode` keeps the document, and with it the tree, alive for as long as it holds such an address.
// Trees are never changed after parsing, so that addresses, also those of members, stay good until then.

/// A tree that jansson has parsed: freed once, with this owner.
struct JanssonTree: ~Copyable {
    let root: JanssonValue

    /// Parses the text of a whole document; a key that stands twice in an object is an error.
    init(parsing text: [UInt8]) throws(JanssonFailure) {
        var error = json_error_t()
        let flags = Int(JSON_REJECT_DUPLICATES | JSON_DECODE_ANY)
        let root = unsafe text.withUnsafeBytes { bytes in
            unsafe json_loadb(bytes.baseAddress, bytes.count, flags, &error)
        }
        guard let root = unsafe root else { throw JanssonFailure(error) }
        self.root = unsafe JanssonValue(root)
    }

    deinit { unsafe json_decref(root.pointer) }
}

extension JanssonFailure {
    fileprivate init(_ error: json_error_t) {
        var text = error.text
        // jansson keeps the code of the error in the last byte of the text.
        let bytes = unsafe withUnsafeBytes(of: &text) { unsafe Array($0) }
        let code = UInt32(bytes.last ?? 0)
        let message = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        self.init(reason: Reason(code), offset: Int(error.position), text: message)
    }
}

extension JanssonFailure.Reason {
    fileprivate init(_ code: UInt32) {
        switch code {
        case json_error_invalid_utf8.rawValue: self = .invalidUTF8
        case json_error_premature_end_of_input.rawValue: self = .endOfText
        case json_error_end_of_input_expected.rawValue: self = .textAfterEnd
        case json_error_null_character.rawValue, json_error_null_byte_in_key.rawValue: self = .nullCharacter
        case json_error_duplicate_key.rawValue: self = .duplicateKey
        case json_error_numeric_overflow.rawValue: self = .overflow
        case json_error_stack_overflow.rawValue: self = .depth
        case json_error_out_of_memory.rawValue: self = .memory
        default: self = .syntax
        }
    }
}

/// A value inside a tree, borrowed.
@safe struct JanssonValue: Hashable {
    private let address: UnsafeMutableRawPointer

    fileprivate init(_ pointer: UnsafeMutablePointer<json_t>) {
        unsafe address = UnsafeMutableRawPointer(pointer)
    }

    fileprivate var pointer: UnsafeMutablePointer<json_t> {
        unsafe address.assumingMemoryBound(to: json_t.self)
    }

    /// Two values are equal when they are the same one in memory.
    static func == (left: JanssonValue, right: JanssonValue) -> Bool { unsafe left.address == right.address }

    func hash(into hasher: inout Hasher) { unsafe hasher.combine(address) }

    var kind: JSONNode.Kind {
        switch unsafe pointer.pointee.type {
        case JSON_OBJECT: .object
        case JSON_ARRAY: .array
        case JSON_STRING: .string
        case JSON_INTEGER: .integer
        case JSON_REAL: .real
        case JSON_TRUE, JSON_FALSE: .boolean
        default: .null
        }
    }

    /// The number of members or elements; 0 for other kinds.
    var count: Int {
        unsafe kind == .object ? json_object_size(pointer) : json_array_size(pointer)
    }

    var string: String {
        guard let start = unsafe json_string_value(pointer) else { return "" }
        return unsafe text(at: start, count: json_string_length(pointer))
    }

    var integer: Int { Int(unsafe json_integer_value(pointer)) }

    var real: Double { unsafe json_real_value(pointer) }

    var boolean: Bool { unsafe pointer.pointee.type == JSON_TRUE }

    /// An element of an array; the array itself for an index outside, which callers never ask for.
    func element(at index: Int) -> JanssonValue {
        guard let element = unsafe json_array_get(pointer, index) else { return self }
        return unsafe JanssonValue(element)
    }

    /// A member of an object by key.
    func member(_ key: String) -> JanssonMember? {
        unsafe key.withCString { characters in
            guard let iterator = unsafe json_object_iter_at(pointer, characters) else { return nil }
            // jansson reads the key up to its first NUL, and would find "a" for "a\0b".
            guard unsafe json_object_iter_key_len(iterator) == key.utf8.count else { return nil }
            return unsafe JanssonMember(iterator: iterator, object: self)
        }
    }

    /// The members of an object in file order; none for other kinds.
    var members: JanssonMembers { JanssonMembers(object: self) }
}

/// A member of an object: the address of jansson's own record.
@safe struct JanssonMember {
    fileprivate let iterator: UnsafeMutableRawPointer
    let object: JanssonValue

    var key: String {
        unsafe text(at: json_object_iter_key(iterator), count: json_object_iter_key_len(iterator))
    }

    /// Whether the key is `other`, without making a string of it.
    func hasKey(_ other: String) -> Bool {
        let count = unsafe json_object_iter_key_len(iterator)
        guard count == other.utf8.count else { return false }
        return unsafe UnsafeRawBufferPointer(start: json_object_iter_key(iterator), count: count)
            .elementsEqual(other.utf8)
    }

    var value: JanssonValue { unsafe JanssonValue(json_object_iter_value(iterator)) }

    var place: JanssonPlace { JanssonPlace(container: object, slot: unsafe Int(bitPattern: iterator)) }
}

/// The members of an object, in file order.
struct JanssonMembers: Sequence, IteratorProtocol {
    private let object: JanssonValue
    private var upcoming: JanssonMember?

    fileprivate init(object: JanssonValue) {
        self.object = object
        let first = unsafe json_object_iter(object.pointer)
        upcoming = unsafe first.map { unsafe JanssonMember(iterator: $0, object: object) }
    }

    mutating func next() -> JanssonMember? {
        guard let current = upcoming else { return nil }
        let following = unsafe json_object_iter_next(object.pointer, current.iterator)
        upcoming = unsafe following.map { unsafe JanssonMember(iterator: $0, object: object) }
        return current
    }
}

private func text(at start: UnsafePointer<CChar>, count: Int) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
}

/// Turns values into text through jansson.
struct JanssonWriter {
    let style: JSONValue.Style
    /// Significant digits of real numbers, at most 17.
    let realDigits: Int

    /// The text as UTF-8; empty when memory runs out.
    func write(_ value: JSONValue) -> [UInt8] {
        guard let root = unsafe make(value) else { return [] }
        defer { unsafe json_decref(root) }
        var output: [UInt8] = []
        let result = unsafe withUnsafeMutablePointer(to: &output) { unsafe json_dump_callback(root, append, $0, flags) }
        return result == 0 ? output : []
    }

    private var flags: Int {
        // JSON_REAL_PRECISION(n) and JSON_INDENT(n) are macros that do not reach Swift.
        let layout = style == .compact ? Int(JSON_COMPACT) : 2
        return layout | Int(JSON_ENCODE_ANY) | (realDigits << 11)
    }

    private func make(_ value: JSONValue) -> UnsafeMutablePointer<json_t>? {
        switch value {
        case .object(let members): unsafe make(members)
        case .array(let elements): unsafe make(elements)
        case .string(let text): unsafe make(text)
        case .integer(let number): unsafe json_integer(json_int_t(number))
        case .real(let number): unsafe number.isFinite ? json_real(number) : json_null()
        case .boolean(let flag): unsafe flag ? json_true() : json_false()
        case .null: unsafe json_null()
        }
    }

    private func make(_ members: [JSONValue.Member]) -> UnsafeMutablePointer<json_t>? {
        let object = unsafe json_object()
        for member in members {
            let child = unsafe make(member.value)
            _ = unsafe withCharacters(member.key) { unsafe json_object_setn_new_nocheck(object, $0, $1, child) }
        }
        return unsafe object
    }

    private func make(_ elements: [JSONValue]) -> UnsafeMutablePointer<json_t>? {
        let array = unsafe json_array()
        for element in elements { unsafe json_array_append_new(array, make(element)) }
        return unsafe array
    }

    private func make(_ text: String) -> UnsafeMutablePointer<json_t>? {
        unsafe withCharacters(text) { unsafe json_stringn_nocheck($0, $1) }
    }

    /// Gives `body` the UTF-8 of `text`, which may hold NUL characters.
    private func withCharacters<T>(_ text: String, _ body: (UnsafePointer<CChar>, Int) -> T) -> T {
        let count = text.utf8.count
        return unsafe text.withCString { unsafe body($0, count) }
    }
}

/// jansson's callback: appends a piece of text to the array that `data` points to.
private func append(_ piece: UnsafePointer<CChar>?, _ count: Int, _ data: UnsafeMutableRawPointer?) -> Int32 {
    guard let output = unsafe data?.assumingMemoryBound(to: [UInt8].self) else { return -1 }
    unsafe output.pointee.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: count))
    return 0
}
