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
        let source = model.source.prefix(limit)
        let bytes = try source.bytes(at: 0, count: source.count)
        guard let keyword = keyword(String(decoding: bytes, as: UTF8.self)) else { return nil }
        return PackageRecognition(
            .likely, format: "Caffe network without weights", frameworkVersion: .notRecorded(reason: CaffeModel.reason),
            files: [model.path], evidence: [model.evidence("\(keyword) { … }", at: nil)])
    }

    private static func keyword(_ text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline) {
            let word = line.drop { $0.isWhitespace }.prefix { $0.isLetter }
            let rest = line.drop { $0.isWhitespace }.dropFirst(word.count).first { !$0.isWhitespace }
            if word == "layer" || word == "layers", rest == "{" || rest == ":" { return String(word) }
        }
        return nil
    }
}
