import ArtifactFormats
import Testing

@Suite("Protobuf")
struct ProtobufTests {
    @Test(
        "texts and numbers are found by their path",
        arguments: [
            ("saved_model.pb", [2, 1, 5], "2.15.1"), ("checkpoint.meta", [1, 5], "2.15.1"),
            ("model.mindir", [5], "2.7.0"), ("model.mindir", [2], "MindSpore"), ("model.onnx", [3], "2.1.2"),
        ])
    func texts(file: String, path: [Int], expected: String) throws {
        let value = try ProtobufMessage(try Fixture.source(file)).first(at: path)
        #expect(try value?.text() == expected)
    }

    @Test("numbers, absent fields and repeated fields")
    func others() throws {
        let graph = ProtobufMessage(try Fixture.source("frozen_graph.pb"))
        #expect(try graph.first(at: [4, 1])?.integer == 1645)
        #expect(try graph.first(at: [4, 1])?.source == nil)
        #expect(try graph.first(at: [99]) == nil)
        #expect(try graph.first(at: []) == nil)
        #expect(try graph.all(at: [1, 1], limit: 2).count == 2)
        #expect(try graph.all(at: [1, 1], limit: 1000).count > 2)
    }

    @Test("a large file is skipped through, not read")
    func skipping() async throws {
        // 8 fields of 64 KiB before the one that is asked for.
        var bytes: [UInt8] = []
        for _ in 0..<8 { bytes += [0x0A, 0x80, 0x80, 0x04] + [UInt8](repeating: 0, count: 65_536) }
        bytes += [0x22, 2, 0x08, 7]
        try await withFile(bytes) { path in
            let budget = ReadBudget(8 * 4096 + 4 * 4096)
            let value = try ProtobufMessage(try ByteSource(path: path, budget: budget)).first(at: [4, 1])
            #expect(value?.integer == 7)
        }
    }

    @Test(
        "malformed messages are refused",
        arguments: [
            [0x0A], [0x0A, 0x05, 0x01], [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [0x00, 0x01],
            [0x0B, 0x0C], [0x0E], [0x08], [0x08, 0xFF], [0x09, 1, 2, 3], [0x0D, 1], [0x07],
            [0x08] + [UInt8](repeating: 0xFF, count: 10), [0x08] + [UInt8](repeating: 0x80, count: 20),
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x00],
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        let message = ProtobufMessage(ByteSource(bytes))
        #expect(failure { () throws(FormatError) in try message.first(at: [99]) } != nil)
    }

    @Test("a field cut off by the end is read where that is asked for")
    func truncation() throws {
        let whole = try Fixture.bytes("saved_model.pb")
        let half = ByteSource(Array(whole.prefix(whole.count / 2)))
        #expect(failure { () throws(FormatError) in try ProtobufMessage(half).first(at: [2, 1, 5]) } != nil)
        let value = try ProtobufMessage(half, acceptsTruncation: true).first(at: [2, 1, 5])
        #expect(try value?.text() == "2.15.1")
    }

    @Test("the number of fields is bounded")
    func fieldLimit() {
        let source = ByteSource(
            [UInt8](repeating: 0, count: 2000).enumerated().map { $0.offset.isMultiple(of: 2) ? 8 : 1 })
        let refused = failure { () throws(FormatError) in
            try ProtobufMessage(source, fieldLimit: 100).first(at: [2])
        }
        #expect(refused?.reason == .limit("fields", 100))
    }

    @Test("texts that are none, or too long, are none")
    func noTexts() throws {
        let message = ProtobufMessage(ByteSource([0x0A, 1, 0xFF, 0x12, 3, 65, 66, 67]))
        #expect(try message.first(at: [1])?.text() == nil)
        #expect(try message.first(at: [2])?.text(limit: 2) == nil)
        #expect(try message.first(at: [2])?.text() == "ABC")
    }
}
