private import CLinux
private import Glibc

/// A folder of files that stands under its name only when it is whole.
///
/// The files go to a new folder beside it, which gets the name by ``commit()``; without it the new folder is removed and
/// what was there before stands. A folder that is there already is exchanged in one step, so that at no time there is
/// none, and only when it holds nothing but files of the same names. What a program has left that was killed on the way
/// is removed by the next one that writes a folder there.
public struct AtomicFolder: ~Copyable {
    /// What ``commit()`` has done.
    private enum State {
        case staged
        /// The new folder and the old one have exchanged their names.
        case exchanged
        /// The new folder has been renamed; there was none.
        case renamed
        /// The files have been moved one by one into a folder that was made for them.
        case moved
        /// The files have been moved one by one over those of the old folder.
        case replaced
    }

    private let path: String
    private let target: String
    private let names: [String]
    private let stage: StagedFolder
    private var state = State.staged
    /// Keeps what was there before from being taken for a leftover.
    private var old: FileDescriptor?

    /// Writes the files beside the folder.
    /// - Throws: ``SystemError`` when something cannot be written, or the folder holds anything else.
    public static func preparing(_ files: [(name: String, bytes: [UInt8])], for path: String) throws(SystemError)
        -> AtomicFolder
    {
        guard !path.utf8.contains(0) else {
            throw SystemError(path: path, operation: "write", code: EINVAL, message: "the path holds a NUL character")
        }
        let folder = try AtomicFolder(path: path, names: files.map(\.name))
        for file in files { try Files.writeAtomically(file.bytes, to: "\(folder.stage.path)/\(file.name)") }
        return folder
    }

    private init(path: String, names: [String]) throws(SystemError) {
        let target = Self.target(of: path)
        try Self.checkReplaceable(target, by: names, naming: path)
        let parent = AtomicFile.parent(of: target)
        StagedFolder.removeLeftovers(in: parent, holding: names)
        stage = try StagedFolder(in: parent, name: path)
        (self.path, self.target, self.names) = (path, target, names)
    }

    /// Gives the folder its name, also after a power cut.
    public mutating func commit() throws(SystemError) {
        // somebody may have put something there since
        try Self.checkReplaceable(target, by: names, naming: path)
        let exists = Files.kind(of: target) != nil
        if exists { keepOld() }
        let flag = exists ? linux_rename_exchange : linux_rename_noreplace
        if unsafe linux_rename(AT_FDCWD, stage.path, AT_FDCWD, target, UInt32(flag)) == 0 {
            state = exists ? .exchanged : .renamed
        } else {
            // network file systems know neither flag
            guard errno == EINVAL || errno == ENOSYS else {
                throw SystemError(path: path, operation: "write", code: errno)
            }
            try moveFiles(into: exists)
        }
        let parent = try? FileDescriptor(opening: AtomicFile.parent(of: target), for: .enterFolder)
        try? parent?.synchronize()
    }

    private mutating func keepOld() {
        guard let folder = try? FileDescriptor(opening: target, for: .enterFolder) else { return }
        _ = folder.lock()
        old = consume folder
    }

    private mutating func moveFiles(into exists: Bool) throws(SystemError) {
        if !exists, unsafe mkdir(target, 0o777) != 0 {
            throw SystemError(path: path, operation: "write", code: errno)
        }
        state = exists ? .replaced : .moved
        for name in names where unsafe rename("\(stage.path)/\(name)", "\(target)/\(name)") != 0 {
            throw SystemError(path: path, operation: "write", code: errno)
        }
    }

    /// Takes a ``commit()`` back: what was there before stands again. Where a file system could only replace the files
    /// of an old folder one by one, the new ones stay.
    public mutating func rollBack() {
        switch state {
        case .staged, .replaced: return
        case .exchanged:
            unsafe linux_rename(AT_FDCWD, stage.path, AT_FDCWD, target, UInt32(linux_rename_exchange))
        case .renamed:
            unsafe linux_rename(AT_FDCWD, target, AT_FDCWD, stage.path, UInt32(linux_rename_noreplace))
        case .moved: StagedFolder.remove(target, holding: names)
        }
        state = .staged
    }

    // After a commit this is what was there before.
    deinit { StagedFolder.remove(stage.path, holding: names) }

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
        var folder = try AtomicFolder.preparing(files, for: path)
        try folder.commit()
    }
}
