import ArtifactFormats
import Testing

@Suite("Decompression")
struct DecompressionTests {
    static let text = String(repeating: "version 1.2.3\n", count: 50)

    @Test(
        "streams of every format are recognised and read",
        arguments: [
            ("text.gz", Compression.gzip), ("text.zz", .zlib), ("text.bz2", .bzip2), ("text.xz", .xz),
            ("text.lzma", .lzma),
        ])
    func reading(file: String, expected: Compression) throws {
        let source = try Fixture.source(file)
        #expect(try Compression(detecting: source) == expected)
        let result = try expected.decompress(source)
        #expect(String(decoding: result.bytes, as: UTF8.self) == Self.text)
        #expect(result.isComplete && result.consumed == source.count)
    }

    @Test(
        "what follows the stream is left alone",
        arguments: [("text.gz", Compression.gzip), ("text.bz2", .bzip2), ("text.xz", .xz)])
    func following(file: String, compression: Compression) throws {
        let bytes = try Fixture.bytes(file)
        let result = try compression.decompress(ByteSource(bytes + [1, 2, 3]))
        #expect(result.consumed == bytes.count)
    }

    @Test(
        "bombs are stopped by ratio and by size",
        arguments: [("bomb.gz", Compression.gzip), ("bomb.zz", .zlib), ("bomb.bz2", .bzip2), ("bomb.xz", .xz)])
    func bombs(file: String, compression: Compression) throws {
        let source = try Fixture.source(file)
        let byRatio = failure { () throws(FormatError) in try compression.decompress(source) }
        #expect(byRatio?.reason == .limit("bytes out for each byte in", 256))
        let limits = DecompressionLimits(output: 1 << 20, ratio: .max)
        let bySize = failure { () throws(FormatError) in try compression.decompress(source, limits: limits) }
        #expect(bySize?.reason == .limit("decompressed bytes", 1 << 20))
    }

    @Test("the beginning is enough where that is asked for")
    func beginning() throws {
        let limits = DecompressionLimits(output: 20, stopsWhenFull: true)
        let result = try Compression.gzip.decompress(Fixture.source("text.gz"), limits: limits)
        #expect(String(decoding: result.bytes, as: UTF8.self) == "version 1.2.3\nversio")
        #expect(!result.isComplete)
    }

    @Test(
        "a stream cut off anywhere is refused",
        arguments: [
            ("text.gz", Compression.gzip), ("text.zz", .zlib), ("text.bz2", .bzip2), ("text.xz", .xz),
            ("text.lzma", .lzma),
        ])
    func truncation(file: String, compression: Compression) throws {
        let bytes = try Fixture.bytes(file)
        for length in 0..<bytes.count {
            let source = ByteSource(Array(bytes.prefix(length)))
            #expect(failure { () throws(FormatError) in try compression.decompress(source) } != nil, "\(length) bytes")
        }
    }

    @Test("lz4 is recognised and refused, other bytes are not recognised")
    func recognition() throws {
        let frame = ByteSource([0x04, 0x22, 0x4D, 0x18, 0, 0])
        #expect(try Compression(detecting: frame) == .lz4)
        guard
            case .unsupported? = failure(of: { () throws(FormatError) in try Compression.lz4.decompress(frame) })?
                .reason
        else {
            Issue.record("an LZ4 frame was read")
            return
        }
        for bytes in [[], [0x78], [0x80, 4], Array("text".utf8)] as [[UInt8]] {
            #expect(try Compression(detecting: ByteSource(bytes)) == nil)
        }
    }

    @Test("an .lzma header that asks for four gigabytes is refused")
    func memory() {
        let header: [UInt8] = [0x5D, 0xFF, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0xFF, count: 8) + [0, 0, 0, 0, 0, 0]
        let refused = failure { () throws(FormatError) in try Compression.lzma.decompress(ByteSource(header)) }
        #expect(refused?.reason == .limit("bytes of memory", 128 << 20))
    }
}
