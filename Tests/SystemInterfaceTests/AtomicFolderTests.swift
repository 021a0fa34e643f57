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
    func `a commit can be taken back`(isThere: Bool) throws {
        if isThere { try Files.writeFolderAtomically([("a", [9])], to: plan) }
        do {
            var new = try AtomicFolder.preparing(Self.files, for: plan)
            try new.commit()
            #expect(folder.content("plan/a") == [1])
            new.rollBack()
            #expect(folder.content("plan/a") == (isThere ? [9] : nil))
        }
        #expect(folder.names == (isThere ? ["plan"] : []))
    }

    @Test func `what a killed program left is removed, and nothing else`() throws {
        for name in [
            ".runtimectl-1.tmp/a", ".runtimectl-2.tmp/.77.tmp", ".runtimectl-3.tmp/kept", ".4.tmp/a",
            ".runtimectl-x.tmp/a",
        ] {
            let path = "\(folder.path)/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            _ = try folder.file(name, [1])
        }
        _ = try folder.file(".runtimectl-5.tmp", [1])
        try Files.writeFolderAtomically(Self.files, to: plan)
        #expect(folder.names == [".4.tmp", ".runtimectl-3.tmp", ".runtimectl-5.tmp", ".runtimectl-x.tmp", "plan"])
    }

    @Test func `what a living program is about to commit stays`() throws {
        var one = try AtomicFolder.preparing(Self.files, for: plan)
        try Files.writeFolderAtomically([("a", [7]), ("b", [7])], to: folder.path + "/other")
        try one.commit()
        #expect(folder.content("plan/b") == [2, 3])
        #expect(folder.names.filter { $0 != "plan" } == ["other"])
    }

    @Test func `many can write one folder at once`() async throws {
        let plan = plan
        try await withThrowingTaskGroup { group in
            for number in UInt8(0)..<16 {
                group.addTask { try Files.writeFolderAtomically([("a", [number]), ("b", [number])], to: plan) }
            }
            try await group.waitForAll()
        }
        #expect(folder.content("plan/a") == folder.content("plan/b"))
        #expect(folder.names == ["plan"])
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
