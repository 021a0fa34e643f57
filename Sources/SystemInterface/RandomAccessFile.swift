private import Glibc

/// A regular file that is read at any place, in any order, from any thread.
///
/// It is for files that nobody vouches for: symbolic links are not followed, and what is not a regular file
/// (a pipe, a device) is refused without waiting for it.
public final class RandomAccessFile: Sendable {
    /// The path as given, for messages.
    public let path: String
    /// The size in bytes when the file was opened.
    public let size: Int
    private let file: FileDescriptor

    /// Opens `path`; its last component must not be a symbolic link.
    /// - Throws: when it cannot be opened, is a link, or is not a regular file.
    public init(path: String) throws(SystemError) {
        file = try FileDescriptor(opening: path, for: .readWithoutFollowing)
        self.path = path
        size = try RandomAccessFile.regularSize(of: file)
    }

    /// Opens the file at `relativePath` below `folder`; no component below `folder` may be a symbolic link.
    ///
    /// The folders on the way are opened one by one, so that nobody can swap one for a link in between.
    /// - Parameter relativePath: components joined by `/`; empty ones, `.` and `..` are refused.
    /// - Throws: when it cannot be opened, leads through a link, or is not a regular file.
    public init(path relativePath: String, inside folder: String) throws(SystemError) {
        let path = "\(folder)/\(relativePath)"
        let names = relativePath.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard names.allSatisfy({ !["", ".", ".."].contains($0) }), let last = names.last else {
            throw SystemError(
                path: path, operation: "read", code: EINVAL, message: "the path does not lead into the folder")
        }
        var parent = try FileDescriptor(opening: folder, for: .enterFolder)
        for name in names.dropLast() {
            parent = try FileDescriptor(opening: name, for: .enterFolderWithoutFollowing, in: parent, name: path)
        }
        file = try FileDescriptor(opening: last, for: .readWithoutFollowing, in: parent, name: path)
        self.path = path
        size = try RandomAccessFile.regularSize(of: file)
    }

    /// The bytes from `offset` on: `count` of them, fewer only at the end of the file.
    public func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        var failure: SystemError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(SystemError) {
                while filled < buffer.count {
                    let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
                    let read = try unsafe file.read(into: UnsafeMutableRawBufferPointer(rest), at: offset + filled)
                    if read == 0 { break }
                    filled += read
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    private static func regularSize(of file: borrowing FileDescriptor) throws(SystemError) -> Int {
        let status = try file.status()
        switch status.kind {
        case .file: return Int(status.size)
        case .directory: throw SystemError(path: file.path, operation: "read", code: EISDIR)
        case .other:
            throw SystemError(path: file.path, operation: "read", code: EINVAL, message: "it is not a regular file")
        }
    }
}
