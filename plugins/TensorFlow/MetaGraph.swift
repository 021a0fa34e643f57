internal import ArtifactFormats
internal import EngineKit

/// `*.meta` of a TensorFlow 1 checkpoint: a MetaGraphDef by itself.
enum MetaGraph: ModelFormat {
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        let isNamed = model.file.name.hasSuffix(".meta")
        // field 1, a message: shared with many protobuf files, so the name or the fields decide
        guard model.head.first == 0x0A, isNamed || model.file.name.hasSuffix(".pb") else { return nil }
        let fields: MetaGraphFields
        do throws(FormatError) {
            fields = try MetaGraphFields(model.source, at: [])
        } catch {
            if isNamed { throw error }
            return nil
        }
        guard fields.hasGraph, fields.version != nil || fields.gitVersion != nil else {
            if isNamed, let fault = fields.fault { throw fault }
            return nil
        }
        return fields.recognition(of: model, format: "TensorFlow checkpoint (MetaGraphDef)", files: files(of: model))
    }

    private static func files(of model: ModelFile) -> [String] {
        let folder = String(model.path.dropLast(model.file.name.count))
        let stem = String(model.path.dropLast(".meta".count))
        return [model.path]
            + model.package.files.map(\.path).filter { path in
                path == folder + "checkpoint" || path == stem + ".index" || path.hasPrefix(stem + ".data-")
            }
    }
}
