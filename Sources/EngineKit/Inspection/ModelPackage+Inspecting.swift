internal import ArtifactFormats

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
        let model = try modelFile(file)
        for format in formats {
            if let recognition = try format.read(model) { return recognition }
        }
        return nil
    }

    /// Opens a file and reads its first bytes.
    func modelFile(_ file: File) throws(FormatError) -> ModelFile {
        let source = try open(file)
        let head = try source.bytes(at: 0, count: min(source.count, ModelFile.headLength))
        return ModelFile(
            file: file, source: source, head: head, signature: try FileSignature.detect(source), package: self)
    }
}
