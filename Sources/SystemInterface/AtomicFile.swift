private import Glibc

/// A file that is written piece by piece and stands under its name only when it is whole.
///
/// The bytes go to a new file in the same folder, reach the device (`fsync`), and are renamed over the path by
/// ``commit()``. Without it, or on failure, the new file is removed and what was there before stands.
/// A new file has mode 0644 less the umask; a file that is replaced keeps its permissions. A symbolic link
/// stays a link and its target is replaced. A device or a pipe (`/dev/stdout`) cannot be replaced and is
/// written to as it is.
public struct AtomicFile: ~Copyable {
    private let file: FileDescriptor
    private let path: String
    private let target: String
    /// The new file; nil for a device, and when it has got its final name.
    private var temporary: String?

    /// Opens the new file.
    public init(_ path: String) throws(SystemError) {
        // A C string ends at its first NUL: without this check another file would be replaced.
        guard !path.utf8.contains(0) else {
            throw SystemError(path: path, operation: "write", code: EINVAL, message: "the path holds a NUL character")
        }
        // the file at the end of the symbolic links that the path may be; the path itself when there is none
        let target = (try? Files.realPath(path)) ?? path
        let existing = FileStatus(path: path)
        let name: String?
        switch existing?.kind {
        case .directory: throw SystemError(path: path, operation: "write", code: EISDIR)
        case .other: name = nil
        case .file, nil: name = "\(Self.parent(of: target))/\(Self.temporaryName())"
        }
        Terminal.ignoreBrokenPipes()
        let file = try FileDescriptor(opening: name ?? path, for: name == nil ? .writeInPlace : .create, name: path)
        if let name, let existing {
            // before the first byte: a secret must not be readable even while it is written
            do throws(SystemError) {
                try file.setPermissions(existing.permissions)
            } catch {
                unsafe unlink(name)
                throw error
            }
        }
        (self.path, self.target, temporary) = (path, target, name)
        self.file = file
    }

    /// Adds bytes.
    public func write(_ bytes: [UInt8]) throws(SystemError) {
        try file.write(bytes)
    }

    /// Brings what was written to the device, so that nothing but the name is left to be given. A device or a pipe is
    /// written to as it is.
    public func synchronize() throws(SystemError) {
        if temporary != nil { try file.synchronize() }
    }

    /// Gives the file its name; nothing may be written after it.
    public mutating func commit() throws(SystemError) {
        guard let name = temporary else { return }
        try file.synchronize()
        guard unsafe rename(name, target) == 0 else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
        temporary = nil
        // Makes the new name itself survive a power cut. Failure leaves a complete file, so it is not an error.
        let directory = try? FileDescriptor(opening: Self.parent(of: target), for: .read)
        try? directory?.synchronize()
    }

    deinit {
        if let temporary { unsafe unlink(temporary) }
    }

    /// A name that nobody else has.
    static func temporaryName(prefix: String = "") -> String { ".\(prefix)\(UInt64.random(in: 0...UInt64.max)).tmp" }

    /// Whether ``temporaryName(prefix:)`` gives such names.
    static func isTemporary(_ name: String, prefix: String = "") -> Bool {
        let (start, end) = (".\(prefix)", ".tmp")
        guard name.hasPrefix(start), name.hasSuffix(end), name.utf8.count > start.utf8.count + end.utf8.count else {
            return false
        }
        return name.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count).allSatisfy { (48...57).contains($0) }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
