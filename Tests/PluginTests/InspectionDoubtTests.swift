import EngineKit
import Foundation
import TestSupport
import Testing

@Suite("What is not certain is not called so") struct InspectionDoubtTests {
    typealias Hostile = InspectionHostileTests

    /// A protobuf field of wire type 2.
    static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] { Hostile.field(number, content) }

    @Test("formats without a mark of their engine")
    func shapes() async throws {
        let checkpoint = Self.field(1, Self.field(1, Array("x".utf8)) + Self.field(2, Self.field(2, Array("Int".utf8))))
        let layer = Self.field(1, Array("a".utf8)) + Self.field(2, Array("Pooling".utf8))
        let network = [0xA2, 0x06, UInt8(layer.count)] + layer
        var booster = [UInt8](repeating: 0, count: 136)
        for word in ["a", "gbtree"] {
            booster.append(contentsOf: [UInt8(word.utf8.count), 0, 0, 0, 0, 0, 0, 0])
            booster.append(contentsOf: Array(word.utf8))
        }
        for (name, bytes, engine) in [
            ("ms.bin", checkpoint, "MindSpore"), ("net.caffemodel", network, "Caffe"), ("xb.bin", booster, "XGBoost"),
        ] {
            let inspection = try await Hostile.inspect(name, bytes)
            #expect(inspection.best?.engine == engine)
            #expect(inspection.best?.recognition.confidence == .likely, "\(name)")
        }
    }

    /// `{L` and the key `learner`, and then something that cannot be.
    static let learner = Array("{L\0\0\0\0\0\0\0\u{7}learner".utf8)

    @Test(
        "a damaged model of which the beginning is known",
        arguments: [
            ("m.ubj", learner + Array("[$Z#L".utf8) + [0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "XGBoost"),
            ("m.ubj", learner + Array("{i".utf8) + [0xFF], "XGBoost"),
            ("m.json", Array("{\"learner\":{\"objective\":1},\"version\":[1,7".utf8), "XGBoost"),
            ("saved_model.pb", [0x08, 0x01], "TensorFlow"),
            ("saved_model.pb", [0x08, 0x01, 0x12, 0x7F, 0x0A], "TensorFlow"),
        ] as [(String, [UInt8], String)])
    func damaged(_ name: String, _ bytes: [UInt8], _ engine: String) async throws {
        let inspection = try await Hostile.inspect(name, bytes)
        #expect(inspection.best?.engine == engine)
        #expect(inspection.best?.recognition.confidence == .possible && inspection.recordedVersion == nil)
        #expect(inspection.findings.contains { $0.severity == .error && $0.code.hasPrefix("file-") })
    }

    @Test("UBJSON without a learner is somebody else's")
    func noLearner() async throws {
        let bytes = Array("{L\0\0\0\0\0\0\0\u{7}version[#L\0\0\0\0\0\0\0\u{3}i\u{1}i\u{7}i\u{6}}".utf8)
        #expect(try await Hostile.inspect("m.ubj", bytes).best == nil)
    }

    @Test(
        "a vendor's build is the release that it was made from",
        arguments: [
            ("2.4.5-hw-ei-302002", "2.4.5"), ("2.3.2", "2.3.2"), ("2.4.5-hw ei", nil), ("two", nil), ("2-hw", nil),
        ] as [(String, String?)])
    func vendor(_ text: String, _ version: String?) async throws {
        let line = """
            {"class":"org.apache.spark.ml.PipelineModel","timestamp":1,"sparkVersion":"\(text)","uid":"p","paramMap":{}}
            """
        let inspection = try await Hostile.inspect("spark_model/metadata/part-00000", Array(line.utf8))
        #expect(inspection.recordedVersion == version)
        let isTold = inspection.best?.recognition.evidence.contains { $0.what.contains(text) }
        #expect(isTold == (version != text))
    }

    @Test(
        "the number in a graph of MXNet",
        arguments: [("10901", "1.9.1"), ("905", "0.9.5"), ("899", nil), ("99999999999999999", nil)]
            as [(String, String?)])
    func number(_ number: String, _ version: String?) async throws {
        let symbol = """
            {"nodes":[],"arg_nodes":[],"heads":[],"attrs":{"mxnet_version":["int", \(number)]}}
            """
        try await TemporaryFolder.with { folder in
            _ = try folder.file("model/net.json", holding: symbol)
            for name in ["net-0000", "ne-0000", "network-0000"] {
                _ = try folder.file("model/\(name).params", holding: "x")
            }
            let inspection = try Inspecting.path(folder.url.path)
            let best = try #require(inspection.best)
            #expect(inspection.recordedVersion == version)
            #expect(best.recognition.confidence == (version == nil ? .likely : .certain))
            #expect(best.recognition.evidence.contains { $0.what == "attrs.mxnet_version" } == (version != nil))
            #expect(best.recognition.files == ["model/net.json", "model/net-0000.params"])
        }
    }

    @Test("parameters of another model are not a symbol's, whatever they begin with")
    func parameters() async throws {
        let params = try Data(
            contentsOf: InspectionFixture.folder.appendingPathComponent("mxnet_module/resnet-0000.params"))
        let symbol = try Data(
            contentsOf: InspectionFixture.folder.appendingPathComponent("mxnet_module/resnet-symbol.json"))
        try await TemporaryFolder.with { folder in
            _ = try folder.file("model/resnet-symbol.json", holding: symbol)
            _ = try folder.file("model/resnet50-0000.params", holding: params)
            let findings = try Inspecting.path(folder.url.path).findings
            #expect(findings.contains { $0.code == "model-several" && $0.file == "model/resnet50-0000.params" })
        }
    }
}
