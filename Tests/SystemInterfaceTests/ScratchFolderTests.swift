import Foundation
import SystemInterface
import Testing

@Suite struct ScratchFolderTests {
    /// The path of a folder that is gone, after something was done in it.
    private func path(after work: (borrowing ScratchFolder) throws -> Void) throws -> String {
        let folder = try ScratchFolder()
        try work(folder)
        return folder.path
    }

    @Test func `it holds what is written, is the user's alone, and goes with its value`() throws {
        let path = try path { folder in
            #expect(try Files.ownership(of: folder.path).permissions == 0o700)
            try folder.write([1, 2], to: "a/b/c.bin")
            try folder.write([3], to: "a/d.bin")
            #expect(try Files.read("\(folder.path)/a/b/c.bin") == [1, 2])
            #expect(try Files.names(in: "\(folder.path)/a") == ["b", "d.bin"])
        }
        #expect(Files.kind(of: path) == nil)
    }

    @Test func `what links lead to stays`() throws {
        let other = try ScratchFolder()
        try other.write([1], to: "kept")
        let path = try path { folder in
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/link", withDestinationPath: other.path)
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/file", withDestinationPath: "\(other.path)/kept")
        }
        #expect(Files.kind(of: path) == nil)
        #expect(try Files.names(in: other.path) == ["kept"])
    }

    @Test func `two have two paths`() throws {
        let one = try ScratchFolder()
        let two = try ScratchFolder()
        #expect(one.path != two.path)
    }
}
