internal import ArtifactFormats
internal import EngineKit

/// `*.index` of a checkpoint without its `.meta`: the table of tensors whose bytes stand in `*.data-*` beside it.
///
/// It is a sorted string table whose first entry has the empty key and is a BundleHeaderProto (1 num_shards, 3 version
/// (1 producer)). Source: tensorflow/core/util/tensor_bundle/tensor_bundle.h, core/protobuf/tensor_bundle.proto.
enum CheckpointIndex: ModelFormat {
    private static let suffix = ".index"
    private static let reason = "a checkpoint without its .meta file records no release of TensorFlow"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.file.name.hasSuffix(suffix), try FileSignature.detect(model.source) == .sortedStringTable else {
            return nil
        }
        let stem = String(model.path.dropLast(suffix.count))
        guard !belongsToOther(stem, model) else { return nil }
        let data = model.package.files.map(\.path).filter { $0.hasPrefix(stem + ".data-") }
        guard let shards = header(model.source) else {
            guard !data.isEmpty else { return nil }
            return PackageRecognition(
                .possible, format: "TensorFlow checkpoint (index)", frameworkVersion: .notRecorded(reason: reason),
                files: [model.path] + data)
        }
        var recognition = PackageRecognition(
            .certain, format: "TensorFlow checkpoint (index)", frameworkVersion: .notRecorded(reason: reason),
            files: [model.path] + data,
            evidence: [model.evidence("BundleHeaderProto.num_shards = \(shards)", at: model.source.start)])
        addState(to: &recognition, model)
        if data.isEmpty, model.package.shape != .file {
            recognition.findings.append(
                PackageFinding(
                    "checkpoint-data-missing", .error, file: model.path,
                    message: "no file '\(model.file.name.dropLast(suffix.count)).data-*' beside it",
                    remedy: "put it there: the weights are in it"))
        }
        return recognition
    }

    /// Whether a `.meta` beside it, or the SavedModel that it is a part of, says more.
    private static func belongsToOther(_ stem: String, _ model: ModelFile) -> Bool {
        let saved = stem.hasSuffix("variables/variables") ? stem.dropLast("variables/variables".count) : nil
        return model.package.files.contains { file in
            if file.path == stem + ".meta" { return true }
            guard let saved else { return false }
            return file.path == saved + "saved_model.pb" || file.path == saved + "saved_model.pbtxt"
        }
    }

    /// How many data files the first entry names: shared and own length of its key, both 0, then its value.
    private static func header(_ source: ByteSource) -> UInt64? {
        guard let head = try? source.bytes(at: 0, count: min(source.count, 64)), head.count > 3, head[0] == 0,
            head[1] == 0, head[2] > 0, head[2] < 0x3D, Int(head[2]) + 3 <= head.count
        else { return nil }
        let value = ProtobufMessage(ByteSource(Array(head[3..<(3 + Int(head[2]))])))
        guard let shards = ((try? value.first(at: [1])?.integer) ?? nil), shards > 0,
            ((try? value.first(at: [3, 1])?.integer) ?? nil) != nil
        else { return nil }
        return shards
    }

    /// The text file `checkpoint`, which names the checkpoint that is to be loaded. Source:
    /// tensorflow/python/training/checkpoint_state.proto.
    private static func addState(to recognition: inout PackageRecognition, _ model: ModelFile) {
        let folder = model.path.dropLast(model.file.name.count)
        guard let state = model.package.files.first(where: { $0.path == folder + "checkpoint" }),
            let source = try? model.package.open(state)
        else { return }
        recognition.files.append(state.path)
        let key = "model_checkpoint_path"
        let text = TextProtoMessage(source, paths: [[key]], limits: TextProtoLimits(bytes: 1 << 20))
        guard let value = text.values(at: [key]).first, let path = value.text else { return }
        recognition.evidence.append(
            PackageRecognition.Evidence(
                file: state.path, what: "\(key) = '\(path.prefix(80))'", offset: value.offset))
    }
}
