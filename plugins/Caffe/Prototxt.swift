internal import ArtifactFormats
internal import EngineKit

/// `*.prototxt`: the network as text, `layer { … }` or, in the V1 format, `layers { … }`.
///
/// Beside a `.caffemodel` it is part of that model; by itself it is a network without weights.
enum Prototxt: ModelFormat {
    private static let limit = 1 << 20

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.file.name.hasSuffix(".prototxt") else { return nil }
        guard !model.package.modelFiles.contains(where: { $0.path.hasSuffix(".caffemodel") }) else { return nil }
        guard let keyword = keyword(model.source) else { return nil }
        return PackageRecognition(
            .likely, format: "Caffe network without weights", frameworkVersion: .notRecorded(reason: CaffeModel.reason),
            files: [model.path], evidence: [model.evidence("\(keyword) { … }", at: nil)])
    }

    /// The name of the first layer's field, at the outermost level.
    private static func keyword(_ source: ByteSource) -> String? {
        var reader = TextProtoReader(source, limits: TextProtoLimits(bytes: limit))
        var depth = 0
        while let event = (try? reader.next()) ?? nil {
            switch event {
            case .begin(let name):
                if depth == 0, name == "layer" || name == "layers" { return name }
                depth += 1
            case .end: depth -= 1
            case .value: break
            }
        }
        return nil
    }
}
