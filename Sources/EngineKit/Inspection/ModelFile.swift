public import ArtifactFormats

/// A file that may be a model, opened.
public struct ModelFile: Sendable {
    /// Which file it is.
    public let file: ModelPackage.File
    /// Its bytes.
    public let source: ByteSource
    /// Its first bytes, at most ``headLength``: most files are told apart by them alone.
    public let head: [UInt8]
    /// What its first and last bytes say of its format; `nil` when they say nothing.
    public let signature: FileSignature?
    /// The package that it stands in, for the files that belong to it.
    public let package: ModelPackage

    /// How many bytes ``head`` holds, where the file has them.
    public static let headLength = 64

    /// Its path relative to the package.
    public var path: String { file.path }

    /// The upper levels of its JSON; the file is passed by once, whoever asks.
    /// - Throws: as ``JSONOutline/init(_:)``.
    public func outline() throws(FormatError) -> JSONOutline { try package.account.outline(self) }

    /// A piece of evidence in this file.
    /// - Parameters:
    ///   - offset: where it begins; `nil` where the bytes were unpacked first.
    ///   - field: what it is about; `nil` where it says of what engine and format the model is.
    public func evidence(_ what: String, at offset: Int?, of field: PackageRecognition.Field? = nil)
        -> PackageRecognition.Evidence
    {
        PackageRecognition.Evidence(file: path, what: what, offset: offset, of: field)
    }
}
