/// Where a value stands in its document: the root, a member of an object, or an element of an array.
///
/// The address of a value does not say that: jansson has one `true`, one `false` and one `null` for all documents.
struct JanssonPlace: Hashable {
    /// The object or array around the value; nil for the root.
    let container: JanssonValue?
    /// The index in an array, or the address of jansson's record in an object.
    let slot: Int

    static var root: JanssonPlace { JanssonPlace(container: nil, slot: 0) }

    init(container: JanssonValue?, slot: Int) {
        self.container = container
        self.slot = slot
    }

    init(element index: Int, of array: JanssonValue) {
        self.init(container: array, slot: index)
    }
}

extension JanssonValue {
    /// A copy that does not depend on the tree.
    var copy: JSONValue {
        switch kind {
        case .object: .object(members.map { JSONValue.Member(key: $0.key, value: $0.value.copy) })
        case .array: .array((0..<count).map { element(at: $0).copy })
        case .string: .string(string)
        case .integer: .integer(integer)
        case .real: .real(real)
        case .boolean: .boolean(boolean)
        case .null: .null
        }
    }
}
