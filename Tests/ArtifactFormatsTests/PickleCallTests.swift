import ArtifactFormats
import Testing

@Suite("Calls, frames and the memo of pickles")
struct PickleCallTests {
    private static func scan(_ text: String, calls: Set<PickleName> = []) -> PickleFacts {
        Pickle.scan(ByteSource(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), calls: calls)
    }

    @Test("the calls of a name that is asked for are kept, with what it is given")
    func calls() throws {
        let name = PickleName(module: "m", name: "f")
        let facts = Self.scan("\u{80}\u{2}cm\nf\nq\u{0}(U\u{2}abtR0h\u{0}(K\u{5}K\u{6}tR0cm\ng\n(tR.", calls: [name])
        #expect(facts.failure == nil)
        #expect(facts.calls.map(\.name) == [name, name])
        #expect(facts.calls.first?.arguments.first?.text == "ab")
        #expect(facts.calls.last?.arguments.map(\.integer) == [5, 6])
        #expect(Self.scan("cm\nf\n(tR.").calls.isEmpty)
    }

    @Test("the first bytes of a value, however it is written")
    func leadingBytes() throws {
        let name = PickleName(module: "m", name: "f")
        let long = String(repeating: "\u{c3}\u{a9}", count: 4000)
        let size = "\u{40}\u{1f}\u{0}\u{0}"
        let encoded = Self.scan(
            "\u{80}\u{2}cm\nf\n(c_codecs\nencode\n(X\(size)\(long)U\u{6}latin1tRtR.", calls: [name])
        let value = try #require(encoded.calls.first?.arguments.first)
        #expect(try value.leadingBytes(5)?.bytes(at: 0, count: 5) == [0xE9, 0xE9, 0xE9, 0xE9, 0xE9])
        #expect(try value.embeddedBytes()?.count == 4000)
        let plain = Self.scan("\u{80}\u{3}cm\nf\n(C\u{3}abctR.", calls: [name])
        #expect(try plain.calls.first?.arguments.first?.leadingBytes(2)?.count == 2)
        #expect(
            try Self.scan("\u{80}\u{2}cm\nf\n(K\u{1}tR.", calls: [name]).calls.first?.arguments.first?.leadingBytes(2)
                == nil)
    }

    @Test("a frame that goes on behind the end is refused: what follows it differs between loaders")
    func frames() {
        let frame = "\u{80}\u{4}\u{95}\u{2}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}N."
        #expect(Self.scan(frame).failure == nil)
        #expect(Self.scan(frame + "cos\nsystem\n.").failure == nil)
        let long = frame.replacing("\u{95}\u{2}", with: "\u{95}\u{5}") + "N0N."
        #expect(Self.scan(long).failure?.reason == .malformed("a frame that goes on behind the end"))
        #expect(Self.scan(frame.replacing("\u{95}\u{2}", with: "\u{95}\u{1}")).failure == nil)
    }

    @Test("values are remembered by number, in any order and with gaps")
    func memo() {
        let facts = Self.scan(
            "\u{80}\u{2}K\u{1}q\u{2}0K\u{2}q\u{0}0K\u{3}q\u{1}0K\u{4}q\u{2}0K\u{5}r\u{0}\u{0}\u{0}\u{10}0h\u{2}.")
        #expect(facts.failure == nil && facts.result.integer == 4)
        #expect(Self.scan("\u{80}\u{2}h\u{0}.").failure != nil)
    }
}
