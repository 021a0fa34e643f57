import Foundation
import SystemInterface
import Testing

/// Folders that stand under their names only when they are whole.
@Suite struct AtomicFolderTests {
    private static let files: [(name: String, bytes: [UInt8])] = [("a", [1]), ("b", [2, 3])]

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var plan: String { folder.path + "/plan" }

    @Test func `a new folder holds the files`() throws {
        try Files.writeFolderAtomically(Self.files, to: plan + "/")
        #expect(try Files.names(in: plan) == ["a", "b"])
        #expect(folder.content("plan/b") == [2, 3])
        #expect(folder.names == ["plan"])
    }

    @Test func `one that is there is replaced, also where a link leads to it`() throws {
        try Files.writeFolderAtomically([("a", [9])], to: plan)
        let link = folder.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: plan)
        try Files.writeFolderAtomically(Self.files, to: link)
        #expect(folder.content("plan/a") == [1])
        #expect(Files.isSymbolicLink(link))
        #expect(folder.names == ["link", "plan"])
    }

    @Test func `what is not committed leaves nothing`() throws {
        do {
            _ = try AtomicFolder.preparing(Self.files, for: plan)
        }
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: [false, true])
    func `a folder that holds something else stays as it is`(isFolder: Bool) throws {
        try FileManager.default.createDirectory(atPath: plan + "/a", withIntermediateDirectories: true)
        let held = try folder.file(isFolder ? "plan/a/kept" : "plan/kept", [7])
        #expect(throws: SystemError.self) { try Files.writeFolderAtomically(Self.files, to: plan) }
        #expect(FileManager.default.contents(atPath: held) == Data([7]))
        #expect(folder.names == ["plan"])
    }

    @Test(arguments: ["file", "missing/plan", "nul\u{0}x", "file/plan"])
    func `no folder is written over a file, into nothing, or to another name`(name: String) throws {
        _ = try folder.file("file", [7])
        #expect(throws: SystemError.self) {
            try Files.writeFolderAtomically(Self.files, to: folder.path + "/" + name)
        }
        #expect(folder.names == ["file"])
        #expect(folder.content("file") == [7])
    }
}
