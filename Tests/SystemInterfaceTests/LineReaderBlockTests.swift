import Foundation
import SystemInterface
import Testing

@Suite struct LineReaderBlockTests {
    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func `what was shown is still there`(count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<count).map { UInt8(ascii: "a") + UInt8($0 % 23) }
        let path = try folder.file("a", bytes)
        for inMemory in [false, true] {
            var reader = inMemory ? LineReader(bytes: bytes, name: "a") : try LineReader(path: path)
            #expect(try reader.peek() == Array(bytes.prefix(65_536)))
            #expect(reader.bytesRead == 0)
            reader.skip(1)
            #expect(reader.bytesRead == min(1, count))
            #expect(try reader.peek() == Array(bytes.dropFirst().prefix(65_536)))
            var read: [UInt8] = []
            while let block = try reader.nextBlock() {
                #expect(!block.isEmpty)
                read += block
                #expect(reader.bytesRead == read.count + 1)
            }
            #expect(read == Array(bytes.dropFirst()))
        }
    }

    @Test func `lines follow what was shown, and every byte counts`() throws {
        var reader = LineReader(bytes: Array("ab\n\nlonger\nc".utf8), name: "a", lineLimit: 3)
        #expect(try reader.peek().count == 12)
        #expect(try reader.next() == Array("ab".utf8))
        #expect(reader.bytesRead == 3)
        #expect(try reader.next() == [])
        #expect(throws: SystemError.self) { try reader.next() }
        #expect(try reader.next() == Array("c".utf8))
        #expect(reader.bytesRead == 12 && reader.lineNumber == 4)
        #expect(try reader.next() == nil)
    }
}
