private import Glibc

/// An open file: closed exactly once, by `deinit`, when this value owns it.
///
/// All requests are repeated after a signal (`EINTR`), and errors carry the path given at the start.
struct FileDescriptor: ~Copyable {
    let number: Int32
    let path: String
    private let isOwned: Bool

    /// How to open a path.
    enum Access {
        case read
        /// A file that must not exist yet, made with mode 0644 less the umask.
        case create
        /// What exists already and is not a file: a device or a pipe.
        case writeInPlace
        /// A file that must not be reached through a symbolic link; a pipe is opened without waiting for its writer.
        case readWithoutFollowing
        /// A folder, to open what stands in it.
        case enterFolder
        /// A folder that must not be a symbolic link.
        case enterFolderWithoutFollowing

        fileprivate var flags: Int32 {
            switch self {
            case .read: O_RDONLY | O_CLOEXEC
            case .create: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
            case .writeInPlace: O_WRONLY | O_CLOEXEC | O_NOCTTY
            case .readWithoutFollowing: O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
            case .enterFolder: O_RDONLY | O_CLOEXEC | O_DIRECTORY
            case .enterFolderWithoutFollowing: O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW
            }
        }

        fileprivate var operation: String {
            switch self {
            case .create, .writeInPlace: "write"
            default: "read"
            }
        }
    }

    /// Opens `path`.
    /// - Parameter name: the path to name in errors where it is not `path` itself.
    init(opening path: String, for access: Access, name: String? = nil) throws(SystemError) {
        let name = name ?? path
        let operation = access.operation
        // A C string ends at its first NUL: without this check another file would be opened.
        guard !path.utf8.contains(0) else {
            throw SystemError(path: name, operation: operation, code: EINVAL, message: "the path holds a NUL character")
        }
        var number: Int32
        repeat { number = unsafe open(path, access.flags, 0o644) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw SystemError(path: name, operation: operation, code: errno) }
        self.number = number
        self.path = name
        self.isOwned = true
    }

    /// Opens the entry `entry` of an open folder.
    /// - Parameters:
    ///   - entry: one path component.
    ///   - name: the path to name in errors.
    init(opening entry: String, for access: Access, in folder: borrowing FileDescriptor, name: String)
        throws(SystemError)
    {
        guard !entry.utf8.contains(0) else {
            throw SystemError(
                path: name, operation: access.operation, code: EINVAL, message: "the path holds a NUL character")
        }
        var number: Int32
        repeat { number = unsafe openat(folder.number, entry, access.flags, 0o644) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw SystemError(path: name, operation: access.operation, code: errno) }
        self.number = number
        self.path = name
        self.isOwned = true
    }

    /// Uses a descriptor that somebody else closes, such as standard input.
    init(borrowing number: Int32, name: String) {
        self.number = number
        self.path = name
        self.isOwned = false
    }

    /// Takes over a descriptor that was just made, such as an end of a pipe.
    init(owning number: Int32, name: String) {
        self.number = number
        self.path = name
        self.isOwned = true
    }

    deinit {
        // Not repeated after a signal: Linux has released the number by then.
        if isOwned { close(number) }
    }

    /// Reads at most as many bytes as `buffer` holds; 0 means the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        while true {
            let count = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno == EINTR { continue }
            try waitWhenBusy(for: POLLIN, operation: "read")
        }
    }

    /// Reads at most as many bytes as `buffer` holds from `offset` on; 0 means the end.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int {
        while true {
            let count = unsafe pread(number, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            guard errno == EINTR else { throw SystemError(path: path, operation: "read", code: errno) }
        }
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: all[written...])
                return unsafe Glibc.write(number, rest.baseAddress, rest.count)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                try waitWhenBusy(for: POLLOUT, operation: "write")
            }
        }
    }

    /// Gives the new file the permissions of the one that it replaces.
    func setPermissions(_ permissions: UInt32) throws(SystemError) {
        guard fchmod(number, mode_t(permissions)) == 0 else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
    }

    /// Waits until everything written stands on the device.
    func synchronize() throws(SystemError) {
        // Some file systems cannot do this (EINVAL, ENOTSUP); the bytes are written all the same.
        guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
    }

    /// Keeps others from having the same lock, until this value or its process ends.
    /// - Returns: false when another has it; nil where the file system knows no such locks.
    func lock() -> Bool? {
        if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
        return errno == EWOULDBLOCK || errno == EINTR ? false : nil
    }

    /// The status of the open file.
    func status() throws(SystemError) -> FileStatus {
        guard let status = FileStatus(descriptor: number) else {
            throw SystemError(path: path, operation: "read", code: errno)
        }
        return status
    }

    /// A terminal or pipe that another program has made non-blocking says "later": waits for it, throws anything else.
    private func waitWhenBusy(for event: Int32, operation: String) throws(SystemError) {
        guard errno == EAGAIN else { throw SystemError(path: path, operation: operation, code: errno) }
        var request = pollfd(fd: number, events: Int16(event), revents: 0)
        _ = unsafe poll(&request, 1, -1)
    }
}
