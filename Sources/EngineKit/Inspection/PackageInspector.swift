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
