private import CBzip2

/// libbz2's decompressor; the only place that touches its C interface.
@safe struct Bzip2Stream: DecompressionStream, ~Copyable {
    // On the heap, since the library keeps the address of the structure.
    private let stream: UnsafeMutablePointer<bz_stream>

    /// Nil when the library cannot start, for want of memory.
    init?() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: bz_stream())
        guard unsafe BZ2_bzDecompressInit(stream, 0, 0) == BZ_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe BZ2_bzDecompressEnd(stream)
        unsafe stream.deallocate()
    }

    mutating func step(input: [UInt8], from start: Int, output: inout [UInt8]) -> DecompressionStep {
        let result = unsafe input.withUnsafeBytes { source in
            unsafe output.withUnsafeMutableBytes { target in
                let bytes = unsafe source.bindMemory(to: CChar.self)
                // The library's interface lacks a const; it does not write there.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: bytes.baseAddress.map { unsafe $0 + start })
                unsafe stream.pointee.avail_in = UInt32(source.count - start)
                unsafe stream.pointee.next_out = target.bindMemory(to: CChar.self).baseAddress
                unsafe stream.pointee.avail_out = UInt32(target.count)
                return unsafe BZ2_bzDecompress(stream)
            }
        }
        let left = unsafe (input: Int(stream.pointee.avail_in), output: Int(stream.pointee.avail_out))
        return DecompressionStep(
            consumed: input.count - start - left.input, produced: output.count - left.output,
            state: Bzip2Stream.state(result))
    }

    private static func state(_ result: Int32) -> DecompressionStep.State {
        switch result {
        case BZ_OK: .running
        case BZ_STREAM_END: .finished
        case BZ_MEM_ERROR: .failed(.limit("bytes of memory", 0))
        default: .failed(.malformed("the compressed data is damaged"))
        }
    }
}
