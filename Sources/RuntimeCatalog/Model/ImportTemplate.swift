public import RuntimeVocabulary

/// A template of the platform: a ready configuration for models of one engine and Python version.
public struct ImportTemplate: Hashable, Sendable {
    /// Something that goes into a template.
    public struct Input: Hashable, Sendable {
        /// What `input_id` calls it.
        public let id: String
        /// The folder that it is copied to, as its `input_properties` say; `nil` where no document says.
        public let target: String?
        /// The document that states it, and what a reader should know.
        public let remarks: Remarks
    }

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
    /// The name of the mode that is built in; `nil` where the document does not say, and for the undefined one.
    public let inferFormat: String?
    /// What goes into it; empty where no document says.
    public let inputs: [Input]
    /// The document that states it, and what a reader should know.
    public let remarks: Remarks
}
