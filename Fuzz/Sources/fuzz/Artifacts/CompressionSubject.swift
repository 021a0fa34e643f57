import ArtifactFormats

/// Compressed streams of all kinds: no more comes out than is allowed, and no more goes in than there is.
enum CompressionSubject: Subject {
    static let name = "compression"

    private static let limit = 512 << 10

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        for compression in Compression.allCases {
            for stopsWhenFull in [false, true] {
                let limits = DecompressionLimits(
                    output: limit, ratio: 64, freeOutput: 4096, stopsWhenFull: stopsWhenFull)
                let read = { () throws(FormatError) in try compression.decompress(source, limits: limits) }
                guard let result = reading(read) else { continue }
                require(result.bytes.count <= limit, "no more comes out than allowed")
                require(result.consumed >= 0 && result.consumed <= source.count, "no more goes in than there is")
                require(result.isComplete || stopsWhenFull, "only what may stop early is incomplete")
            }
        }
        _ = reading { () throws(FormatError) in try Compression(detecting: source) }
        _ = reading { () throws(FormatError) in try FileSignature.detect(source) }
    }
}
