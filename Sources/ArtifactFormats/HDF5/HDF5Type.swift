/// The type of an attribute's elements, as far as it is read.
enum HDF5Type {
    /// A text in the global heap.
    case variableText
    /// A text of a fixed number of bytes, ended or filled up by NUL or spaces.
    case fixedText(Int)
    case integer(size: Int, order: ByteOrder, isSigned: Bool)
    case other(UInt8)

    /// What an element takes in the attribute itself.
    var size: Int? {
        switch self {
        // A length (4), the address of a heap (8), an index in it (4).
        case .variableText: 16
        case .fixedText(let size): size
        case .integer(let size, _, _): size
        case .other: nil
        }
    }

    /// Reads a datatype message.
    init(_ field: ByteSource) throws(FormatError) {
        var cursor = ByteCursor(field, format: "HDF5")
        let kind = try cursor.byte() & 0x0F
        let bits = try cursor.byte()
        try cursor.skip(2)
        let size = Int(try cursor.integer(UInt32.self))
        switch kind {
        case 0 where [1, 2, 4, 8].contains(size):
            self = .integer(size: size, order: bits & 1 == 0 ? .little : .big, isSigned: bits & 8 != 0)
        case 3: self = .fixedText(size)
        case 9 where bits & 0x0F == 1 && size == 16: self = .variableText
        default: self = .other(kind)
        }
    }
}
