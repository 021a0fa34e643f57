/// What decompressing may cost.
///
/// Sixty kilobytes can stand for gigabytes: what counts is what comes out, never what a header declares.
public struct DecompressionLimits: Hashable, Sendable {
    /// The greatest number of bytes to come out.
    public var output: Int
    /// The greatest number of bytes to come out for each byte that went in, once `freeOutput` bytes are out.
    public var ratio: Int
    /// What may come out at any ratio: a small model of zeros is no bomb. 1 MiB.
    public var freeOutput: Int
    /// Whether to stop with what is there when `output` is reached, where the start is enough; else it is an error.
    public var stopsWhenFull: Bool

    /// Limits; deflate itself cannot exceed a ratio of 1,032, so that 256 means something there as well.
    public init(output: Int = 64 << 20, ratio: Int = 256, freeOutput: Int = 1 << 20, stopsWhenFull: Bool = false) {
        self.output = output
        self.ratio = ratio
        self.freeOutput = freeOutput
        self.stopsWhenFull = stopsWhenFull
    }

    /// 64 MiB at a ratio of 256.
    public static let standard = DecompressionLimits()
}
