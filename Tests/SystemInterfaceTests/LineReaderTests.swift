import Foundation
import SystemInterface
import Testing

@Suite struct LineReaderTests {
    private func lines(_ path: String, limit: Int = LineReader.standardLineLimit) throws -> [String] {
        var reader = try LineReader(path: path, lineLimit: limit)
        var lines: [String] = []
        while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        #expect(reader.lineNumber == lines.count)
        #expect(try reader.next() == nil)
        return lines
    }

    @Test(
        arguments: [
            ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]),
            ("a\n\nb\n\n", ["a", "", "b", ""]),
            ("a\r\nb\r\n", ["a\r", "b\r"]), ("é😀\n\0\n", ["é😀", "\0"]),
        ] as [(String, [String])])
    func `lines end at line feeds, the last without one counts`(text: String, expected: [String]) throws {
        let folder = try TemporaryFolder()
        #expect(try lines(folder.file("a", Array(text.utf8))) == expected)
    }

    @Test(arguments: [65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 200_000])
    func `lines around the size of a block are whole`(length: Int) throws {
        let folder = try TemporaryFolder()
        let expected = ["x", String(repeating: "a", count: length), "", String(repeating: "b", count: length), "y"]
        for end in ["", "\n"] {
            let path = try folder.file("a", Array((expected.joined(separator: "\n") + end).utf8))
            #expect(try lines(path) == expected)
        }
    }

    @Test(arguments: [5, 70_000])
    func `a line that is too long is refused once, and the next ones are read`(limit: Int) throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "a", count: limit + 1)
        let longest = String(repeating: "b", count: limit)
        let path = try folder.file("a", Array("1\n\(long)\n\(longest)\n\(long)\(long)\(long)\n2\n\(long)".utf8))
        var reader = try LineReader(path: path, lineLimit: limit)
        var seen: [String] = []
        while true {
            do {
                guard let line = try reader.next() else { break }
                seen.append("\(reader.lineNumber): \(line.count)")
            } catch {
                #expect(error.reason == .tooLong)
                seen.append(error.message)
            }
        }
        let refusal = "is longer than the limit of \(limit) bytes"
        #expect(
            seen == ["1: 1", "line 2 \(refusal)", "3: \(limit)", "line 4 \(refusal)", "5: 1", "line 6 \(refusal)"])
    }

    @Test func `a line is delivered before the writer sends the next`() throws {
        let pipe = Pipe()
        var reader = try LineReader(path: "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
        for text in ["one", "two"] {
            try pipe.fileHandleForWriting.write(contentsOf: Data("\(text)\n".utf8))
            #expect(try reader.next() == Array(text.utf8))
        }
        try pipe.fileHandleForWriting.close()
        #expect(try reader.next() == nil)
    }

    @Test func `a reader says when it has to wait for the writer`() throws {
        let pipe = Pipe()
        var reader = try LineReader(path: "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)")
        var waits = [reader.mustRead]
        try pipe.fileHandleForWriting.write(contentsOf: Data("one\ntwo\nthr".utf8))
        for _ in 0..<2 {
            _ = try reader.next()
            waits.append(reader.mustRead)
        }
        #expect(waits == [true, false, true])
    }

    @Test func `what cannot be read`() {
        let missing = failure { () throws(SystemError) in _ = try LineReader(path: "/nowhere") }
        #expect(missing?.reason == .missing)
        let folder = failure { () throws(SystemError) in
            var reader = try LineReader(path: "/etc")
            _ = try reader.next()
        }
        #expect(folder?.description == "cannot read '/etc': it is a folder, not a file")
    }

    @Test func `a reader closes its file`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("a", [0x61])
        func isOpen() throws -> Bool {
            let manager = FileManager.default
            return try manager.contentsOfDirectory(atPath: "/proc/self/fd").contains {
                (try? manager.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == path
            }
        }
        do {
            var reader = try LineReader(path: path)
            #expect(try reader.next() == [0x61])
            #expect(try isOpen())
        }
        #expect(try !isOpen())
    }
}
