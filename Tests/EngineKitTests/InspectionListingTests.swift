import ArtifactFormats
import EngineKit
import Foundation
import TestSupport
import Testing

@Suite("Packages are listed within bounds, links not followed") struct InspectionListingTests {
    /// Makes what Foundation cannot.
    static func shell(_ command: String, in folder: TemporaryFolder) async throws {
        let result = try await Run.program(
            at: URL(fileURLWithPath: "/bin/sh"), ["-c", command], in: folder.url)
        try #require(result.status == 0, "\(result.errors)")
    }

    @Test("a package, its model folder, a bare folder and a file")
    func shapes() async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file("p/model/a.bin", holding: "a")
            _ = try folder.file("p/note.txt", holding: "n")
            _ = try folder.file("bare/a.bin", holding: "a")
            let package = try ModelPackage(path: folder.url.appendingPathComponent("p").path)
            #expect(package.shape == .package)
            #expect(package.files.map(\.path) == ["model/a.bin", "note.txt"])
            #expect(package.files.map(\.modelPath) == ["a.bin", nil])
            let model = try ModelPackage(path: folder.url.appendingPathComponent("p/model").path)
            #expect(model.shape == .modelFolder)
            #expect(model.files.map(\.modelPath) == ["a.bin"])
            #expect(try ModelPackage(path: folder.url.appendingPathComponent("bare/").path).shape == .modelFolder)
            let single = try ModelPackage(path: file.path)
            #expect(single.shape == .file)
            #expect(single.files.map(\.path) == ["a.bin"])
            #expect(try single.content(of: single.files[0]) == Array("a".utf8))
        }
    }

    @Test("files stand in the order of their paths' bytes")
    func order() async throws {
        try await TemporaryFolder.with { folder in
            for name in ["b", "a/z", "a.x", "Z", "é"] { _ = try folder.file(name, holding: "x") }
            #expect(try ModelPackage(path: folder.url.path).files.map(\.path) == ["Z", "a.x", "a/z", "b", "é"])
        }
    }

    @Test(
        "a link is a finding and no file",
        arguments: [
            ("/etc/passwd", "link-leads-out"), ("../../x", "link-leads-out"), ("a/../../../x", "link-leads-out"),
            ("a.bin", "link"), ("../model/a.bin", "link"), ("../..", "link-leads-out"), (".", "link"),
        ])
    func links(_ target: String, _ code: String) async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("p/model/a.bin", holding: "a")
            let link = folder.url.appendingPathComponent("p/model/link").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            let package = try ModelPackage(path: folder.url.appendingPathComponent("p").path)
            #expect(package.files.map(\.path) == ["model/a.bin"])
            #expect(package.findings.map(\.code) == [code])
            #expect(package.findings.first?.file == "model/link")
        }
    }

    @Test("a file that has become a link since is not read through it")
    func swapped() async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file("model/a.bin", holding: "a")
            let package = try ModelPackage(path: folder.url.path)
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "/etc/passwd")
            #expect(throws: FormatError.self) { try package.content(of: package.files[0]) }
        }
    }

    @Test("a pipe is not opened")
    func pipe() async throws {
        try await TemporaryFolder.with { folder in
            try await Self.shell("mkfifo model.m", in: folder)
            let package = try ModelPackage(path: folder.url.path)
            #expect(package.files.isEmpty)
            #expect(package.findings.map(\.code) == ["not-a-file"])
            #expect(throws: (any Error).self) { try ModelPackage(path: folder.url.path + "/model.m") }
        }
    }

    @Test("a name that is not UTF-8 is a finding")
    func names() async throws {
        try await TemporaryFolder.with { folder in
            try await Self.shell(#"touch "$(printf 'a\377.m')""#, in: folder)
            let package = try ModelPackage(path: folder.url.path)
            #expect(package.findings.map(\.code) == ["name-not-utf8"])
            #expect(package.files.isEmpty)
        }
    }

    @Test("more entries, or more depth, than allowed are cut with a finding")
    func limits() async throws {
        try await TemporaryFolder.with { folder in
            for index in 0..<30 { _ = try folder.file("many/\(index)", holding: "x") }
            _ = try folder.file("a/b/c/d/e/deep", holding: "x")
            let few = try ModelPackage(path: folder.url.path, limits: PackageLimits(maxEntries: 20))
            #expect(few.files.count <= 20)
            #expect(few.findings.map(\.code) == ["package-too-large"])
            let flat = try ModelPackage(path: folder.url.path, limits: PackageLimits(maxDepth: 3))
            #expect(!flat.files.contains { $0.path.hasSuffix("deep") })
            #expect(flat.findings.map(\.code) == ["package-too-large"])
        }
    }

    @Test("what is cut does not depend on the order of the file system, and is known to be cut")
    func cutOrder() async throws {
        try await TemporaryFolder.with { folder in
            for name in ["z", "c", "a", "y", "b", "x"] { _ = try folder.file(name, holding: "x") }
            let few = try ModelPackage(path: folder.url.path, limits: PackageLimits(maxEntries: 3))
            #expect(few.files.map(\.path) == ["a", "b", "c"])
            #expect(!few.isComplete)
            #expect(try ModelPackage(path: folder.url.path).isComplete)
        }
    }

    @Test("paths that no object storage would take are left out with a finding")
    func longPaths() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("short", holding: "x")
            _ = try folder.file("a/\(String(repeating: "n", count: 50))", holding: "x")
            let package = try ModelPackage(path: folder.url.path, limits: PackageLimits(maxPathBytes: 40))
            #expect(package.files.map(\.path) == ["short"])
            #expect(package.findings.map(\.code) == ["package-too-large"])
        }
    }

    @Test("findings about single entries are counted when there are too many")
    func manyFindings() async throws {
        try await TemporaryFolder.with { folder in
            for index in 0..<9 {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.url.appendingPathComponent("l\(index)").path, withDestinationPath: "/")
            }
            let package = try ModelPackage(path: folder.url.path, limits: PackageLimits(maxFindings: 4))
            #expect(package.findings.count == 5)
            #expect(package.findings.last?.message.hasPrefix("5 more") == true)
        }
    }

    @Test("what is not there is an error that names it")
    func missing() {
        let error = #expect(throws: (any Error).self) { try ModelPackage(path: "/nonexistent/model") }
        let text = error.map { String(describing: $0) }
        #expect(text == "cannot find '/nonexistent/model': no such file or folder")
    }
}
