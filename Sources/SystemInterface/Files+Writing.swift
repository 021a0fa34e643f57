private import Glibc

extension Files {
    /// Replaces the content of `path` in one step: a reader sees the old bytes or the new ones, never a part.
    ///
    /// The bytes go to a new file in the same folder, reach the device (`fsync`), and are renamed over `path`.
    /// A new file has mode 0644 less the umask; a file that is replaced keeps its permissions. A symbolic link
    /// stays a link and its target is replaced. A device or a pipe (`/dev/stdout`) cannot be replaced and is
    /// written to as it is. On failure the temporary file is removed and the old content stands.
    public static func writeAtomically(_ bytes: [UInt8], to path: String) throws(SystemError) {
        // A C string ends at its first NUL: without this check another file would be replaced.
        guard !path.utf8.contains(0) else {
            throw SystemError(path: path, operation: "write", code: EINVAL, message: "the path holds a NUL character")
        }
        let target = resolvedPath(path)
        let existing = FileStatus(path: path)
        switch existing?.kind {
        case .directory: throw SystemError(path: path, operation: "write", code: EISDIR)
        case .other:
            Terminal.ignoreBrokenPipes()
            try FileDescriptor(opening: path, for: .writeInPlace).write(bytes)
        case .file, nil: try replace(target, named: path, with: bytes, permissions: existing?.permissions)
        }
    }

    private static func replace(
        _ target: String, named path: String, with bytes: [UInt8], permissions: UInt32?
    ) throws(SystemError) {
        let folder = parent(of: target)
        let temporary = "\(folder)/.\(UInt64.random(in: 0...UInt64.max)).tmp"
        do throws(SystemError) {
            try write(bytes, toNew: temporary, named: path, permissions: permissions)
            guard unsafe rename(temporary, target) == 0 else {
                throw SystemError(path: path, operation: "write", code: errno)
            }
        } catch {
            if error.code != EEXIST { unsafe unlink(temporary) }
            throw error
        }
        // Makes the new name itself survive a power cut. Failure leaves a complete file, so it is not an error.
        let directory = try? FileDescriptor(opening: folder, for: .read)
        try? directory?.synchronize()
    }

    private static func write(
        _ bytes: [UInt8], toNew temporary: String, named path: String, permissions: UInt32?
    ) throws(SystemError) {
        let file = try FileDescriptor(opening: temporary, for: .create, name: path)
        if let permissions { try file.setPermissions(permissions) }
        try file.write(bytes)
        try file.synchronize()
    }

    /// The file at the end of the symbolic links that `path` may be; `path` itself when there is none.
    private static func resolvedPath(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
