private import Glibc

extension SystemError {
    /// The reasons that callers tell apart, so that nobody above this module needs `errno` numbers.
    public enum Reason: Hashable, Sendable {
        /// The path, or a folder on the way to it, does not exist.
        case missing
        /// The user may not do this.
        case notPermitted
        /// A folder stands where a file was asked for.
        case isFolder
        /// The content is longer than the limit that the caller set.
        case tooLong
        /// The content changed while it was being read.
        case changed
        /// The reader of a pipe has gone away.
        case brokenPipe
        /// Anything else; see ``SystemError/message``.
        case other
    }

    /// Why the request failed.
    public var reason: Reason {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM, EROFS: .notPermitted
        case EISDIR: .isFolder
        case EFBIG, EOVERFLOW: .tooLong
        case ESTALE: .changed
        case EPIPE: .brokenPipe
        default: .other
        }
    }

    /// The reason for an `errno` value in words; the common ones say what to do.
    static func text(for code: Int32) -> String {
        switch code {
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is a file, not a folder"
        case EACCES: "permission denied; check the owner and mode of the file and of the folders above it"
        case EISDIR: "it is a folder, not a file"
        case EROFS: "the file system is read-only"
        case ELOOP: "it is reached through a symbolic link, which is not followed here"
        case ENOSPC: "no space is left on the device"
        case EPIPE: "the reader has gone away"
        default: systemText(for: code)
        }
    }

    private static func systemText(for code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "system error \(code)" }
        let words = unsafe String(cString: text)
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
