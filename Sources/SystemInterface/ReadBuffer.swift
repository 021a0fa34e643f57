/// A reusable block of 64 KiB that a file is read through.
struct ReadBuffer {
    private var storage = [UInt8](repeating: 0, count: 64 << 10)
    /// How many bytes the last ``fill(from:)`` brought.
    private(set) var count = 0

    /// Replaces the content with the next bytes of `file`; returns how many, 0 at the end.
    mutating func fill(from file: borrowing FileDescriptor) throws(SystemError) -> Int {
        count = 0
        var failure: SystemError?
        let read = unsafe storage.withUnsafeMutableBytes { buffer in
            do throws(SystemError) {
                return try unsafe file.read(into: buffer)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        count = read
        return read
    }

    /// The offset of the first line feed at or after `start`, or nil.
    func firstLineFeed(from start: Int) -> Int? {
        storage[start..<count].firstIndex(of: 0x0A)
    }

    /// Appends the bytes from `start` up to `end` to `bytes`.
    func append(to bytes: inout [UInt8], from start: Int, upTo end: Int) {
        bytes.append(contentsOf: storage[start..<end])
    }
}
