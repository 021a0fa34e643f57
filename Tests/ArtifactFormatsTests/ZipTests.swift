import ArtifactFormats
import Testing

@Suite("Zip")
struct ZipTests {
    typealias Member = ZipBuilder.Member

    @Test("members of real archives are listed and read")
    func reading() throws {
        let keras = try ZipArchive(try Fixture.source("model.keras"))
        #expect(keras.members.map(\.name) == ["metadata.json", "config.json", "model.weights.h5"])
        let metadata = try #require(keras.member("metadata.json"))
        #expect(metadata.method == .stored)
        #expect(try ByteSource(keras.bytes(of: metadata, limit: 1000)).text().contains("\"keras_version\": \"2.15.0\""))

        let script = try ZipArchive(try Fixture.source("torchscript.pt"))
        #expect(script.members.count == 21)
        for member in script.members { #expect(try script.bytes(of: member, limit: 1 << 20).count == member.size) }
        let code = try #require(script.member("model/code/__torch__/torch/nn/modules/linear.py"))
        #expect(code.method == .deflated)
        #expect(try script.content(of: code).text().hasPrefix("class Linear(Module):"))
        #expect(script.member("nothing") == nil)
    }

    @Test("an archive within an archive is read in place")
    func nested() throws {
        let inner = try Fixture.bytes("module.pth")
        let outer = ZipBuilder(members: [Member(name: "x/inner.pt", data: inner)]).bytes()
        let archive = try ZipArchive(ByteSource(outer))
        let content = try archive.content(of: try #require(archive.member("x/inner.pt")))
        #expect(content.start == 40)
        #expect(try ZipArchive(content).member("model/version") != nil)
    }

    @Test("comments, folders, zip64 records and empty archives")
    func variants() throws {
        let python = try ZipArchive(try Fixture.source("python.zip"))
        #expect(python.members.map(\.name) == ["folder/", "folder/a.txt", "b.bin"])
        #expect(try ZipArchive(ByteSource(ZipBuilder().bytes())).members.isEmpty)
        let sizes = little(UInt16(1)) + little(UInt16(16)) + little(UInt64(3)) + little(UInt64(3))
        let long = ZipBuilder(
            members: [
                Member(
                    data: [1, 2, 3], size: .max, compressedSize: .max, checksum: 0x55BC_801D,
                    extra: [9, 9, 1, 0, 7] + sizes)
            ], countInEnd: .max, directorySize: .max, directoryOffset: .max, long: (1, nil, nil))
        let archive = try ZipArchive(ByteSource(long.bytes()))
        #expect(try archive.bytes(of: try #require(archive.member("a")), limit: 3) == [1, 2, 3])
    }

    static let refused: [(String, ZipBuilder)] = [
        ("count too small", ZipBuilder(members: [Member(), Member(name: "b")], countInEnd: 1)),
        ("count too large", ZipBuilder(members: [Member()], countInEnd: 2)),
        ("absurd count", ZipBuilder(members: [Member()], long: (UInt64.max, nil, nil))),
        ("absurd size", ZipBuilder(members: [Member()], long: (1, UInt64.max, nil))),
        ("absurd offset", ZipBuilder(members: [Member()], long: (1, nil, UInt64.max))),
        ("end records that differ in count", ZipBuilder(members: [Member()], countInEnd: 0, long: (1, nil, nil))),
        ("end records that differ in place", ZipBuilder(members: [Member()], directoryOffset: 0, long: (1, nil, nil))),
        ("directory elsewhere", ZipBuilder(members: [Member()], directoryOffset: 5)),
        ("bytes behind the directory", ZipBuilder(members: [Member()], afterDirectory: [1, 2, 3])),
        ("bytes before the first member", ZipBuilder(members: [Member()], before: [1, 2, 3])),
        ("same place twice", ZipBuilder(members: [Member(), Member(name: "b", offset: 0)])),
        (
            "one within the other",
            ZipBuilder(members: [Member(data: [UInt8](repeating: 0, count: 100)), Member(name: "b", offset: 40)])
        ),
        ("into the directory", ZipBuilder(members: [Member(compressedSize: 60)])),
        ("far away", ZipBuilder(members: [Member(offset: 0x7FFF_FFFF)])),
        ("same name twice", ZipBuilder(members: [Member(), Member()])),
        ("name leads up", ZipBuilder(members: [Member(name: "../a")])),
        ("name leads up inside", ZipBuilder(members: [Member(name: "a/../b")])),
        ("absolute name", ZipBuilder(members: [Member(name: "/etc/passwd")])),
        ("empty name", ZipBuilder(members: [Member(name: "")])),
        ("backslashes", ZipBuilder(members: [Member(name: "a\\b")])),
        ("line feed", ZipBuilder(members: [Member(name: "a\nb")])),
        ("NUL", ZipBuilder(members: [Member(name: "a\0b")])),
        ("long value missing", ZipBuilder(members: [Member(size: .max, compressedSize: .max)])),
        ("extra field too long", ZipBuilder(members: [Member(size: .max, extra: [1, 0, 200, 0, 1])])),
    ]

    @Test("archives that deceive are refused", arguments: refused)
    func refusing(name: String, archive: ZipBuilder) {
        #expect(failure { () throws(FormatError) in try ZipArchive(ByteSource(archive.bytes())) } != nil)
    }

    static let refusedMembers: [(String, Member)] = [
        ("encrypted", Member(data: [1], flags: 1)),
        ("unknown method", Member(data: [1], method: 93)),
        ("stored, two sizes", Member(data: [1], size: 5)),
        ("other name in its header", Member(data: [1], localName: "b")),
        ("longer name in its header", Member(data: [1], localName: String(repeating: "b", count: 50))),
        ("not deflated data", Member(data: [0xFF, 0xFF], method: 8)),
        ("other size when inflated", Member(data: [0x4B, 0x04, 0x00], method: 8, size: 5)),
        ("bytes behind the stream", Member(data: [0x4B, 0x04, 0x00, 0, 0], method: 8, size: 1)),
        ("wrong checksum", Member(data: [1], checksum: 7)),
    ]

    @Test("members that deceive are refused", arguments: refusedMembers)
    func refusingMembers(name: String, member: Member) throws {
        let archive = try ZipArchive(ByteSource(ZipBuilder(members: [member]).bytes()))
        #expect(failure { () throws(FormatError) in try archive.bytes(of: archive.members[0], limit: 100) } != nil)
    }

    @Test("a deflated member is read whatever its own header leaves out, a bomb is not")
    func inflating() throws {
        // 'a', deflated.
        let member = Member(data: [0x4B, 0x04, 0x00], method: 8, flags: 8, size: 1, checksum: 0xE8B7_BE43)
        let archive = try ZipArchive(ByteSource(ZipBuilder(members: [member]).bytes()))
        #expect(try archive.bytes(of: archive.members[0], limit: 1) == [0x61])
        let python = try ZipArchive(try Fixture.source("python.zip"))
        let bomb = try #require(python.member("b.bin"))
        #expect(bomb.size == 4 << 20 && bomb.compressedSize < 5000)
        let refused = failure { () throws(FormatError) in try python.content(of: bomb) }
        #expect(refused?.reason == .limit("bytes out for each byte in", 256))
        #expect(
            failure { () throws(FormatError) in try python.bytes(of: bomb, limit: 1000) }?.reason
                == .limit("bytes in a member", 1000))
    }

    @Test("the number of members and the size of the directory are bounded")
    func limits() {
        let source = ByteSource(ZipBuilder(members: [Member(), Member(name: "b")]).bytes())
        let byCount = failure { () throws(FormatError) in try ZipArchive(source, limits: ZipLimits(members: 1)) }
        #expect(byCount?.reason == .limit("members", 1))
        let bySize = failure { () throws(FormatError) in try ZipArchive(source, limits: ZipLimits(directory: 50)) }
        #expect(bySize?.reason == .limit("bytes of directory", 50))
    }
}
