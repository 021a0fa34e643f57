/// An engine plugin that recognises its engine's models by their bytes, and reads what they record.
///
/// Nothing is executed, loaded or unpickled. An inspector never fails: a file that cannot be read, is cut short or
/// contradicts itself is a finding, and what is not certain is left out.
public protocol PackageInspector: EnginePlugin {
    /// What it wants to know about every pickle; nothing, where it does not say.
    var pickleQuery: PickleQuery { get }

    /// Looks at a package's files.
    func inspect(_ package: ModelPackage) -> InspectorReport
}

extension PackageInspector {
    /// Nothing.
    public var pickleQuery: PickleQuery { .nothing }
}

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
