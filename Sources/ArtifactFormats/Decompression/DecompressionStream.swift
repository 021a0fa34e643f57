/// A decompressor of a C library: takes bytes in, gives bytes out, owns the library's state.
protocol DecompressionStream: ~Copyable {
    /// Goes on with the bytes of `input` from `start` on, and fills `output` from its beginning.
    mutating func step(input: [UInt8], from start: Int, output: inout [UInt8]) -> DecompressionStep
}

/// What one call of a decompressor did.
struct DecompressionStep {
    let consumed: Int
    let produced: Int
    let state: State

    enum State {
        case running
        case finished
        case failed(FormatError.Reason)
    }
}
