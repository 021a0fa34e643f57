/// The collections of objects that values of variable length stand in.
///
/// Each collection is gone through once, however many elements lead to it, and all of them together are bounded:
/// the elements of a hostile file may lead to as many collections, one within the other.
struct HDF5GlobalHeap {
    private static let objectLimit = 1 << 18

    private let file: ByteSource
    private var collections: [UInt64: [UInt32: ByteSource]] = [:]
    private var objects = 0

    init(_ file: ByteSource) { self.file = file }

    /// The object `index` of the collection at `address`.
    mutating func object(_ index: UInt32, at address: UInt64) throws(FormatError) -> ByteSource {
        var collection = collections[address]
        if collection == nil {
            collection = try read(at: address)
            collections[address] = collection
        }
        guard let object = collection?[index] else {
            throw FormatError(
                format: "HDF5", offset: file.start + Int(clamping: address),
                reason: .malformed("no object \(index) in a heap"))
        }
        return object
    }

    private mutating func read(at address: UInt64) throws(FormatError) -> [UInt32: ByteSource] {
        var start = ByteCursor(file, format: "HDF5")
        try start.skip(address)
        guard try file.holds(Array("GCOL".utf8), at: start.position) else {
            throw start.malformed("no heap where a value is said to be")
        }
        try start.skip(8)
        let size = try start.integer(UInt64.self)
        guard size >= 16 else { throw start.malformed("a heap smaller than its header") }
        var cursor = ByteCursor(try start.slice(size - 16), format: "HDF5")
        var found: [UInt32: ByteSource] = [:]
        while cursor.remaining >= 16 {
            let number = UInt32(try cursor.integer(UInt16.self))
            try cursor.skip(6)
            let length = try cursor.integer(UInt64.self)
            // Object 0 is the free space at the end.
            guard number != 0 else { break }
            objects += 1
            guard objects <= HDF5GlobalHeap.objectLimit else {
                throw cursor.error(.limit("objects in heaps", HDF5GlobalHeap.objectLimit))
            }
            found[number] = try cursor.slice(length)
            // Objects are filled up to a multiple of eight bytes, the last one perhaps not.
            try cursor.skip(min(UInt64(cursor.remaining), (8 - length % 8) % 8))
        }
        return found
    }
}
