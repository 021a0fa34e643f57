public import RuntimeVocabulary

/// A template of the platform: a ready configuration for models of one engine and Python version.
public struct ImportTemplate: Hashable, Sendable {
    /// The template's name, as the documents write it.
    public let name: String
    /// Index into ``Catalog/engines``.
    public let engineIndex: Int
    /// The engine's version.
    public let engineVersion: ReleaseVersion?
    /// The Python version.
    public let python: PythonVersion?
    /// The hardware it is for; empty where the document does not say.
    public let hardware: HardwareSet
    /// Whether an import may choose the input and output mode.
    public let mode: ImportRule.TemplateMode
    /// The document that states it, and what a reader should know.
    public let remarks: Remarks
}
