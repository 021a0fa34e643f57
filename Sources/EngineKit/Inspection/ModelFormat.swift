public import ArtifactFormats

/// A format of model files.
public protocol ModelFormat: SendableMetatype {
    /// What it wants to know about every pickle; nothing, where it does not say.
    static var pickleQuery: PickleQuery { get }

    /// Reads a file: `nil` for one that is not of this format, an error for one that is and cannot be read.
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition?
}

extension ModelFormat {
    /// Nothing.
    public static var pickleQuery: PickleQuery { .nothing }
}
