private import Glibc

extension Files {
    /// Who may change a file or folder.
    public struct Ownership: Hashable, Sendable {
        /// The numeric id of the owner; 0 is root.
        public let owner: UInt32
        /// The permission bits with set-id and sticky bits: at most `0o7777`.
        public let permissions: UInt32
        /// What it is, links followed.
        public let kind: Kind

        /// Whether members of its group or everybody may write to it.
        public var isWritableByOthers: Bool { permissions & 0o022 != 0 }
        /// Whether anybody may execute it.
        public var isExecutable: Bool { permissions & 0o111 != 0 }
    }

    /// Owner and permissions of what `path` leads to, links followed.
    public static func ownership(of path: String) throws(SystemError) -> Ownership {
        try refuseNUL(path)
        guard let status = FileStatus(path: path) else {
            throw SystemError(path: path, operation: "read", code: errno)
        }
        return Ownership(owner: status.owner, permissions: status.permissions, kind: status.kind)
    }

    /// The absolute path that `path` leads to, without links, `.` and `..`.
    public static func realPath(_ path: String) throws(SystemError) -> String {
        try refuseNUL(path)
        guard let resolved = unsafe realpath(path, nil) else {
            throw SystemError(path: path, operation: "read", code: errno)
        }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// The numeric id of the user that this program acts as.
    public static var currentUser: UInt32 { geteuid() }

    /// Makes a folder that must not exist yet.
    /// - Parameter permissions: its mode, less the umask.
    public static func makeFolder(_ path: String, permissions: UInt32 = 0o755) throws(SystemError) {
        try refuseNUL(path)
        guard unsafe mkdir(path, mode_t(permissions)) == 0 else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
    }

    /// Sets the permission bits of a file.
    public static func setPermissions(_ permissions: UInt32, of path: String) throws(SystemError) {
        try refuseNUL(path)
        guard unsafe chmod(path, mode_t(permissions)) == 0 else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
    }

    /// A C string ends at its first NUL: without this check another file would be looked at.
    private static func refuseNUL(_ path: String) throws(SystemError) {
        guard !path.utf8.contains(0) else {
            throw SystemError(path: path, operation: "read", code: EINVAL, message: "the path holds a NUL character")
        }
    }
}
