import Foundation
import Jansson
import Testing

/// A folder of its own for a test, removed with this object.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ text: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}

@Suite struct JSONDocumentFileTests {
    private func problem(reading path: String, limits: JSONLimits = .standard) -> String? {
        do throws(JSONProblem) {
            _ = try JSONDocument(file: path, limits: limits)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `a file is read and names itself in problems`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.json", "{\n \"a\": 1}")
        let document = try JSONDocument(file: path)
        _ = document.root.object()?["a"]?.string()
        #expect(document.origin == path)
        #expect(
            document.problems.map(\.description)
                == ["\(path):2:7: /a: expected a string, found an integer; write it in double quotes"])
    }

    @Test func `a file with a mistake`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.json", "{\n \"a\": 1,}")
        #expect(problem(reading: path) == "\(path):2:8: a comma stands before '}'; remove it")
    }

    @Test func `an empty file`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.json", "")
        #expect(problem(reading: path) == "\(path): the file is empty")
    }

    @Test func `a missing file, with the nearest name beside it`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("tensorflow.json", "{}")
        #expect(
            problem(reading: "\(folder.path)/tensorfow.json")
                == "\(folder.path)/tensorfow.json: cannot be read: no such file or folder; "
                + "did you mean '\(folder.path)/tensorflow.json'?")
        #expect(
            problem(reading: "\(folder.path)/none/x.json")
                == "\(folder.path)/none/x.json: cannot be read: no such file or folder")
        #expect(problem(reading: "") == ": cannot be read: no such file or folder")
    }

    @Test func `a folder`() throws {
        let folder = try TemporaryFolder()
        #expect(problem(reading: folder.path) == "\(folder.path): cannot be read: it is a folder, not a file")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file without permission`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.json", "{}")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        #expect(problem(reading: path)?.hasPrefix("\(path): cannot be read: permission denied") == true)
    }

    @Test func `a file that the system cannot read`() {
        // Its first byte is not mapped, so that the system refuses to read it, also for root.
        #expect(problem(reading: "/proc/self/mem") == "/proc/self/mem: cannot be read: input/output error")
    }

    @Test func `a file above the limit, and a device without end`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.json", "[1,2]")
        #expect(
            problem(reading: path, limits: JSONLimits(maxBytes: 4))
                == "\(path): cannot be read: it holds 5 bytes, more than the limit of 4 bytes")
        #expect(problem(reading: path, limits: JSONLimits(maxBytes: 5)) == nil)
        #expect(
            problem(reading: "/dev/zero", limits: JSONLimits(maxBytes: 100_000))
                == "/dev/zero: cannot be read: it holds more than the limit of 100000 bytes")
    }

    @Test func `a device that is empty`() {
        #expect(problem(reading: "/dev/null") == "/dev/null: the file is empty")
    }

    @Test func `a path with a NUL character is not another file`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a.json", "{}")
        #expect(problem(reading: path + "\0.txt")?.hasSuffix("the path holds a NUL character") == true)
    }
}
