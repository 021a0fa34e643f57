private import Glibc

/// A new folder beside where it shall stand, with a lock that the system takes back when the process ends, however it
/// ends: by that a folder of a program that was killed is known from one that is being filled.
struct StagedFolder: ~Copyable {
    let path: String
    private let lock: FileDescriptor

    private static let prefix = "runtimectl-"

    /// Makes it.
    /// - Parameter name: the path to name in errors.
    init(in parent: String, name: String) throws(SystemError) {
        while true {
            let path = "\(parent)/\(AtomicFile.temporaryName(prefix: Self.prefix))"
            guard unsafe mkdir(path, 0o777) == 0 else { throw SystemError(path: name, operation: "write", code: errno) }
            // before it was locked, another process may have taken it for a leftover: then it is gone, or is about to be
            guard let folder = try? FileDescriptor(opening: path, for: .enterFolderWithoutFollowing) else { continue }
            if folder.lock() == false || Files.kind(of: path) != .directory { continue }
            self.path = path
            lock = folder
            return
        }
    }

    /// Removes what programs that were killed have left in a folder.
    /// - Parameter names: the files that such a folder holds; one with others is not taken for a leftover.
    static func removeLeftovers(in parent: String, holding names: [String]) {
        for name in (try? Files.names(in: parent)) ?? [] where AtomicFile.isTemporary(name, prefix: prefix) {
            let path = "\(parent)/\(name)"
            guard let folder = try? FileDescriptor(opening: path, for: .enterFolderWithoutFollowing),
                folder.lock() == true, let files = try? Files.names(in: path),
                files.allSatisfy({ names.contains($0) || AtomicFile.isTemporary($0) })
            else { continue }
            remove(path, holding: files)
        }
    }

    static func remove(_ path: String, holding names: [String]) {
        for name in names { unsafe unlink("\(path)/\(name)") }
        unsafe rmdir(path)
    }
}
