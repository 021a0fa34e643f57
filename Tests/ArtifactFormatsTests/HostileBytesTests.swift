import ArtifactFormats
import Testing

/// Every reader on damaged files: the only outcomes are an answer or a `FormatError`, in bounded time.
///
/// The damage is the same in every run. A crash ends the test program, a hang its time limit.
@Suite("Hostile bytes", .timeLimit(.minutes(3)))
struct HostileBytesTests {
    /// What a reader answers about bytes, in words; nil when it refuses them.
    typealias Reader = @Sendable (ByteSource) -> String?

    static let readers: [(file: String, answer: String, read: Reader)] = [
        (
            "checkpoint.meta", "2.15.1",
            { bytes in answer { () throws(FormatError) in try ProtobufMessage(bytes).first(at: [1, 5])?.text() } }
        ),
        (
            "model.mindir", "2.7.0",
            { bytes in answer { () throws(FormatError) in try ProtobufMessage(bytes).first(at: [5])?.text() } }
        ),
        (
            "frozen_graph.pb", "1645",
            { bytes in
                answer { () throws(FormatError) in
                    try ProtobufMessage(bytes).first(at: [4, 1])?.integer.map(String.init)
                }
            }
        ),
        ("module.pth", "3\n", { bytes in answer { () throws(FormatError) in try zipMembers(bytes, "model/version") } }),
        (
            "torchscript.pt", "3\n",
            { bytes in answer { () throws(FormatError) in try zipMembers(bytes, "model/version") } }
        ),
        ("python.zip", "", { bytes in answer { () throws(FormatError) in try zipMembers(bytes, "folder/") } }),
        (
            "model.h5", "2.15.0",
            { bytes in answer { () throws(FormatError) in try hdf5Values(bytes, "keras_version") } }
        ),
        (
            "attributes_latest.h5", "2.15.0",
            { bytes in answer { () throws(FormatError) in try hdf5Values(bytes, "version") } }
        ),
        (
            "model.ubj",
            "array([ArtifactFormats.UBJSONValue.integer(1), ArtifactFormats.UBJSONValue.integer(7), ArtifactFormats.UBJSONValue.integer(6)])",
            { bytes in answer { () throws(FormatError) in try UBJSON.value(at: ["version"], in: bytes).map { "\($0)" } }
            }
        ),
        (
            "model.tflite", "2.15.1",
            { bytes in answer { () throws(FormatError) in try FlatBufferTests.version(in: bytes) } }
        ),
        ("pickle4.m", "1.3.2", { pickle($0, "_sklearn_version") }),
        ("pickle2.m", "1.3.2", { pickle($0, "_sklearn_version") }),
        ("joblib.m", "1.3.2", { pickle($0, "_sklearn_version") }),
        ("protocol0.pkl", "1.2.3", { pickle($0, "_format_version") }),
        ("protocol5.pkl", "1.2.3", { pickle($0, "_format_version") }),
        ("joblib_arrays2.pkl", "4.5.6", { pickle($0, "_format_version") }),
        ("joblib_arrays.xz", "4.5.6", { compressedPickle($0) }),
        ("joblib_arrays.lzma", "4.5.6", { compressedPickle($0) }),
        ("joblib_arrays.bz2", "4.5.6", { compressedPickle($0) }), ("text.gz", "", { compressedPickle($0) }),
    ]

    @Test("the readers answer about the whole file", arguments: readers.indices)
    func whole(index: Int) throws {
        let reader = Self.readers[index]
        #expect((reader.read(ByteSource(try Fixture.bytes(reader.file))) ?? "") == reader.answer)
    }

    @Test("a file cut off anywhere", arguments: readers.indices)
    func truncation(index: Int) throws {
        let reader = Self.readers[index]
        let bytes = try Fixture.bytes(reader.file)
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 600)) {
            let cut = ByteSource(bytes).prefix(length)
            // What a shorter file says is what the whole one says, or nothing.
            if let answer = reader.read(cut) { #expect(answer == reader.answer, "\(reader.file), \(length) bytes") }
            _ = failure { () throws(FormatError) in try FileSignature.detect(cut) }
        }
    }

    @Test("changed bytes anywhere", arguments: readers.indices)
    func changes(index: Int) throws {
        let reader = Self.readers[index]
        let bytes = try Fixture.bytes(reader.file)
        var random = Random(seed: UInt64(index) + 1)
        var answers = 0
        for _ in 0..<500 {
            var changed = bytes
            for _ in 0..<(1 + random.next(4)) { random.damage(&changed) }
            if reader.read(ByteSource(changed)) != nil { answers += 1 }
        }
        // Not everything is noticed, and not everything is fatal: bytes nobody reads change nothing.
        #expect(answers < 500)
    }

    @Test("noise behind each signature")
    func noise() throws {
        var random = Random(seed: 7)
        for reader in Self.readers {
            let head = try Fixture.bytes(reader.file).prefix(16)
            for _ in 0..<150 {
                let noise = (0..<random.next(600)).map { _ in UInt8(random.next(256)) }
                _ = reader.read(ByteSource(Array(head.prefix(random.next(17))) + noise))
            }
        }
    }
}

/// The same numbers in every run (SplitMix64).
struct Random {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }

    /// Flips a bit, writes a telling value over some bytes, or takes some bytes out.
    mutating func damage(_ bytes: inout [UInt8]) {
        guard bytes.count > 16 else { return }
        let place = next(bytes.count - 8)
        switch next(4) {
        case 0, 1: bytes[place] ^= 1 << UInt8(next(8))
        case 2:
            let value: UInt8 = [0, 0xFF, 0x7F, 0x80][next(4)]
            for index in place..<(place + 1 + next(8)) { bytes[index] = value }
        default: bytes.removeSubrange(place..<(place + 1 + next(8)))
        }
    }
}

private func answer(_ body: () throws(FormatError) -> String?) -> String? {
    do throws(FormatError) {
        return try body()
    } catch {
        // An error must have words, and a place that is none below zero.
        return error.description.isEmpty || error.offset < 0 ? "no clear error" : nil
    }
}

private func zipMembers(_ bytes: ByteSource, _ name: String) throws(FormatError) -> String? {
    let archive = try ZipArchive(bytes)
    for member in archive.members
    where failure(of: { () throws(FormatError) in try archive.bytes(of: member, limit: 1 << 20) }) == nil {
        _ = try archive.content(of: member)
    }
    guard let member = archive.member(name) else { return nil }
    return String(decoding: try archive.bytes(of: member, limit: 1000), as: UTF8.self)
}

private func hdf5Values(_ bytes: ByteSource, _ name: String) throws(FormatError) -> String? {
    let file = try HDF5File(bytes)
    for attribute in file.attributes { _ = failure { () throws(FormatError) in try file.value(of: attribute.name) } }
    if case .text(let text)? = try file.value(of: name) { return text }
    return nil
}

private func pickle(_ bytes: ByteSource, _ key: String) -> String? {
    let facts = Pickle.scan(bytes, keys: [key, "array", "raw"])
    for entry in facts.entries { _ = failure { () throws(FormatError) in try entry.value.embeddedBytes() } }
    return facts.consumed <= bytes.count ? facts.value(for: key)?.text : "walked too far"
}

private func compressedPickle(_ bytes: ByteSource) -> String? {
    answer { () throws(FormatError) in
        guard let compression = try Compression(detecting: bytes) else { return nil }
        let limits = DecompressionLimits(output: 4 << 20)
        return pickle(ByteSource(try compression.decompress(bytes, limits: limits).bytes), "_format_version")
    }
}
