internal import ArtifactFormats
internal import EngineKit

/// `saved_model.pbtxt`: a SavedModel in protobuf text, which TensorFlow loads where no `saved_model.pb` stands beside it.
///
/// Source: tensorflow/core/protobuf/saved_model.proto; tensorflow/cc/saved_model/reader.cc.
enum SavedModelText: ModelFormat {
    private static let graphs = "meta_graphs"
    private static let suffix = ".pbtxt"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.file.name.hasSuffix(suffix), !isBesideBinary(model) else { return nil }
        let text = TextProtoMessage(model.source, paths: MetaGraphFields.textPaths(below: [graphs]))
        let fields = MetaGraphFields(text: text, below: [graphs])
        if fields.isPlausible { return SavedModel.describe(fields, of: model, format: "SavedModel (text)") }
        guard model.file.name == "saved_model" + suffix else { return nil }
        throw text.failure
            ?? FormatError(format: "SavedModel", offset: 0, reason: .malformed("it holds no graph and no version"))
    }

    private static func isBesideBinary(_ model: ModelFile) -> Bool {
        let binary = model.path.dropLast(suffix.count) + ".pb"
        return model.package.files.contains { $0.path == binary }
    }
}
