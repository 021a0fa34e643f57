internal import EngineKit
internal import RuntimeVocabulary

/// What the version of Keras in a file says about TensorFlow: a bound, never the release.
enum KerasVersion {
    /// Keras 2.x.y came with TensorFlow 2.x from here on, until 2.16; before, several releases shared a version.
    private static let sharedMinor: ClosedRange<UInt64> = 5...16

    /// The answer for a file that records a version of Keras.
    static func describe(_ text: String) -> (version: PackageRecognition.FrameworkVersion, range: VersionSpecifier?) {
        let shown = String(text.prefix(40))
        guard text.utf8.count <= 40, let version = try? ReleaseVersion(parsing: plain(text)) else {
            return (.notRecorded(reason: "the file says '\(shown)' where the version of Keras stands"), nil)
        }
        let parts = version.components
        if parts.first == 2, parts.count > 1, sharedMinor.contains(parts[1]), !text.contains("-tf") {
            return (
                .notRecorded(reason: "the file records Keras \(shown), which came with TensorFlow 2.\(parts[1])"),
                VersionSpecifier.written("==2.\(parts[1]).*")
            )
        }
        if let major = parts.first, major >= 3 {
            return (
                .notRecorded(reason: "the file records Keras \(shown), which is released apart from TensorFlow"), nil
            )
        }
        return (.notRecorded(reason: "the file records Keras \(shown), and not the release of TensorFlow"), nil)
    }

    /// `2.2.4-tf` is Keras 2.2.4 as TensorFlow carried it.
    private static func plain(_ text: String) -> String {
        text.hasSuffix("-tf") ? String(text.dropLast(3)) : text
    }
}
