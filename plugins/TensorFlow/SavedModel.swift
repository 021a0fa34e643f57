internal import ArtifactFormats
internal import EngineKit

/// `saved_model.pb`: 1 schema version, 2 graphs with what they are for. Source: core/protobuf/saved_model.proto.
enum SavedModel: ModelFormat {
    private static let beginning: [UInt8] = [0x08, 0x01, 0x12]

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        // schema_version = 1, then meta_graphs; ONNX files begin alike, which is why the fields decide
        let isNamed = model.file.name == "saved_model.pb"
        guard model.head.starts(with: beginning) else {
            let isCut = isNamed && beginning.starts(with: model.head)
            return isCut ? damaged(model, .truncated(needed: 3, available: model.head.count)) : nil
        }
        let fields: MetaGraphFields
        do throws(FormatError) {
            fields = try MetaGraphFields(model.source, at: [2])
        } catch {
            return isNamed ? damaged(model, error) : nil
        }
        guard fields.isPlausible else {
            // of another name, it is something else
            guard isNamed else { return nil }
            let none = FormatError(
                format: "SavedModel", offset: 0, reason: .malformed("it holds no graph and no version"))
            return damaged(model, fields.fault ?? none)
        }
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

    /// A file of this name that shows nothing of a SavedModel: what it is meant to be is known, and no more.
    private static func damaged(_ model: ModelFile, _ error: FormatError) -> PackageRecognition {
        PackageRecognition(
            .possible, format: "SavedModel", frameworkVersion: RecordedVersion.cut, files: files(of: model),
            findings: [PackageFinding(error, in: model.file)])
    }

    private static func damaged(_ model: ModelFile, _ reason: FormatError.Reason) -> PackageRecognition {
        damaged(model, FormatError(format: "SavedModel", offset: model.source.count, reason: reason))
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
