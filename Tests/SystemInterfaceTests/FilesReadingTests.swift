import Foundation
import Testing

@testable import SystemInterface

/// The error that `body` throws.
func failure(_ body: () throws(SystemError) -> Void) -> SystemError? {
    do throws(SystemError) {
        try body()
        return nil
    } catch {
        return error
    }
}

@Suite struct FilesReadingTests {
    @Test(arguments: [0, 1, 4095, 65_536, 65_537, 1_000_003])
    func `a file is read whole`(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try folder.file("a", bytes)
        #expect(try Files.read(path) == bytes)
        #expect(try Files.read(path, limit: size) == bytes)
        if size > 0 {
            let error = failure { () throws(SystemError) in _ = try Files.read(path, limit: size - 1) }
            #expect(error?.reason == .tooLong)
            #expect(error?.message == "it holds \(size) bytes, more than the limit of \(size - 1) bytes")
        }
    }

    @Test func `files that hide their size are read whole`() throws {
        #expect(try Files.read("/proc/self/status").count > 100)
        #expect(try Files.read("/dev/null") == [])
    }

    @Test func `a pipe is read to its end, and refused beyond the limit`() throws {
        for limit in [300_000, 299_999] {
            let pipe = Pipe()
            let bytes = [UInt8](repeating: 7, count: 300_000)
            let writer = Thread {
                try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
                try? pipe.fileHandleForWriting.close()
            }
            Terminal.ignoreBrokenPipes()
            writer.start()
            let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
            if limit == 300_000 {
                #expect(try Files.read(path, limit: limit) == bytes)
            } else {
                #expect(
                    failure { () throws(SystemError) in _ = try Files.read(path, limit: limit) }?.reason == .tooLong)
            }
        }
    }

    @Test(arguments: [
        ("/nowhere/x", SystemError.Reason.missing, "cannot read '/nowhere/x': no such file or folder"),
        ("", .missing, "cannot read '': no such file or folder"),
        ("/etc/passwd/x", .missing, "cannot read '/etc/passwd/x': a part of the path is a file, not a folder"),
        ("/etc", .isFolder, "cannot read '/etc': it is a folder, not a file"),
        ("/proc/self/mem", .other, "cannot read '/proc/self/mem': input/output error"),
        ("/etc/passwd\0.json", .other, "cannot read '/etc/passwd\0.json': the path holds a NUL character"),
    ])
    func `what cannot be read`(path: String, reason: SystemError.Reason, message: String) {
        let error = failure { () throws(SystemError) in _ = try Files.read(path) }
        #expect(error?.reason == reason)
        #expect(error?.description == message)
    }

    @Test(arguments: ["append", "truncate", "touch", "replace", "remove"])
    func `a file that changes while it is read is refused`(change: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a", [1, 2, 3])
        let other = try folder.file("b", [1, 2, 3])
        let error = failure { () throws(SystemError) in
            _ = try Files.read(path, limit: 100) {
                switch change {
                case "append":
                    FileHandle(forWritingAtPath: path).map {
                        _ = try? $0.seekToEnd(); $0.write(Data([4]))
                    }
                case "truncate": unsafe truncate(path, 1)
                case "touch": unsafe utimes(path, [timeval(tv_sec: 9, tv_usec: 9), timeval(tv_sec: 9, tv_usec: 9)])
                case "replace": unsafe rename(other, path)
                default: unsafe unlink(path)
                }
            }
        }
        #expect(error?.reason == .changed)
        #expect(error?.message == "it changed while it was read; try again")
    }

    @Test func `a file that stays is not refused`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a", [1, 2, 3])
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "a")
        #expect(try Files.read("\(folder.path)/link", limit: 3, beforeLastCheck: {}) == [1, 2, 3])
        #expect(try Files.read(path, limit: 3) { unsafe chmod(path, 0o600) } == [1, 2, 3])
    }

    @Test func `kinds of paths`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a", [])
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/dangling", withDestinationPath: "none")
        #expect(Files.kind(of: path) == .file)
        #expect(Files.kind(of: folder.path) == .directory)
        #expect(Files.kind(of: "/dev/null") == .other)
        #expect(Files.kind(of: "\(folder.path)/dangling") == nil)
        #expect(Files.kind(of: path + "\0") == nil)
        #expect(Files.kind(of: "") == nil)
    }

    @Test func `names come in byte order`() throws {
        let folder = try TemporaryFolder()
        let names = ["B", "a", "Z.json", "é", "a.json", "a b", ".hidden", "10", "9", "\u{65}\u{301}"]
        for name in names { _ = try folder.file(name, []) }
        let sorted = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        #expect(try Files.names(in: folder.path).map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
        #expect(try Files.names(in: "/proc/self/task").count >= 1)
    }

    @Test(arguments: [
        ("/nowhere", "cannot list '/nowhere': no such file or folder"),
        ("/etc/passwd", "cannot list '/etc/passwd': it is not a folder"),
        ("/etc/passwd/x", "cannot list '/etc/passwd/x': a part of the path is a file, not a folder"),
        ("/etc\0", "cannot list '/etc\0': the path holds a NUL character"),
    ])
    func `what cannot be listed`(path: String, message: String) {
        #expect(failure { () throws(SystemError) in _ = try Files.names(in: path) }?.description == message)
    }

    @Test func `a name that is not UTF-8 is refused, not skipped`() throws {
        let folder = try TemporaryFolder()
        let path = (Array("\(folder.path)/".utf8) + [0x61, 0xE9, 0]).map { CChar(bitPattern: $0) }
        let descriptor = unsafe open(path, O_CREAT | O_WRONLY, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        let error = failure { () throws(SystemError) in _ = try Files.names(in: folder.path) }
        #expect(error?.message == "the name 'a\u{FFFD}' in it is not UTF-8; rename that file")
    }

    @Test func `the running program is found`() throws {
        let path = try #require(Files.executablePath())
        #expect(Files.kind(of: path) == .file)
        #expect(path == (try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")))
    }
}
