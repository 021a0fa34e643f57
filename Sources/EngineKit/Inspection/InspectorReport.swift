/// What one inspector has to say.
public struct InspectorReport: Hashable, Sendable {
    /// The models of the engine that the package holds; more than one when it holds several.
    public var recognitions: [PackageRecognition]
    /// Files that look like the engine's and cannot be read.
    public var findings: [PackageFinding]

    /// Nothing of this engine.
    public static let nothing = InspectorReport()

    /// Makes a report.
    public init(recognitions: [PackageRecognition] = [], findings: [PackageFinding] = []) {
        self.recognitions = recognitions
        self.findings = findings
    }
}
