private import CLinux
private import Glibc

extension Files {
    /// Writes a folder of files that stands under its name only when it is whole.
    ///
    /// A folder that is there already is replaced when it holds nothing but files of these names; the two are
    /// exchanged in one step, so that at no time there is none.
    /// - Throws: ``SystemError`` when something cannot be written, or the folder holds anything else.
    public static func writeFolderAtomically(_ files: [(name: String, bytes: [UInt8])], to path: String)
        throws(SystemError)
    {
        let target = trimmed(path)
        try checkReplaceable(target, by: files.map(\.name))
        let parent = AtomicFile.parent(of: target)
        let temporary = "\(parent)/.\(UInt64.random(in: 0...UInt64.max)).tmp"
        guard unsafe mkdir(temporary, 0o777) == 0 else {
            throw SystemError(path: path, operation: "write", code: errno)
        }
        do throws(SystemError) {
            for file in files { try writeAtomically(file.bytes, to: "\(temporary)/\(file.name)") }
            try put(temporary, in: target, naming: path)
        } catch {
            remove(temporary, files.map(\.name))
            throw error
        }
        // what was there before now stands under the temporary name
        remove(temporary, files.map(\.name))
    }

    private static func put(_ temporary: String, in target: String, naming path: String) throws(SystemError) {
        let exists = kind(of: target) != nil
        let flag = exists ? linux_rename_exchange : linux_rename_noreplace
        let done = unsafe linux_rename(AT_FDCWD, temporary, AT_FDCWD, target, UInt32(flag))
        guard done == 0 else { throw SystemError(path: path, operation: "write", code: errno) }
    }

    private static func checkReplaceable(_ path: String, by files: [String]) throws(SystemError) {
        switch kind(of: path) {
        case nil: return
        case .directory: break
        default: throw SystemError(path: path, operation: "write", code: ENOTDIR)
        }
        if let other = try names(in: path).first(where: { !files.contains($0) }) {
            throw SystemError(
                path: path, operation: "write", code: ENOTEMPTY,
                message: "the folder holds '\(other)', which is not to be replaced; name a folder of its own")
        }
    }

    /// Removes what this function has written or exchanged; what cannot be removed is left.
    private static func remove(_ folder: String, _ files: [String]) {
        for file in files { unsafe unlink("\(folder)/\(file)") }
        unsafe rmdir(folder)
    }

    private static func trimmed(_ path: String) -> String {
        var text = Substring(path)
        while text.count > 1, text.last == "/" { text.removeLast() }
        return String(text)
    }
}
