private import Glibc

/// Files and folders: whole reads with a limit, atomic writes, sorted listings.
public enum Files {
    /// What a path leads to, links followed.
    public enum Kind: Hashable, Sendable {
        /// A regular file.
        case file
        /// A folder.
        case directory
        /// A device, a pipe or a socket.
        case other
    }

    /// What `path` leads to, links followed; nil when nothing is there or it may not be seen.
    public static func kind(of path: String) -> Kind? {
        path.utf8.contains(0) ? nil : FileStatus(path: path)?.kind
    }

    /// The size in bytes of what `path` leads to, links followed; nil when nothing is there or it may not be seen.
    public static func size(of path: String) -> Int64? {
        path.utf8.contains(0) ? nil : FileStatus(path: path)?.size
    }

    /// Whether `path` itself is a symbolic link, wherever it leads; false when nothing is there.
    public static func isSymbolicLink(_ path: String) -> Bool {
        var record = stat()
        guard !path.utf8.contains(0), unsafe lstat(path, &record) == 0 else { return false }
        return record.st_mode & S_IFMT == S_IFLNK
    }

    /// The path of the running program, or nil where `/proc` is not mounted.
    ///
    /// Linux appends ` (deleted)` when the program was replaced while it runs; the path without it
    /// is what the caller looks beside, so it is taken off.
    public static func executablePath() -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0, count < buffer.count else { return nil }
        let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let suffix = " (deleted)"
        return path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    }
}
