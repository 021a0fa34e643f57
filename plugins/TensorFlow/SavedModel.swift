internal import ArtifactFormats
internal import EngineKit

/// `saved_model.pb`: 1 schema version, 2 graphs with what they are for. Source: core/protobuf/saved_model.proto.
enum SavedModel: ModelFormat {
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        // schema_version = 1, then meta_graphs; ONNX files begin alike, which is why the fields decide
        guard model.head.starts(with: [0x08, 0x01, 0x12]) else { return nil }
        let fields: MetaGraphFields
        do throws(FormatError) {
            fields = try MetaGraphFields(model.source, at: [2])
        } catch {
            if model.file.name == "saved_model.pb" { throw error }
            return nil
        }
        guard fields.isPlausible else { return try refuseDamaged(model, fields) }
        return describe(fields, of: model, format: "SavedModel")
    }

    /// The recognition, and what a server would miss.
    static func describe(_ fields: MetaGraphFields, of model: ModelFile, format: String) -> PackageRecognition {
        var recognition = fields.recognition(of: model, format: format, files: files(of: model))
        guard fields.fault == nil else { return recognition }
        if fields.signatures.isEmpty {
            recognition.findings.append(
                PackageFinding(
                    "no-signature", .warning, file: model.path, message: "it has no signature to call",
                    remedy: "save it with a signature, such as 'serving_default'"))
        }
        if !fields.tags.contains("serve") {
            recognition.findings.append(
                PackageFinding(
                    "no-serve-tag", .warning, file: model.path, message: "none of its graphs has the tag 'serve'",
                    remedy: "save it with the tag that servers load"))
        }
        return recognition
    }

    /// A file of this name that shows nothing of a SavedModel is damaged; of another name, it is something else.
    private static func refuseDamaged(_ model: ModelFile, _ fields: MetaGraphFields) throws(FormatError)
        -> PackageRecognition?
    {
        guard model.file.name == "saved_model.pb" else { return nil }
        throw fields.fault
            ?? FormatError(format: "SavedModel", offset: 0, reason: .malformed("it holds no graph and no version"))
    }

    /// The file and what belongs to it beside it.
    private static func files(of model: ModelFile) -> [String] {
        let folder = String(model.path.dropLast(model.file.name.count))
        let others = model.package.files.map(\.path).filter { path in
            guard path.hasPrefix(folder) else { return false }
            let rest = path.dropFirst(folder.count)
            return ["variables/", "assets/", "assets.extra/"].contains { rest.hasPrefix($0) }
                || ["fingerprint.pb", "keras_metadata.pb"].contains(String(rest))
        }
        return [model.path] + others
    }
}
