import ArtifactFormats
import Testing

@Suite("FlatBuffers")
struct FlatBufferTests {
    /// The fields of the schema that the model is written by: buffers 4, metadata 6 {name 0, buffer 1}, data 0.
    static func version(in source: ByteSource) throws(FormatError) -> String? {
        let model = try FlatBuffer(source).root()
        for index in 0..<min(try model.tableCount(6), 100) {
            guard let entry = try model.table(6, at: index), try entry.text(0) == "CONVERSION_METADATA" else {
                continue
            }
            let buffer = try model.table(4, at: Int(try entry.integer(1, as: UInt32.self) ?? 0))
            guard let data = try buffer?.bytes(0) else { return nil }
            return try FlatBuffer(data).root().table(0)?.text(0)
        }
        return nil
    }

    @Test("a buffer within a buffer is read by its fields")
    func model() throws {
        let source = try Fixture.source("model.tflite")
        #expect(try FlatBuffer(source).identifier() == "TFL3")
        #expect(try Self.version(in: source) == "2.15.1")
        let model = try FlatBuffer(source).root()
        #expect(try model.integer(0, as: UInt32.self) == 3)
        #expect(try model.integer(500, as: UInt32.self) == nil)
        #expect(try model.integer(-1, as: UInt32.self) == nil)
        #expect(try model.tableCount(500) == 0)
        #expect(try model.table(4, at: 1_000_000) == nil)
        #expect(try model.text(3, limit: 1) == nil)
        #expect(try model.text(3) == "MLIR Converted.")
    }

    @Test(
        "offsets that lead outside are refused",
        arguments: [
            [], [1, 2], little(UInt32.max), little(UInt32(4)) + little(Int32.max),
            little(UInt32(4)) + little(Int32.min),
            little(UInt32(4)) + little(Int32(5)), little(UInt32(8)) + little(UInt32(0x0002_0002)) + little(Int32(4)),
        ] as [[UInt8]])
    func outside(bytes: [UInt8]) {
        #expect(failure { () throws(FormatError) in try FlatBuffer(ByteSource(bytes)).root() } != nil)
    }

    @Test("a vector longer than the file is refused")
    func vector() throws {
        // List of fields at 4: 6 bytes, field 0 at +4. Table at 12. Vector at 20.
        let bytes =
            little(UInt32(12)) + little(UInt16(6)) + little(UInt16(8)) + little(UInt16(4)) + [0, 0]
            + little(Int32(8)) + little(UInt32(4)) + little(UInt32.max)
        let table = try FlatBuffer(ByteSource(bytes)).root()
        #expect(failure { () throws(FormatError) in try table.bytes(0) } != nil)
        #expect(failure { () throws(FormatError) in try table.tableCount(0) } != nil)
        #expect(failure { () throws(FormatError) in try table.text(0) } != nil)
    }
}
