import Foundation
import SystemInterface
import Testing

@Suite struct AtomicFileTests {
    @Test func `the file appears when it is committed, with everything that was written`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("out", [9])
        var file = try AtomicFile(path)
        try file.write([1, 2])
        try file.write([])
        try file.write([3])
        #expect(folder.content("out") == [9])
        try file.commit()
        #expect(folder.content("out") == [1, 2, 3])
        #expect(folder.names == ["out"])
    }

    @Test func `without a commit nothing is left behind`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("out", [9])
        do {
            let file = try AtomicFile(path)
            try file.write([1])
            #expect(folder.names.count == 2)
        }
        #expect(folder.content("out") == [9])
        #expect(folder.names == ["out"])
    }

    @Test func `what replaces a secret is secret from its first byte`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("out", [9])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let file = try AtomicFile(path)
        try file.write([1])
        let hidden = try #require(folder.names.first { $0 != "out" })
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(hidden)")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
