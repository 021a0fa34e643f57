import Foundation
import SystemInterface
import Testing

@Suite struct FilesWritingTests {
    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test(arguments: [0, 1, 1_000_003])
    func `a new file holds the bytes and nothing is left beside it`(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = [UInt8](repeating: 3, count: size)
        try Files.writeAtomically(bytes, to: "\(folder.path)/out.json")
        #expect(folder.content("out.json") == bytes)
        #expect(folder.names == ["out.json"])
        let mask = umask(0)
        umask(mask)
        #expect(try mode(of: "\(folder.path)/out.json") == 0o644 & ~Int(mask))
    }

    @Test func `a file that is replaced keeps its permissions`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("out", [1, 2, 3])
        for permissions in [0o600, 0o755, 0o664] {
            try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
            try Files.writeAtomically([9], to: path)
            #expect(folder.content("out") == [9])
            #expect(try mode(of: path) == permissions)
        }
        #expect(folder.names == ["out"])
    }

    @Test func `whoever has the old file open goes on reading the old bytes`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("out", [1, 2, 3])
        let old = try #require(FileHandle(forReadingAtPath: path))
        try Files.writeAtomically([9], to: path)
        #expect(try old.readToEnd() == Data([1, 2, 3]))
    }

    @Test func `a symbolic link stays one and its target is replaced`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("target", [1])
        let link = "\(folder.path)/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
        try Files.writeAtomically([2], to: link)
        #expect(folder.content("target") == [2])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target")
    }

    @Test func `a device is written to and stays a device`() throws {
        try Files.writeAtomically([1, 2], to: "/dev/null")
        #expect(Files.kind(of: "/dev/null") == .other)
    }

    @Test func `a full device is an error`() {
        let error = failure { () throws(SystemError) in try Files.writeAtomically([1], to: "/dev/full") }
        #expect(error?.description == "cannot write '/dev/full': no space is left on the device")
    }

    @Test func `a pipe is written to as it is`() throws {
        let pipe = Pipe()
        try Files.writeAtomically([5, 6], to: "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)")
        try pipe.fileHandleForWriting.close()
        #expect(try pipe.fileHandleForReading.readToEnd() == Data([5, 6]))
    }

    @Test(arguments: [
        ("/nowhere/x", "cannot write '/nowhere/x': no such file or folder"),
        ("/etc", "cannot write '/etc': it is a folder, not a file"),
        ("/etc/passwd/x", "cannot write '/etc/passwd/x': a part of the path is a file, not a folder"),
        ("", "cannot write '': no such file or folder"),
        ("/tmp/x\0y", "cannot write '/tmp/x\0y': the path holds a NUL character"),
        ("/proc/self/x", "cannot write '/proc/self/x': no such file or folder"),
    ])
    func `what cannot be written`(path: String, message: String) {
        let error = failure { () throws(SystemError) in try Files.writeAtomically([1], to: path) }
        #expect(error?.description == message)
    }

    @Test func `a name of the greatest length can be written`() throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "n", count: 255)
        try Files.writeAtomically([1], to: "\(folder.path)/\(name)")
        #expect(folder.names == [name])
    }

    @Test func `readers never see a part`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("out", [UInt8](repeating: 0, count: 100_000))
        let writer = Thread {
            for round in 1...100 {
                try? Files.writeAtomically([UInt8](repeating: UInt8(round), count: 100_000), to: path)
            }
        }
        writer.start()
        while !writer.isFinished {
            let bytes = try #require(folder.content("out"))
            #expect(bytes.count == 100_000)
            #expect(Set(bytes).count == 1)
        }
        #expect(folder.names == ["out"])
    }
}
