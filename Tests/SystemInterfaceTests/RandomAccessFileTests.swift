import Foundation
import SystemInterface
import TestSupport
import Testing

@Suite("Files read at any place")
struct RandomAccessFileTests {
    @Test("links, pipes, folders and paths that leave the folder are refused")
    func refusedFiles() async throws {
        try await TestSupport.TemporaryFolder.with { folder in
            let file = try folder.file("inner/data", holding: Data([1, 2, 3]))
            let place = folder.url.path
            try FileManager.default.createSymbolicLink(atPath: "\(place)/link", withDestinationPath: file.path)
            try FileManager.default.createSymbolicLink(atPath: "\(place)/folder", withDestinationPath: "\(place)/inner")
            _ = try await Run.program(at: URL(fileURLWithPath: "/usr/bin/mkfifo"), ["\(place)/pipe"])
            #expect(Files.isSymbolicLink("\(place)/link") && !Files.isSymbolicLink("\(place)/inner"))
            #expect(!Files.isSymbolicLink("\(place)/missing"))
            #expect(throws: Never.self) { try RandomAccessFile(path: "inner/data", inside: place) }
            #expect(try RandomAccessFile(path: "inner/data", inside: place).read(at: 1, count: 9) == [2, 3])
            for name in ["link", "pipe", "inner", "missing"] {
                #expect(throws: SystemError.self, "\(name)") { try RandomAccessFile(path: "\(place)/\(name)") }
            }
            for name in [
                "folder/data", "link", "../\(folder.url.lastPathComponent)/inner/data", "", "/inner/data",
                "inner//data", "inner/./data", "inner/data\0x",
            ] {
                #expect(throws: SystemError.self, "\(name)") { try RandomAccessFile(path: name, inside: place) }
            }
        }
    }

    @Test("any place is read, what is behind the end is not there")
    func places() async throws {
        try await TestSupport.TemporaryFolder.with { folder in
            let file = try RandomAccessFile(path: try folder.file("data", holding: Data([1, 2, 3, 4])).path)
            #expect(file.size == 4)
            #expect(try file.read(at: 2, count: 1) == [3])
            #expect(try file.read(at: 3, count: 5) == [4])
            #expect(try file.read(at: 4, count: 5) == [])
            #expect(try file.read(at: -1, count: 5) == [])
            #expect(try file.read(at: 0, count: 0) == [])
        }
    }
}
