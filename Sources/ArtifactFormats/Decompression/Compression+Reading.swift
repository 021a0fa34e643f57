extension Compression {
    /// Decompresses the stream that `source` begins with.
    ///
    /// One stream is read: what follows it, such as a second gzip member, is left to the caller, who sees it by
    /// ``Decompressed/consumed``.
    /// - Throws: ``FormatError`` for damaged or incomplete data and for more than `limits` allow.
    public func decompress(_ source: ByteSource, limits: DecompressionLimits = .standard) throws(FormatError)
        -> Decompressed
    {
        switch self {
        case .zlib: try run(ZlibStream(.zlib), source, limits)
        case .gzip: try run(ZlibStream(.gzip), source, limits)
        case .deflate: try run(ZlibStream(.raw), source, limits)
        case .bzip2: try run(Bzip2Stream(), source, limits)
        case .xz: try run(LzmaStream(.xz), source, limits)
        case .lzma: try run(LzmaStream(.alone), source, limits)
        case .lz4: throw FormatError(format: name, offset: source.start, reason: .unsupported("LZ4 compression"))
        }
    }

    private static let chunk = 64 << 10

    private func run<Stream: DecompressionStream & ~Copyable>(
        _ opened: consuming Stream?, _ source: ByteSource, _ limits: DecompressionLimits
    ) throws(FormatError) -> Decompressed {
        guard var stream = opened else {
            throw FormatError(format: name, offset: source.start, reason: .unsupported("what the library cannot start"))
        }
        var output: [UInt8] = []
        var scratch = [UInt8](repeating: 0, count: Compression.chunk)
        var (input, used, consumed): ([UInt8], Int, Int) = ([], 0, 0)
        while true {
            if used == input.count {
                let count = min(Compression.chunk, source.count - consumed)
                input = try source.bytes(at: consumed, count: count, format: name)
                used = 0
            }
            let step = stream.step(input: input, from: used, output: &scratch)
            used += step.consumed
            consumed += step.consumed
            if try !take(step, scratch, into: &output, limits, at: source.start + consumed, consumed) {
                return Decompressed(bytes: output, isComplete: false, consumed: consumed)
            }
            switch step.state {
            case .finished: return Decompressed(bytes: output, isComplete: true, consumed: consumed)
            case .failed(let reason): throw FormatError(format: name, offset: source.start + consumed, reason: reason)
            case .running:
                let isStuck = step.consumed == 0 && step.produced == 0
                guard !isStuck || (used == input.count && consumed < source.count) else {
                    throw stuck(at: source.start + consumed, hasInput: used < input.count)
                }
            }
        }
    }

    private func stuck(at place: Int, hasInput: Bool) -> FormatError {
        FormatError(
            format: name, offset: place,
            reason: hasInput ? .malformed("the compressed data is damaged") : .truncated(needed: 1, available: 0))
    }

    /// Adds what a step produced; false when the output is full and that is where to stop.
    private func take(
        _ step: DecompressionStep, _ scratch: [UInt8], into output: inout [UInt8], _ limits: DecompressionLimits,
        at place: Int, _ consumed: Int
    ) throws(FormatError) -> Bool {
        let room = max(0, limits.output - output.count)
        output.append(contentsOf: scratch.prefix(min(step.produced, room)))
        if step.produced > room {
            if limits.stopsWhenFull { return false }
            throw FormatError(format: name, offset: place, reason: .limit("decompressed bytes", limits.output))
        }
        let allowed = consumed.multipliedReportingOverflow(by: limits.ratio)
        guard output.count <= limits.freeOutput || allowed.overflow || output.count <= allowed.partialValue else {
            throw FormatError(format: name, offset: place, reason: .limit("bytes out for each byte in", limits.ratio))
        }
        return true
    }
}
