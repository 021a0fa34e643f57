public import ArtifactFormats

/// A format of model files.
public protocol ModelFormat: SendableMetatype {
    /// Reads a file: `nil` for one that is not of this format, an error for one that is and cannot be read.
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition?
}
