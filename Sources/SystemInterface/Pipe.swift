private import Glibc

/// The two ends of a new pipe; neither is inherited by programs that are started.
struct Pipe: ~Copyable {
    let reading: FileDescriptor
    let writing: FileDescriptor

    /// Makes a pipe.
    /// - Parameter name: what to name in errors: the program at the other end.
    init(for name: String) throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw SystemError(path: name, operation: "start", code: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = FileDescriptor(owning: ends[0], name: name)
        writing = FileDescriptor(owning: ends[1], name: name)
    }

    /// Keeps the end to read from and closes the other.
    consuming func takeReading() -> FileDescriptor { reading }

    /// Keeps the end to write to and closes the other.
    consuming func takeWriting() -> FileDescriptor { writing }
}
