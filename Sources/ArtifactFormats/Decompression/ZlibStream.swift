private import CZlib

/// zlib's inflater; the only place that touches its C interface, together with its checksum.
@safe struct ZlibStream: DecompressionStream, ~Copyable {
    /// What surrounds the deflated data.
    enum Wrapping {
        case zlib
        case gzip
        case raw

        /// zlib.h: 15 bits of window; +16 reads gzip only; negative reads raw data.
        fileprivate var windowBits: Int32 {
            switch self {
            case .zlib: 15
            case .gzip: 31
            case .raw: -15
            }
        }
    }

    // On the heap, since zlib keeps the address of the structure.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Nil when the library cannot start, for want of memory.
    init?(_ wrapping: Wrapping) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let result = unsafe inflateInit2_(stream, wrapping.windowBits, ZLIB_VERSION, size)
        guard result == Z_OK else {
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    mutating func step(input: [UInt8], from start: Int, output: inout [UInt8]) -> DecompressionStep {
        let result = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                // zlib's interface lacks a const; it does not write there.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: source.baseAddress.map { unsafe $0 + start })
                unsafe stream.pointee.avail_in = uInt(source.count - start)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = uInt(target.count)
                return unsafe inflate(stream, Z_NO_FLUSH)
            }
        }
        let left = unsafe (input: Int(stream.pointee.avail_in), output: Int(stream.pointee.avail_out))
        return DecompressionStep(
            consumed: input.count - start - left.input, produced: output.count - left.output,
            state: ZlibStream.state(result))
    }

    private static func state(_ result: Int32) -> DecompressionStep.State {
        switch result {
        case Z_OK, Z_BUF_ERROR: .running
        case Z_STREAM_END: .finished
        case Z_NEED_DICT: .failed(.unsupported("a preset dictionary"))
        case Z_MEM_ERROR: .failed(.limit("bytes of memory", 0))
        default: .failed(.malformed("the compressed data is damaged"))
        }
    }

    /// The CRC-32 of `bytes`, as zip and gzip use it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { all in
            UInt32(truncatingIfNeeded: unsafe crc32_z(0, all.baseAddress, all.count))
        }
    }
}
