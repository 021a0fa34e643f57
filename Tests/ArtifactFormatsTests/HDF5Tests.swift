import ArtifactFormats
import Testing

@Suite("HDF5 attributes")
struct HDF5Tests {
    @Test(
        "texts of models' root groups",
        arguments: [
            ("model.h5", "keras_version", HDF5Value.text("2.15.0")), ("model.h5", "backend", .text("tensorflow")),
            ("weights.h5", "keras_version", .text("2.15.0")),
            ("weights.h5", "layer_names", .texts(["conv2d", "dense"])),
        ])
    func models(file: String, name: String, expected: HDF5Value) throws {
        let value = try HDF5File(try Fixture.source(file)).value(of: name)
        if case .texts(let texts)? = value, case .texts(let others) = expected {
            return #expect(texts.count == others.count)
        }
        #expect(value == expected)
    }

    @Test("types and layouts of every library version", arguments: ["earliest", "v108", "latest"])
    func types(layout: String) throws {
        let file = try HDF5File(try Fixture.source("attributes_\(layout).h5"))
        #expect(file.attributes.map(\.name).sorted() == ["fixed", "fixeds", "n", "names", "real", "u8", "version"])
        #expect(!file.hasMoreAttributes)
        #expect(try file.value(of: "version") == .text("2.15.0"))
        #expect(try file.value(of: "fixed") == .text("ab"))
        #expect(try file.value(of: "names") == .texts(["one", "two", "three"]))
        #expect(try file.value(of: "fixeds") == .texts(["ab", "cde"]))
        #expect(try file.value(of: "n") == .integers([-7]))
        #expect(try file.value(of: "u8") == .integers([1, 200]))
        #expect(try file.value(of: "real") == .other(typeClass: 1))
        #expect(try file.value(of: "nothing") == nil)
    }

    @Test("many attributes: in several blocks, or in a heap that is told and not read")
    func many() throws {
        let old = try HDF5File(try Fixture.source("attributes_many_old.h5"))
        #expect(old.attributes.count == 60 && !old.hasMoreAttributes)
        #expect(try old.value(of: "a59") == .text("59"))
        let new = try HDF5File(try Fixture.source("attributes_many.h5"))
        #expect(new.attributes.isEmpty && new.hasMoreAttributes)
    }

    @Test("a user's block before the file is passed by")
    func userBlock() throws {
        #expect(try HDF5File(try Fixture.source("attributes_userblock.h5")).value(of: "version") == .text("3"))
    }

    /// Where the continuation message of model.h5 stands: its address and length.
    private static let continuation = 120

    static let lies: [(String, Int, [UInt8])] = [
        ("signature", 0, [0]), ("superblock version", 8, [9]), ("size of addresses", 13, [4]),
        ("root header outside", 64, [UInt8](repeating: 0xFF, count: 8)),
        ("root header in the signature", 64, little(UInt64(0))),
        ("continuation that leads to itself", continuation, little(UInt64(112)) + little(UInt64(24))),
        ("continuation outside", continuation, little(UInt64.max)),
        ("continuation too long", continuation + 8, little(UInt64.max)),
        ("attribute version", 832, [7]), ("attribute type too long", 836, [0xFF, 0xFF]),
    ]

    @Test("headers that lie are refused", arguments: lies)
    func lying(name: String, place: Int, lie: [UInt8]) throws {
        var bytes = try Fixture.bytes("model.h5")
        bytes.replaceSubrange(place..<(place + lie.count), with: lie)
        #expect(failure { () throws(FormatError) in try HDF5File(ByteSource(bytes)) } != nil)
    }

    @Test(
        "values that lie are refused",
        arguments: [
            ("length", 888, [UInt8](repeating: 0xFF, count: 4)),
            ("heap outside", 892, [UInt8](repeating: 0xFF, count: 8)),
            ("heap elsewhere", 892, little(UInt64(96))), ("object", 900, little(UInt32(77))),
            ("object size", 2072, little(UInt64.max)), ("heap size", 2056, little(UInt64(3))),
        ])
    func lyingValues(name: String, place: Int, lie: [UInt8]) throws {
        var bytes = try Fixture.bytes("model.h5")
        bytes.replaceSubrange(place..<(place + lie.count), with: lie)
        let file = try HDF5File(ByteSource(bytes))
        #expect(failure { () throws(FormatError) in try file.value(of: "keras_version") } != nil)
    }

    @Test("blocks, messages and values are bounded")
    func limits() throws {
        let source = try Fixture.source("model.h5")
        let blocks = failure { () throws(FormatError) in try HDF5File(source, limits: HDF5Limits(blocks: 1)) }
        #expect(blocks?.reason == .limit("header blocks", 1))
        let messages = failure { () throws(FormatError) in try HDF5File(source, limits: HDF5Limits(messages: 3)) }
        #expect(messages?.reason == .limit("header messages", 3))
        let file = try HDF5File(source, limits: HDF5Limits(valueSize: 100))
        #expect(
            failure { () throws(FormatError) in try file.value(of: "model_config") }?.reason
                == .limit("bytes a value", 100))
    }
}
