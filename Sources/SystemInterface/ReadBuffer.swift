/// A reusable block of 64 KiB that a file is read through.
struct ReadBuffer {
    /// How many bytes a buffer holds that is read into.
    static let capacity = 64 << 10

    private var storage: [UInt8]
    /// How many bytes it holds.
    private(set) var count = 0

    init() {
        storage = [UInt8](repeating: 0, count: ReadBuffer.capacity)
    }

    /// A buffer that nothing is read into.
    init(holding bytes: [UInt8]) {
        storage = bytes
        count = bytes.count
    }

    /// Replaces the content with the next bytes of `file`; returns how many, 0 at the end.
    mutating func fill(from file: borrowing FileDescriptor) throws(SystemError) -> Int {
        count = 0
        return try fillUp(from: file)
    }

    /// Adds the next bytes of `file` to those it holds, as far as there is room; returns how many, 0 at the end.
    mutating func fillUp(from file: borrowing FileDescriptor) throws(SystemError) -> Int {
        var failure: SystemError?
        let held = count
        let read = unsafe storage.withUnsafeMutableBytes { buffer in
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[held...])
            do throws(SystemError) {
                return try unsafe file.read(into: room)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        count += read
        return read
    }

    /// The offset of the first line feed at or after `start`, or nil.
    func firstLineFeed(from start: Int) -> Int? {
        storage[start..<count].firstIndex(of: 0x0A)
    }

    /// The bytes from `start` up to `end`.
    func bytes(from start: Int, upTo end: Int) -> [UInt8] { Array(storage[start..<end]) }

    /// Drops the bytes before `start`, to make room at the end.
    mutating func drop(before start: Int) {
        guard start > 0 else { return }
        let kept = count - start
        for offset in 0..<kept { storage[offset] = storage[start + offset] }
        count = kept
    }

    /// Appends the bytes from `start` up to `end` to `bytes`.
    func append(to bytes: inout [UInt8], from start: Int, upTo end: Int) {
        bytes.append(contentsOf: storage[start..<end])
    }
}
