private import Glibc

extension Files {
    /// One thing in a folder, as it is: a link is a link, whatever it leads to.
    public struct Entry: Hashable, Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            /// A regular file.
            case file
            /// A folder.
            case directory
            /// A symbolic link and the text it holds; empty when it could not be read.
            case link(target: String)
            /// A device, a pipe or a socket.
            case other
        }

        /// The name; with replacement characters when it is not UTF-8.
        public let name: String
        /// Whether ``name`` is the name exactly, so that it opens this entry.
        public let isNameExact: Bool
        /// What it is, links not followed.
        public let kind: Kind
        /// The size in bytes of a regular file.
        public let size: Int64
    }

    /// How many names of one folder are read at the most.
    static let namesRead = 250_000

    /// The entries of a folder in the order of their names' bytes, links not followed.
    ///
    /// Unlike ``names(in:)`` it is for folders that nobody vouches for: a name that is not UTF-8 is an entry like
    /// the others, and `limit` bounds how many are taken. They are put in order before they are cut, so that the
    /// order in which the file system happens to keep them decides nothing.
    /// - Parameters:
    ///   - followingLink: whether `directory` itself may be a symbolic link.
    ///   - limit: the greatest number of entries to take; of no more than ``namesRead`` the names are read.
    /// - Returns: the entries, and whether they are all.
    /// - Throws: when the folder cannot be read.
    public static func entries(
        in directory: String, followingLink: Bool, limit: Int
    ) throws(SystemError) -> (entries: [Entry], isComplete: Bool) {
        guard !directory.utf8.contains(0) else {
            throw SystemError(
                path: directory, operation: "list", code: EINVAL, message: "the path holds a NUL character")
        }
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
        let number = unsafe open(directory, flags)
        guard number >= 0 else { throw SystemError(path: directory, operation: "list", code: errno) }
        guard let stream = unsafe fdopendir(number) else {
            let code = errno
            close(number)
            throw SystemError(path: directory, operation: "list", code: code)
        }
        defer { unsafe closedir(stream) }
        var names: [[CChar]] = []
        var isComplete = true
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
                unsafe $0.prefix { $0 != 0 }.map(CChar.init)
            }
            if name == [46] || name == [46, 46] { continue }
            guard names.count < namesRead else {
                isComplete = false
                break
            }
            names.append(name + [0])
        }
        if isComplete, errno != 0 { throw SystemError(path: directory, operation: "list", code: errno) }
        names.sort { $0.lexicographicallyPrecedes($1) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) } }
        let isCut = names.count > limit
        return (names.prefix(max(0, limit)).compactMap { entry(named: $0, in: number) }, isComplete && !isCut)
    }

    /// The entry of a name in an open folder; nil when it has gone since.
    private static func entry(named name: [CChar], in folder: Int32) -> Entry? {
        var record = stat()
        guard unsafe fstatat(folder, name, &record, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        let bytes = name.dropLast().map(UInt8.init(bitPattern:))
        let kind: Entry.Kind
        switch record.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .directory
        case S_IFLNK: kind = .link(target: linkTarget(of: name, in: folder))
        default: kind = .other
        }
        return Entry(
            name: String(decoding: bytes, as: UTF8.self), isNameExact: String(validating: bytes, as: UTF8.self) != nil,
            kind: kind, size: Int64(record.st_size))
    }

    private static func linkTarget(of name: [CChar], in folder: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlinkat(folder, name, &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
