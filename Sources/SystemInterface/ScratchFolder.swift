private import Glibc

/// A folder of one's own for as long as this value lives, in `TMPDIR` or `/tmp`; only the user can look into it.
public struct ScratchFolder: ~Copyable {
    /// The absolute path.
    public let path: String

    /// Makes the folder.
    public init() throws(SystemError) {
        let place = Environment.value("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        let pattern = "\(place)/runtimectl.XXXXXX"
        // mkdtemp writes the name that it has made into the bytes of the pattern
        guard let name = unsafe strdup(pattern) else {
            throw SystemError(path: pattern, operation: "write", code: ENOMEM)
        }
        defer { unsafe free(name) }
        guard unsafe mkdtemp(name) != nil else { throw SystemError(path: pattern, operation: "write", code: errno) }
        path = unsafe String(cString: name)
    }

    /// Writes a file, and makes the folders on the way to it.
    /// - Parameter path: relative to this folder.
    public borrowing func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let components = path.split(separator: "/")
        var folder = self.path
        for component in components.dropLast() {
            folder += "/\(component)"
            if Files.kind(of: folder) == nil { try Files.makeFolder(folder) }
        }
        try Files.writeAtomically(bytes, to: "\(self.path)/\(path)")
    }

    deinit { Self.remove(path, depth: 0) }

    /// Removes a folder with all in it; follows no link. What cannot be removed stays.
    private static func remove(_ folder: String, depth: Int) {
        guard depth < 64, let entries = try? Files.entries(in: folder, followingLink: false, limit: 10_000).entries
        else { return }
        for entry in entries {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .directory { remove(path, depth: depth + 1) } else { _ = unsafe unlink(path) }
        }
        _ = unsafe rmdir(folder)
    }
}
