private import CLzma

/// liblzma's decoders for `.xz` and `.lzma`; the only place that touches its C interface.
@safe struct LzmaStream: DecompressionStream, ~Copyable {
    /// Which of the two formats.
    enum Wrapping {
        case xz
        case alone
    }

    /// What a header may make the decoder allocate: the dictionary of the highest preset takes 65 MiB.
    private static let memoryLimit: UInt64 = 128 << 20

    // On the heap, since the library keeps the address of the structure.
    private let stream: UnsafeMutablePointer<lzma_stream>

    /// Nil when the library cannot start, for want of memory.
    init?(_ wrapping: Wrapping) {
        unsafe stream = .allocate(capacity: 1)
        // All zero is what LZMA_STREAM_INIT, a macro that Swift cannot see, says.
        unsafe stream.initialize(to: lzma_stream())
        let result =
            switch wrapping {
            case .xz: unsafe lzma_stream_decoder(stream, LzmaStream.memoryLimit, 0)
            case .alone: unsafe lzma_alone_decoder(stream, LzmaStream.memoryLimit)
            }
        guard result == LZMA_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe lzma_end(stream)
        unsafe stream.deallocate()
    }

    mutating func step(input: [UInt8], from start: Int, output: inout [UInt8]) -> DecompressionStep {
        let result = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + start }
                unsafe stream.pointee.avail_in = source.count - start
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = target.count
                return unsafe lzma_code(stream, LZMA_RUN)
            }
        }
        let left = unsafe (input: Int(stream.pointee.avail_in), output: Int(stream.pointee.avail_out))
        return DecompressionStep(
            consumed: input.count - start - left.input, produced: output.count - left.output,
            state: LzmaStream.state(result))
    }

    private static func state(_ result: lzma_ret) -> DecompressionStep.State {
        switch result {
        case LZMA_OK, LZMA_BUF_ERROR: .running
        case LZMA_STREAM_END: .finished
        case LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR: .failed(.limit("bytes of memory", Int(memoryLimit)))
        case LZMA_OPTIONS_ERROR: .failed(.unsupported("a compression option of a newer library"))
        default: .failed(.malformed("the compressed data is damaged"))
        }
    }
}
