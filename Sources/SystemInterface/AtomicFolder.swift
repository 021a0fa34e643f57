private import CLinux
private import Glibc

/// A folder of files that stands under its name only when it is whole.
///
/// The files go to a new folder beside it, which gets the name by ``commit()``; without it the new folder is removed and
/// what was there before stands. A folder that is there already is exchanged in one step, so that at no time there is
/// none, and only when it holds nothing but files of the same names.
public struct AtomicFolder: ~Copyable {
    private let path: String
    private let target: String
    private let temporary: String
    private let names: [String]

    /// Writes the files beside the folder.
    /// - Throws: ``SystemError`` when something cannot be written, or the folder holds anything else.
    public static func preparing(_ files: [(name: String, bytes: [UInt8])], for path: String) throws(SystemError)
        -> AtomicFolder
    {
        guard !path.utf8.contains(0) else {
            throw SystemError(path: path, operation: "write", code: EINVAL, message: "the path holds a NUL character")
        }
        let target = Self.target(of: path)
        let temporary = "\(AtomicFile.parent(of: target))/.\(UInt64.random(in: 0...UInt64.max)).tmp"
        try checkReplaceable(target, by: files.map(\.name), naming: path)
        guard unsafe mkdir(temporary, 0o777) == 0 else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
        let folder = AtomicFolder(path: path, target: target, temporary: temporary, names: files.map(\.name))
        for file in files { try Files.writeAtomically(file.bytes, to: "\(temporary)/\(file.name)") }
        return folder
    }

    private init(path: String, target: String, temporary: String, names: [String]) {
        (self.path, self.target, self.temporary, self.names) = (path, target, temporary, names)
    }

    /// Gives the folder its name.
    public func commit() throws(SystemError) {
        // somebody may have put something there since
        try Self.checkReplaceable(target, by: names, naming: path)
        let exists = Files.kind(of: target) != nil
        let flag = exists ? linux_rename_exchange : linux_rename_noreplace
        if unsafe linux_rename(AT_FDCWD, temporary, AT_FDCWD, target, UInt32(flag)) == 0 { return }
        // network file systems know neither flag
        guard errno == EINVAL || errno == ENOSYS else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
        try moveFiles(into: exists)
    }

    private func moveFiles(into exists: Bool) throws(SystemError) {
        if !exists, unsafe mkdir(target, 0o777) != 0 {
            throw SystemError(path: path, operation: "write", code: errno)
        }
        for name in names where unsafe rename("\(temporary)/\(name)", "\(target)/\(name)") != 0 {
            throw SystemError(path: path, operation: "write", code: errno)
        }
    }

    // After a commit this is what was there before.
    deinit {
        for name in names { unsafe unlink("\(temporary)/\(name)") }
        unsafe rmdir(temporary)
    }

    /// Where the folder is: a link stays a link, and the folder it leads to is replaced.
    private static func target(of path: String) -> String {
        if let real = try? Files.realPath(path) { return real }
        var text = Substring(path)
        while text.count > 1, text.last == "/" { text.removeLast() }
        return String(text)
    }

    private static func checkReplaceable(_ target: String, by files: [String], naming path: String)
        throws(SystemError)
    {
        switch Files.kind(of: target) {
        case nil: return
        case .directory: break
        default: throw SystemError(path: path, operation: "write", code: ENOTDIR)
        }
        let other = try Files.names(in: target).first { name in
            !files.contains(name) || Files.kind(of: "\(target)/\(name)") == .directory
        }
        if let other {
            throw SystemError(
                path: path, operation: "write", code: ENOTEMPTY,
                message: "the folder holds '\(other)', which is not to be replaced; name a folder of its own")
        }
    }
}

extension Files {
    /// Writes a folder of files that stands under its name only when it is whole.
    /// - Throws: ``SystemError`` when something cannot be written, or a folder is there that holds anything else.
    public static func writeFolderAtomically(_ files: [(name: String, bytes: [UInt8])], to path: String)
        throws(SystemError)
    {
        try AtomicFolder.preparing(files, for: path).commit()
    }
}
