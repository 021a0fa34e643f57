import ArtifactFormats
import Foundation
import TestSupport
import Testing

/// The real packages of CONFORMANCE_DATA: what the readers find is what the list of truths says.
@Suite("Real model packages", .enabled(if: ConformanceData.isGiven))
struct ArtifactConformanceTests {
    struct Truth: Decodable {
        let package: String
        let readableVersion: String?
        let readableProducer: String?
        let readFrom: String
    }

    /// How the version of each package is read: the reader and where it looks.
    enum Place {
        case protobuf([Int])
        case pickle(key: String)
        case pickledBytes(key: String, [String])
        case hdf5(String)
        case zipMember(String, after: String)
        case ubjson([String])
        case flatBuffer
        case binf
        /// A JSON file, which other modules read.
        case json
    }

    static let places: [String: Place] = [
        "mindspore_mindir": .protobuf([5]), "tf1_checkpoint": .protobuf([1, 5]),
        "tf1_savedmodel": .protobuf([2, 1, 5]),
        "tf_keras_savedmodel": .protobuf([2, 1, 5]), "tf_savedmodel": .protobuf([2, 1, 5]),
        "onnx_helper": .protobuf([3]), "pytorch_onnx_export": .protobuf([3]),
        "sklearn_joblib_gzip": .pickle(key: "_sklearn_version"), "sklearn_joblib_m": .pickle(key: "_sklearn_version"),
        "sklearn_joblib_pkl": .pickle(key: "_sklearn_version"), "sklearn_joblib_zlib": .pickle(key: "_sklearn_version"),
        "sklearn_pickle_m": .pickle(key: "_sklearn_version"), "sklearn_pickle_proto2": .pickle(key: "_sklearn_version"),
        "sklearn_py37_joblib": .pickle(key: "_sklearn_version"),
        "sklearn_py37_pickle": .pickle(key: "_sklearn_version"),
        "xgboost_pickle_m": .pickledBytes(key: "handle", ["Model", "version"]),
        "xgboost_py37_pickle": .pickledBytes(key: "handle", ["Model", "version"]),
        "xgboost_sklearn_wrapper_joblib": .pickledBytes(key: "handle", ["Config", "version"]),
        "tf_keras_h5": .hdf5("keras_version"), "tf_keras_weights_h5": .hdf5("keras_version"),
        "tf_keras_v3_zip": .zipMember("metadata.json", after: "\"keras_version\": \""), "tf_lite": .flatBuffer,
        "xgboost_ubj": .ubjson(["version"]), "xgboost_deprecated_bin": .binf, "xgboost_json": .json,
        "spark_mllib": .json,
        "mxnet_gluon_export": .json, "mxnet_module": .json,
    ]

    static func truths() throws -> [Truth] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([Truth].self, from: Data(contentsOf: ConformanceData.url("artifacts/truth.json")))
    }

    @Test("the readers find every readable version")
    func versions() throws {
        let truths = try Self.truths()
        #expect(truths.count >= 36)
        for truth in truths {
            // 'keras 2.15.0' and 'pytorch 2.1.2' name what the version is of.
            guard let stated = (truth.readableVersion ?? truth.readableProducer)?.split(separator: " ").last else {
                continue
            }
            let place = try #require(Self.places[truth.package], "no reader is named for \(truth.package)")
            let file = try ConformanceData.url("artifacts/\(truth.package)/model/\(truth.readFrom)")
            if case .json = place { continue }
            #expect(try Self.version(in: try ByteSource(path: file.path), place) == String(stated), "\(truth.package)")
        }
    }

    @Test("every file of every package has a signature or is a text, and its reader does not refuse it")
    func allFiles() throws {
        for truth in try Self.truths() {
            let source = try ByteSource(
                path: ConformanceData.url("artifacts/\(truth.package)/model/\(truth.readFrom)").path)
            switch try FileSignature.detect(source) {
            case .zip?: #expect(try !ZipArchive(source).members.isEmpty)
            case .hdf5?: #expect(try !HDF5File(source).attributes.isEmpty)
            case .pickle?, .oldPickle?: #expect(Pickle.scan(source).failure == nil, "\(truth.package)")
            case .picklesWithTensors?: #expect(Pickle.scanSequence(source, count: 5).allSatisfy { $0.failure == nil })
            case .protobuf?: #expect(try ProtobufMessage(source).first(at: [99_999]) == nil)
            case let other: #expect(other != nil, "\(truth.package)")
            }
        }
    }

    private static func version(in file: ByteSource, _ place: Place) throws -> String? {
        switch place {
        case .protobuf(let path): return try ProtobufMessage(file).first(at: path)?.text()
        case .pickle(let key): return Pickle.scan(try decompressed(file), keys: [key]).value(for: key)?.text
        case .pickledBytes(let key, let path):
            let facts = Pickle.scan(try decompressed(file), keys: [key])
            #expect(facts.failure == nil)
            guard let bytes = try facts.value(for: key)?.embeddedBytes() else { return nil }
            return dotted(try UBJSON.value(at: path, in: bytes))
        case .hdf5(let name):
            guard case .text(let text)? = try HDF5File(file).value(of: name) else { return nil }
            return text
        case .zipMember(let name, let key):
            let archive = try ZipArchive(file)
            let member = try #require(archive.member(name))
            let text = String(decoding: try archive.bytes(of: member, limit: 1 << 16), as: UTF8.self)
            return text.range(of: key).map { String(text[$0.upperBound...].prefix { $0 != "\"" }) }
        case .ubjson(let path): return dotted(try UBJSON.value(at: path, in: file))
        case .flatBuffer: return try FlatBufferTests.version(in: file)
        case .binf: return try "\(file.integer(at: 24, as: UInt32.self)).\(file.integer(at: 28, as: UInt32.self))"
        case .json: return nil
        }
    }

    private static func decompressed(_ file: ByteSource) throws -> ByteSource {
        guard let compression = try Compression(detecting: file) else { return file }
        return ByteSource(try compression.decompress(file).bytes)
    }

    private static func dotted(_ value: UBJSONValue?) -> String? {
        guard case .array(let items)? = value else { return nil }
        return items.map { if case .integer(let number) = $0 { "\(number)" } else { "?" } }.joined(separator: ".")
    }
}
