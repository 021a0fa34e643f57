internal import EngineKit
internal import RuntimeVocabulary

/// `GraphDef.versions.producer`: a number that grows with TensorFlow, and bounds the release.
///
/// Checked on files of these releases; the number is TF_GRAPH_DEF_VERSION of tensorflow/core/public/version.h, which
/// grows with the date on the main branch, so that a greater number is from a later release.
enum GraphProducer {
    private static let releases: [(producer: UInt64, version: String)] = [
        (27, "1.13.2"), (1395, "2.12.1"), (1645, "2.15.1"), (1882, "2.17.1"),
    ]

    /// The releases that can have written a producer; those known to have written just this number are within.
    static func range(of producer: UInt64) -> VersionSpecifier? {
        let lower = releases.last { $0.producer < producer }.map { ">\($0.version)" }
        let upper = releases.first { $0.producer > producer }.map { "<\($0.version)" }
        let bounds = [lower, upper].compactMap { $0 }
        return bounds.isEmpty ? nil : VersionSpecifier.written(bounds.joined(separator: ","))
    }
}
