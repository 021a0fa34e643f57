import Foundation

/// Walks the fields of one protobuf message (https://protobuf.dev/programming-guides/encoding/) without reading those
/// that nobody asks for.
struct ProtobufReader {
    /// One field: a number, or a range of bytes in the file.
    struct Field {
        let number: UInt64
        let offset: UInt64
        let value: UInt64?
        let bytes: Range<UInt64>?
        let end: UInt64
    }

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    private let file: FileHandle
    private let end: UInt64
    /// No text of a real model is longer.
    private static let longestText: UInt64 = 1 << 16

    init(file: FileHandle, end: UInt64) {
        self.file = file
        self.end = end
    }

    /// The next field; nil at the end of the message.
    mutating func next() throws -> Field? {
        let offset = try file.offset()
        guard offset < end else { return nil }
        let key = try varint()
        guard key >> 3 > 0 else { throw Malformed(description: "field number 0 at offset \(offset)") }
        let length: UInt64
        switch key & 7 {
        case 0:
            let value = try varint()
            return Field(number: key >> 3, offset: offset, value: value, bytes: nil, end: try file.offset())
        case 1: length = 8
        case 2: length = try varint()
        case 5: length = 4
        case let kind: throw Malformed(description: "wire type \(kind) at offset \(offset)")
        }
        let start = try file.offset()
        guard start <= end, length <= end - start else {
            throw Malformed(description: "the field at offset \(offset) is longer than the file")
        }
        return Field(number: key >> 3, offset: offset, value: nil, bytes: start..<(start + length), end: start + length)
    }

    /// Goes on after a field, wherever reading it has led.
    func skip(_ field: Field) throws {
        try file.seek(toOffset: field.end)
    }

    /// A reader for a message within this one.
    func nested(_ range: Range<UInt64>) throws -> ProtobufReader {
        try file.seek(toOffset: range.lowerBound)
        return ProtobufReader(file: file, end: range.upperBound)
    }

    /// A short text; bytes that are not UTF-8 are replaced.
    func text(_ range: Range<UInt64>) throws -> String {
        let count = range.upperBound - range.lowerBound
        guard count <= Self.longestText else { throw Malformed(description: "a text of \(count) bytes") }
        try file.seek(toOffset: range.lowerBound)
        return String(decoding: try file.read(upToCount: Int(count)) ?? Data(), as: UTF8.self)
    }

    private func varint() throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 63, by: 7) {
            guard let byte = try file.read(upToCount: 1)?.first else {
                throw Malformed(description: "it ends inside a number")
            }
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return value }
        }
        throw Malformed(description: "a number has more than ten bytes")
    }
}
