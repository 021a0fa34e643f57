/// Reads a source from front to back through a small window, so that a byte costs no request to the system.
///
/// Skipping moves on without reading. All errors carry the format's name and the place in the file.
struct ByteCursor {
    let source: ByteSource
    let format: String
    /// The place of the next byte.
    private(set) var position: Int
    private var window: [UInt8] = []
    private var windowStart = 0

    /// What one request reads: little enough to waste nothing when most of a file is skipped.
    private static let windowSize = 4096

    init(_ source: ByteSource, format: String, at position: Int = 0) {
        self.source = source
        self.format = format
        self.position = position
    }

    var remaining: Int { max(0, source.count - position) }
    var isAtEnd: Bool { remaining == 0 }

    /// An error about the byte before the next one, or about `place`.
    func error(_ reason: FormatError.Reason, at place: Int? = nil) -> FormatError {
        FormatError(format: format, offset: source.start + (place ?? position), reason: reason)
    }

    func malformed(_ what: String, at place: Int? = nil) -> FormatError { error(.malformed(what), at: place) }

    /// Checks a length that the data states against what is left.
    func length(_ stated: UInt64) throws(FormatError) -> Int {
        guard stated <= UInt64(remaining) else { throw error(.truncated(needed: stated, available: remaining)) }
        return Int(stated)
    }

    mutating func byte() throws(FormatError) -> UInt8 {
        let index = position - windowStart
        if index >= 0, index < window.count {
            position += 1
            return window[index]
        }
        guard remaining > 0 else { throw error(.truncated(needed: 1, available: 0)) }
        window = try source.bytes(at: position, count: min(ByteCursor.windowSize, remaining), format: format)
        windowStart = position
        position += 1
        return window[0]
    }

    mutating func bytes(_ count: Int) throws(FormatError) -> [UInt8] {
        _ = try length(UInt64(clamping: max(count, 0)))
        let index = position - windowStart
        position += count
        if index >= 0, index <= window.count, count <= window.count - index {
            return Array(window[index..<(index + count)])
        }
        return try source.bytes(at: position - count, count: count, format: format)
    }

    mutating func skip(_ stated: UInt64) throws(FormatError) {
        position += try length(stated)
    }

    /// Moves to a place that was read before, or that the data states.
    mutating func move(to place: Int) throws(FormatError) {
        guard place >= 0, place <= source.count else {
            throw malformed("a place \(place) outside of the data")
        }
        position = place
    }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type, _ order: ByteOrder = .little)
        throws(FormatError) -> Value
    {
        let width = type.bitWidth / 8
        _ = try length(UInt64(width))
        var value: UInt64 = 0
        for index in 0..<width {
            let byte = UInt64(try self.byte())
            value = order == .big ? value << 8 | byte : value | byte << UInt64(8 * index)
        }
        return Value(truncatingIfNeeded: value)
    }

    /// A slice of what follows, behind which reading goes on.
    mutating func slice(_ stated: UInt64) throws(FormatError) -> ByteSource {
        let count = try length(stated)
        let slice = try source.slice(at: position, count: count, format: format)
        position += count
        return slice
    }
}
