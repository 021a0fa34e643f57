private import Glibc

extension Files {
    /// The names in a folder in the order of their bytes, which is the same on every machine; without `.` and `..`.
    ///
    /// - Throws: when the folder cannot be read in full, or holds a name that is not UTF-8: such a file
    ///   could not be opened by the name returned, and leaving it out would be a shorter answer in silence.
    public static func names(in directory: String) throws(SystemError) -> [String] {
        guard !directory.utf8.contains(0) else {
            throw SystemError(
                path: directory, operation: "list", code: EINVAL, message: "the path holds a NUL character")
        }
        guard let stream = unsafe opendir(directory) else {
            let code = errno
            throw SystemError(
                path: directory, operation: "list", code: code,
                message: code == ENOTDIR && kind(of: directory) != nil ? "it is not a folder" : nil)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = try unsafe name(of: entry, in: directory)
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw SystemError(path: directory, operation: "list", code: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>, in directory: String) throws(SystemError) -> String
    {
        let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
        guard let name = String(validating: bytes, as: UTF8.self) else {
            let shown = String(decoding: bytes, as: UTF8.self)
            throw SystemError(
                path: directory, operation: "list", code: EILSEQ,
                message: "the name '\(shown)' in it is not UTF-8; rename that file")
        }
        return name
    }
}
