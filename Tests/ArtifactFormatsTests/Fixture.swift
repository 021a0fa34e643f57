import ArtifactFormats
import Foundation

/// The files beside the tests: real ones of model packages, and small ones written by Python's own libraries.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url(name)))
    }

    static func source(_ name: String) throws -> ByteSource {
        try ByteSource(path: url(name).path)
    }

    static func url(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    }
}

extension ByteSource {
    /// All bytes, for comparison.
    func all() throws(FormatError) -> [UInt8] { try bytes(at: 0, count: count) }
    /// All bytes as a text.
    func text() throws(FormatError) -> String { String(decoding: try all(), as: UTF8.self) }
}

/// The error that `body` throws; nil when it throws none.
func failure<Value>(of body: () throws(FormatError) -> Value) -> FormatError? {
    do throws(FormatError) {
        _ = try body()
        return nil
    } catch {
        return error
    }
}

/// Bytes of little-endian integers.
func little<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
    (0..<(Value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> Value($0 * 8)) }
}
