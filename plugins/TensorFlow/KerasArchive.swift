internal import ArtifactFormats
internal import EngineKit
internal import Jansson

/// `*.keras`: a zip of metadata.json with `keras_version`, config.json and model.weights.h5.
///
/// Source: keras/src/saving/saving_lib.py.
enum KerasArchive: ModelFormat {
    private static let metadata = "metadata.json"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.signature == .zip else { return nil }
        let isNamed = model.file.name.hasSuffix(".keras")
        let archive: ZipArchive
        do throws(FormatError) {
            archive = try ZipArchive(model.source)
        } catch {
            if isNamed { throw error }
            return nil
        }
        guard let member = archive.member(metadata), archive.member("config.json") != nil else { return nil }
        let text = try archive.bytes(of: member, limit: 64 << 10)
        guard let document = try? JSONDocument(bytes: text, origin: metadata),
            let version = document.root.object()?["keras_version"]?.string()
        else {
            guard isNamed else { return nil }
            throw FormatError(
                format: "Keras archive", offset: 0, reason: .malformed("metadata.json holds no 'keras_version'"))
        }
        let (recorded, range) = KerasVersion.describe(version)
        let place = try archive.content(of: member)
        return PackageRecognition(
            range == nil ? .likely : .certain, format: "Keras archive (.keras)", frameworkVersion: recorded,
            frameworkVersionRange: range, files: [model.path],
            evidence: [
                model.evidence(
                    "member \(metadata), keras_version = '\(version.prefix(40))'",
                    at: place.start == 0 ? nil : place.place(of: "\"keras_version\""),
                    of: .frameworkVersion)
            ])
    }
}
