/// The attributes of an HDF5 file's root group; nothing else of the file is read.
///
/// The reader is our own: Debian's static libhdf5 does not link without libcurl and OpenSSL (for its remote
/// drivers) and more, reads through files of its own, and has a long record of memory errors on files made to
/// provoke them. Source: HDF5 File Format Specification 3.0, docs.hdfgroup.org.
public struct HDF5File: Sendable {
    /// The attributes in the order of the header.
    public let attributes: [HDF5Attribute]
    /// Whether there are more in a heap of their own, which is not read: files with very many or very long ones.
    public let hasMoreAttributes: Bool
    private let file: ByteSource
    private let limits: HDF5Limits

    /// Reads the names of the root group's attributes; their values are read on request.
    /// - Throws: ``FormatError`` when `source` is no HDF5 file or its root group cannot be read.
    public init(_ source: ByteSource, limits: HDF5Limits = .standard) throws(FormatError) {
        let superblock = try HDF5Superblock(of: source)
        let header = try HDF5ObjectHeader(superblock, limits: limits)
        var attributes: [HDF5Attribute] = []
        for message in header.attributes { attributes.append(try HDF5Attribute(message)) }
        self.attributes = attributes
        hasMoreAttributes = header.hasDenseAttributes
        file = superblock.file
        self.limits = limits
    }

    /// The value of the root group's attribute `name`; nil when there is none.
    /// - Throws: ``FormatError`` when its value cannot be read or is larger than the limits.
    public func value(of name: String) throws(FormatError) -> HDF5Value? {
        guard let attribute = attributes.first(where: { $0.name == name }) else { return nil }
        guard let size = attribute.type.size else {
            guard case .other(let kind) = attribute.type else { return nil }
            return .other(typeClass: kind)
        }
        guard attribute.elementCount <= UInt64(clamping: limits.elements), size <= limits.valueSize else {
            throw FormatError(
                format: "HDF5", offset: attribute.data.start,
                reason: .limit("elements or bytes a value", limits.elements))
        }
        return try read(attribute, size)
    }

    private func read(_ attribute: HDF5Attribute, _ size: Int) throws(FormatError) -> HDF5Value {
        var cursor = ByteCursor(attribute.data, format: "HDF5")
        var (texts, integers): ([String], [Int]) = ([], [])
        var room = limits.valueSize
        var heap = HDF5GlobalHeap(file)
        for _ in 0..<Int(attribute.elementCount) {
            let element = try cursor.slice(UInt64(size))
            switch attribute.type {
            case .integer(let size, let order, let isSigned):
                integers.append(
                    HDF5File.integer(try element.bytes(at: 0, count: size, format: "HDF5"), order, isSigned))
            case .variableText: texts.append(try text(try heapObject(element, room, &heap)))
            default: texts.append(try text(element))
            }
            room -= texts.last?.utf8.count ?? 0
        }
        if case .integer = attribute.type { return .integers(integers) }
        if attribute.isScalar, let text = texts.first { return .text(text) }
        return .texts(texts)
    }

    private static func integer(_ bytes: [UInt8], _ order: ByteOrder, _ isSigned: Bool) -> Int {
        let value = order.integer(bytes, as: UInt64.self)
        let shift = UInt64(64 - 8 * bytes.count)
        return isSigned ? Int(bitPattern: UInt(value << shift)) >> Int(shift) : Int(truncatingIfNeeded: value)
    }

    /// A text without what fills it up.
    private func text(_ place: ByteSource) throws(FormatError) -> String {
        let bytes = try place.bytes(at: 0, count: place.count, format: "HDF5").prefix { $0 != 0 }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FormatError(format: "HDF5", offset: place.start, reason: .malformed("a text that is not UTF-8"))
        }
        return text
    }

    /// The object in a global heap that an element of variable length leads to.
    private func heapObject(_ element: ByteSource, _ room: Int, _ heap: inout HDF5GlobalHeap) throws(FormatError)
        -> ByteSource
    {
        var cursor = ByteCursor(element, format: "HDF5")
        let length = UInt64(try cursor.integer(UInt32.self))
        let address = try cursor.integer(UInt64.self)
        let index = try cursor.integer(UInt32.self)
        guard length > 0 else { return element.prefix(0) }
        guard length <= UInt64(max(room, 0)) else {
            throw cursor.error(.limit("bytes a value", limits.valueSize), at: 0)
        }
        let object = try heap.object(index, at: address)
        return try object.slice(at: 0, count: Int(length), format: "HDF5")
    }
}
