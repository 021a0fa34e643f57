import ArtifactFormats
import Foundation
import TestSupport
import Testing

@Suite("Byte sources")
struct ByteSourceTests {
    @Test("a file and memory give the same bytes and integers")
    func reading() async throws {
        let bytes: [UInt8] = (0..<200).map { UInt8($0) }
        try await TemporaryFolder.with { folder in
            let file = try folder.file("data", holding: Data(bytes))
            for source in [ByteSource(bytes), try ByteSource(path: file.path)] {
                #expect(source.count == 200)
                #expect(try source.bytes(at: 10, count: 3) == [10, 11, 12])
                #expect(try source.integer(at: 1, as: UInt16.self) == 0x0201)
                #expect(try source.integer(at: 1, as: UInt32.self, .big) == 0x0102_0304)
                #expect(try source.integer(at: 192, as: Int64.self, .big) == Int64(bitPattern: 0xC0C1_C2C3_C4C5_C6C7))
                let slice = try source.slice(at: 100, count: 50).suffix(from: 10).prefix(20)
                #expect(slice.start == 110 && slice.count == 20)
                #expect(try slice.bytes(at: 19, count: 1) == [129])
                #expect(try slice.holds([110, 111]) && !slice.holds([128, 129, 130], at: 18))
            }
        }
    }

    @Test(
        "reading past the end is refused, with the place",
        arguments: [(200, 1), (199, 2), (0, 201), (-1, 1), (Int.max, 1), (1, Int.max), (0, -1)])
    func pastTheEnd(offset: Int, count: Int) {
        let source = ByteSource([UInt8](repeating: 0, count: 200))
        guard count >= 0 else {
            return #expect(failure { () throws(FormatError) in try source.bytes(at: offset, count: count) } == nil)
        }
        guard
            case .truncated? = failure(of: { () throws(FormatError) in try source.bytes(at: offset, count: count) })?
                .reason
        else {
            Issue.record("bytes \(offset)+\(count) were read")
            return
        }
    }

    @Test("a budget bounds what is read, also by many small requests")
    func budget() async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file("data", holding: Data(repeating: 1, count: 1 << 20))
            let budget = ReadBudget(100_000)
            let source = try ByteSource(path: file.path, budget: budget)
            _ = try source.bytes(at: 0, count: 60_000)
            #expect(budget.remaining == 40_000)
            let refused = failure { () throws(FormatError) in try source.suffix(from: 5).bytes(at: 0, count: 60_000) }
            #expect(refused?.reason == .limit("bytes to read", 100_000))
            let second = try ByteSource(path: file.path, budget: ReadBudget(6400))
            var requests = 0
            while failure(of: { () throws(FormatError) in try second.bytes(at: 0, count: 1) }) == nil { requests += 1 }
            #expect(requests == 100)
        }
    }

    @Test("errors say what, where and what is wrong")
    func errorTexts() {
        let source = ByteSource([1, 2, 3])
        let refused = failure { () throws(FormatError) in
            try source.suffix(from: 1).bytes(at: 1, count: 5, format: "zip")
        }
        #expect(
            refused?.description
                == "not a readable zip: at byte 2: 5 more bytes should follow, and the file has only 1")
        let limit = FormatError(format: "zip", offset: 7, reason: .limit("members", 3))
        #expect(limit.description == "zip not read further: at byte 7: more than the limit of 3 members")
    }
}
