private import Glibc

extension Files {
    /// The limit of a read that names none: 256 MiB.
    public static let standardLimit = 256 << 20

    /// The content of a file, a pipe or a device.
    ///
    /// - Parameter limit: the greatest number of bytes to accept.
    /// - Throws: when the file cannot be read, is a folder, is longer than `limit`, or changed between the
    ///   start and the end of the read (size, modification time, or another file under the same name).
    public static func read(_ path: String, limit: Int = standardLimit) throws(SystemError) -> [UInt8] {
        try read(path, limit: limit, beforeLastCheck: {})
    }

    /// Everything that standard input holds, up to `limit` bytes.
    /// - Throws: when it cannot be read or is longer than `limit`.
    public static func readStandardInput(limit: Int = standardLimit) throws(SystemError) -> [UInt8] {
        try readStream(FileDescriptor(borrowing: 0, name: "<standard input>"), limit: limit)
    }

    /// As ``read(_:limit:)``; the tests change the file in `beforeLastCheck`.
    static func read(
        _ path: String, limit: Int, beforeLastCheck: () -> Void
    ) throws(SystemError) -> [UInt8] {
        let file = try FileDescriptor(opening: path, for: .read)
        let before = try file.status()
        switch before.kind {
        case .directory: throw SystemError(path: path, operation: "read", code: EISDIR)
        case .other: return try readStream(file, limit: limit)
        case .file: break
        }
        guard before.size <= limit else { throw tooLong(path, size: before.size, limit: limit) }
        // Files under /proc say that they are empty and are not: those are read like a stream.
        let bytes = try before.size == 0 ? readStream(file, limit: limit) : readFile(file, size: Int(before.size))
        beforeLastCheck()
        let isWhole = before.size == 0 || bytes.count == Int(before.size)
        guard isWhole, try file.status().hasSameContent(as: before), before.hasSameContent(as: FileStatus(path: path))
        else {
            throw SystemError(
                path: path, operation: "read", code: ESTALE, message: "it changed while it was read; try again")
        }
        return bytes
    }

    /// Reads a file of known size with one allocation; one byte more tells whether it has grown.
    private static func readFile(_ file: borrowing FileDescriptor, size: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            do throws(SystemError) {
                while count < buffer.count {
                    let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                    let read = try unsafe file.read(into: UnsafeMutableRawBufferPointer(rest))
                    if read == 0 { break }
                    count += read
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Reads to the end of something whose length nobody knows.
    private static func readStream(_ file: borrowing FileDescriptor, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = ReadBuffer()
        while try chunk.fill(from: file) > 0 {
            guard bytes.count + chunk.count <= limit else { throw tooLong(file.path, size: nil, limit: limit) }
            chunk.append(to: &bytes, from: 0, upTo: chunk.count)
        }
        return bytes
    }

    private static func tooLong(_ path: String, size: Int64?, limit: Int) -> SystemError {
        let held = size.map { "it holds \($0) bytes, more than" } ?? "it holds more than"
        return SystemError(path: path, operation: "read", code: EFBIG, message: "\(held) the limit of \(limit) bytes")
    }
}
