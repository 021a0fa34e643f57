public import ArtifactFormats

/// A file that may be a model, opened.
public struct ModelFile: Sendable {
    /// Which file it is.
    public let file: ModelPackage.File
    /// Its bytes.
    public let source: ByteSource
    /// Its first bytes, at most ``headLength``: most files are told apart by them alone.
    public let head: [UInt8]
    /// The package that it stands in, for the files that belong to it.
    public let package: ModelPackage

    /// How many bytes ``head`` holds, where the file has them.
    public static let headLength = 64

    /// Its path relative to the package.
    public var path: String { file.path }

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

/// A format of model files.
public protocol ModelFormat: SendableMetatype {
    /// Reads a file: `nil` for one that is not of this format, an error for one that is and cannot be read.
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition?
}

extension ModelPackage {
    /// Shows the files that may be a model to formats, and gathers what they say; the first that knows a file has it.
    /// - Parameter preferred: patterns for paths in the model's folder that are looked at first.
    public func inspectFiles(preferring preferred: [PackageGlob] = [], as formats: [any ModelFormat.Type])
        -> InspectorReport
    {
        var report = InspectorReport.nothing
        for file in candidates(preferring: preferred) {
            do throws(FormatError) {
                if let recognition = try recognition(of: file, as: formats) { report.recognitions.append(recognition) }
            } catch {
                report.findings.append(PackageFinding(error, in: file))
            }
        }
        return report
    }

    private func recognition(of file: File, as formats: [any ModelFormat.Type]) throws(FormatError)
        -> PackageRecognition?
    {
        let source = try open(file)
        let head = try source.bytes(at: 0, count: min(source.count, ModelFile.headLength))
        let model = ModelFile(file: file, source: source, head: head, package: self)
        for format in formats {
            if let recognition = try format.read(model) { return recognition }
        }
        return nil
    }
}
