import ArtifactFormats
import BuiltInPlugins
import EngineKit
import Glibc
import RuntimeVocabulary

/// A file that may be a model, shown to every built-in inspector under one of the names that its bytes suggest.
enum ModelFileSubject: Subject {
    static let name = "model-file"

    private static let registry: EngineRegistry = {
        do {
            return try EngineRegistry(BuiltInPlugins.load())
        } catch {
            fatalError("the built-in plugins do not load: \(error)")
        }
    }()

    private static let folder: String = {
        let place = "/tmp/runtimectl-fuzz-\(getpid())"
        _ = unsafe mkdir(place, 0o700)
        return place
    }()

    static func run(_ bytes: [UInt8]) {
        let names = names(bytes)
        let name = names[bytes.count % names.count]
        let path = "\(folder)/\(name)"
        write(bytes, path)
        defer { _ = unsafe unlink(path) }
        guard let package = try? ModelPackage(path: path) else { return require(false, "a file is a package") }
        let inspection = PackageInspection(of: package, by: registry)
        check(inspection, name, bytes.count)
        guard bytes.count.isMultiple(of: 7) else { return }
        let again = PackageInspection(of: package, by: registry)
        require(again.best == inspection.best, "two inspections of '\(name)' agree")
        require(again.findings == inspection.findings, "two inspections of '\(name)' find the same")
    }

    private static func check(_ inspection: PackageInspection, _ name: String, _ size: Int) {
        for candidate in [inspection.best].compactMap({ $0 }) + inspection.others {
            let recognition = candidate.recognition
            require(recognition.files == [name], "the model of '\(name)' is that file: \(recognition.files)")
            for evidence in recognition.evidence {
                require((0...size).contains(evidence.offset ?? 0), "evidence stands in the file: \(evidence)")
                require(evidence.what.utf8.count <= 4096, "evidence is short")
            }
            if case .notRecorded(let reason) = recognition.frameworkVersion {
                require(!reason.isEmpty && reason.utf8.count <= 1024, "a reason is given, in short: \(reason)")
            }
            if case .recorded(let version) = recognition.frameworkVersion {
                require(version.text.utf8.count <= 64, "a version is short: \(version)")
            }
        }
        require(inspection.findings.allSatisfy { !$0.message.isEmpty }, "a finding says something")
        require(inspection.findings.count < 1000, "findings are few")
    }

    /// The names decide which readers insist: those of the format's own files, and one that says nothing.
    private static func names(_ bytes: [UInt8]) -> [String] {
        let signature = try? FileSignature.detect(ByteSource(bytes))
        switch signature {
        case .hdf5: return ["model.h5", "model.weights.h5"]
        case .zip: return ["model.pth", "model.keras", "model.bin"]
        case .pickle, .oldPickle, .picklesWithTensors, .compressed: return ["model.m", "model.pth"]
        case .protobuf:
            return ["saved_model.pb", "model.meta", "model.ckpt", "resnet.caffemodel", "model.mindir", "model"]
        case .json: return ["m-symbol.json", "model.json", "part-00000"]
        case .sortedStringTable: return ["model.ckpt-1.index"]
        case .none: return ["saved_model.pbtxt", "checkpoint", "deploy.prototxt", "model.om", "model.m"]
        default: return ["model.bin"]
        }
    }

    private static func write(_ bytes: [UInt8], _ path: String) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        let written = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        require(written == bytes.count, "the temporary file can be written")
    }
}
