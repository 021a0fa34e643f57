import ArtifactFormats
import Testing

@Suite("File signatures")
struct FileSignatureTests {
    @Test(
        "real files",
        arguments: [
            ("model.h5", .hdf5), ("model.keras", .zip), ("torchscript.pt", .zip), ("legacy.pth", .picklesWithTensors),
            ("pickle4.m", .pickle(4)), ("pickle2.m", .pickle(2)), ("protocol0.pkl", .oldPickle),
            ("protocol1.pkl", .protobuf(field: 15, wireType: 5)),
            ("joblib_gzip.m", .compressed(.gzip)), ("joblib_zlib.m", .compressed(.zlib)),
            ("text.lzma", .compressed(.lzma)),
            ("saved_model.pb", .protobuf(field: 1, wireType: 0)), ("model.mindir", .protobuf(field: 1, wireType: 2)),
            ("model.tflite", .flatBuffer("TFL3")), ("arrays.params", .arrayList), ("model.ubj", .ubjson),
            ("booster.json", .json), ("booster.bin", .binf), ("stage.parquet", .parquet),
            ("variables.index", .sortedStringTable),
        ] as [(String, FileSignature?)])
    func files(name: String, expected: FileSignature?) throws {
        #expect(try FileSignature.detect(try Fixture.source(name)) == expected)
    }

    @Test(
        "short and foreign files have none",
        arguments: [[], [0x80], [0x7B], [0xFF, 0xFF, 0xFF], [0, 0, 0, 0, 0, 0, 0, 0]] as [[UInt8]])
    func none(bytes: [UInt8]) throws {
        #expect(try FileSignature.detect(ByteSource(bytes)) == nil)
    }

    @Test("a text with capitals at the fifth place is no schema's file")
    func text() throws {
        #expect(try FileSignature.detect(ByteSource(Array("{\"a\"ABC1 and so on".utf8))) == .json)
    }
}
