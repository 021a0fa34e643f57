/// What stands for a value on the stack and in the memo.
///
/// It is flat: what holds other values is a number into a table, so that a million tuples inside each other
/// are neither copied nor freed one within the other.
enum PickleItem {
    case none
    case boolean(Bool)
    case integer(Int)
    case largeInteger([UInt8])
    /// A text, and where it begins in the source, behind its length or quote.
    case text(String, at: Int)
    case longText(start: Int, count: Int)
    case bytes(start: Int, count: Int)
    case imported(Int)
    case object(Int)
    case other
}

/// What holds other values and is remembered, since an answer may depend on it.
enum PickleObject {
    case tuple([PickleItem])
    /// The entries that were asked for, or that describe an embedded array.
    case dictionary([String: PickleItem])
    /// What a call gives: the imported callee and its arguments, and whether the callee can only be a class.
    case call(Int, arguments: PickleItem, isNew: Bool)

    /// What it takes, counted in values.
    var size: Int {
        switch self {
        case .tuple(let items): items.isEmpty ? 2 : 4 + items.count
        case .dictionary, .call: 2
        }
    }
}
