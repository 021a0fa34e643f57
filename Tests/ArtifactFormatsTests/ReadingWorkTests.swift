import ArtifactFormats
import Foundation
import Testing

/// How much is read, as the budget of a file counts it: the same on every machine.
@Suite("Work is bounded by the file")
struct ReadingWorkTests {
    @Test("a real file is read a few times at most", arguments: HostileBytesTests.readers.indices)
    func proportional(index: Int) throws {
        let reader = HostileBytesTests.readers[index]
        let path = Fixture.url(reader.file).path
        let size = try ByteSource(path: path).count
        let budget = ReadBudget(64 * size + (256 << 10))
        #expect((reader.read(try ByteSource(path: path, budget: budget)) ?? "") == reader.answer)
        let read = budget.limit - budget.remaining
        #expect(read <= 16 * size + (64 << 10), "\(reader.file): \(read) bytes read of \(size)")
    }

    @Test("with no budget left there is an error and no answer", arguments: HostileBytesTests.readers.indices)
    func exhausted(index: Int) throws {
        let reader = HostileBytesTests.readers[index]
        let source = try ByteSource(path: Fixture.url(reader.file).path, budget: ReadBudget(64))
        let answer = reader.read(source) ?? ""
        #expect(answer.isEmpty || answer == reader.answer)
    }

    @Test("what a pickle makes this program keep is bounded, whatever it is made of")
    func kept() {
        let limits = PickleLimits(
            opcodes: 1 << 20, stack: 1 << 16, memo: 1 << 16, objects: 1 << 16, findings: 100, textLength: 4096,
            kept: 500)
        let number: (Int) -> [UInt8] = { little(UInt32($0)) }
        let kinds: [[UInt8]] = [
            (0..<600).flatMap { [UInt8(ascii: "N"), UInt8(ascii: "r")] + number($0) },
            (0..<600).flatMap { [UInt8(ascii: "N"), UInt8(ascii: "r")] + number($0 * 1000) },
            [UInt8](repeating: UInt8(ascii: ")"), count: 600), [UInt8](repeating: UInt8(ascii: "}"), count: 600),
            (0..<200).flatMap { _ in [UInt8(ascii: "U"), 200] + [UInt8](repeating: 0x61, count: 200) },
            (0..<200).flatMap { _ in [UInt8(ascii: "V")] + [UInt8](repeating: 0x61, count: 200) + [0x0A] },
            (0..<200).flatMap { _ in [0x8A, 60] + [UInt8](repeating: 0x61, count: 60) },
            (0..<600).flatMap { _ in Array("}U\u{5}shapeNs".utf8) },
        ]
        for kind in kinds {
            let facts = Pickle.scan(ByteSource([0x80, 2] + kind + [0x2E]), limits: limits)
            #expect(facts.failure?.reason == .limit("values kept", 500), "\(facts.failure?.description ?? "none")")
        }
    }
}
