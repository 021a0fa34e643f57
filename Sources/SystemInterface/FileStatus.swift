private import Glibc

/// What the system knows about an open file or a path.
struct FileStatus {
    let kind: Files.Kind
    let device: UInt64
    let inode: UInt64
    let size: Int64
    let modified: Modification
    let permissions: UInt32
    /// The numeric id of the owner.
    let owner: UInt32

    /// A modification time, exact to the nanosecond as far as the file system keeps it.
    struct Modification: Equatable {
        let seconds: Int
        let nanoseconds: Int
    }

    /// The status of what `path` leads to, links followed; nil with `errno` set when there is nothing.
    init?(path: String) {
        var record = stat()
        guard unsafe stat(path, &record) == 0 else { return nil }
        self.init(record)
    }

    /// The status of an open file; nil with `errno` set on failure.
    init?(descriptor: Int32) {
        var record = stat()
        guard unsafe fstat(descriptor, &record) == 0 else { return nil }
        self.init(record)
    }

    /// Whether both are the same file with the same content: neither replaced nor written to in between.
    func hasSameContent(as other: FileStatus?) -> Bool {
        guard let other else { return false }
        return device == other.device && inode == other.inode && size == other.size && modified == other.modified
    }

    private init(_ record: stat) {
        switch record.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .directory
        default: kind = .other
        }
        device = UInt64(record.st_dev)
        inode = UInt64(record.st_ino)
        size = Int64(record.st_size)
        modified = Modification(seconds: record.st_mtim.tv_sec, nanoseconds: record.st_mtim.tv_nsec)
        permissions = UInt32(record.st_mode) & 0o7777
        owner = record.st_uid
    }
}
