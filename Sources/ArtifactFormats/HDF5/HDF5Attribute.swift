/// An attribute of a group: its name, and where its value stands.
public struct HDF5Attribute: Sendable {
    /// The attribute's name.
    public let name: String
    let type: HDF5Type
    /// How many elements there are; 1 for a scalar.
    let elementCount: UInt64
    let isScalar: Bool
    let data: ByteSource

    /// Reads an attribute message (type 0x000C, versions 1 to 3) from its first byte.
    init(_ message: ByteSource) throws(FormatError) {
        var cursor = ByteCursor(message, format: "HDF5")
        let version = try cursor.byte()
        guard (1...3).contains(version) else { throw cursor.error(.unsupported("attribute version \(version)"), at: 0) }
        let flags = try cursor.byte()
        guard version == 1 || flags & 3 == 0 else {
            throw cursor.error(.unsupported("an attribute whose type stands elsewhere"), at: 1)
        }
        let sizes = (
            name: try cursor.integer(UInt16.self), type: try cursor.integer(UInt16.self),
            space: try cursor.integer(UInt16.self)
        )
        if version == 3 { try cursor.skip(1) }
        // Version 1 fills each part up to a multiple of eight bytes.
        func padded(_ size: UInt16) -> UInt64 { version == 1 ? (UInt64(size) + 7) & ~7 : UInt64(size) }
        let nameField = try cursor.slice(padded(sizes.name))
        let typeField = try cursor.slice(padded(sizes.type))
        let spaceField = try cursor.slice(padded(sizes.space))
        let bytes = try nameField.bytes(at: 0, count: nameField.count, format: "HDF5").prefix { $0 != 0 }
        guard let name = String(validating: bytes, as: UTF8.self) else {
            throw cursor.malformed("an attribute name that is not UTF-8", at: 8)
        }
        self.name = name
        type = try HDF5Type(typeField)
        (elementCount, isScalar) = try HDF5Attribute.elements(spaceField)
        data = message.suffix(from: cursor.position)
    }

    /// Reads a dataspace (versions 1 and 2): the number of elements.
    private static func elements(_ field: ByteSource) throws(FormatError) -> (count: UInt64, isScalar: Bool) {
        var cursor = ByteCursor(field, format: "HDF5")
        let version = try cursor.byte()
        let rank = try cursor.byte()
        try cursor.skip(1)
        let kind = try cursor.byte()
        guard version == 1 || version == 2, rank <= 32 else {
            throw cursor.malformed("a dataspace that cannot be", at: 0)
        }
        // Version 2 tells scalar (0), simple (1) and empty (2) apart.
        if version == 2, kind == 2 { return (0, false) }
        if version == 1 { try cursor.skip(4) }
        var count: UInt64 = 1
        for _ in 0..<rank {
            let (product, overflow) = count.multipliedReportingOverflow(by: try cursor.integer(UInt64.self))
            guard !overflow else { throw cursor.malformed("more elements than can be counted") }
            count = product
        }
        return (count, rank == 0)
    }
}
