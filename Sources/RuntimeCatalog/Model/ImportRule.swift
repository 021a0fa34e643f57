public import RuntimeVocabulary

/// A rule of the platform about importing models: when it applies, and what it says then.
///
/// Rules are data, so that editions of the platform can differ; a later catalog replaces a rule by its id.
public struct ImportRule: Hashable, Sendable {
    /// What the rule does to an import that it applies to.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// It refuses the import.
        case error
        /// The platform, or an edition of it, may refuse.
        case warning
        /// Worth knowing.
        case note
        /// Nothing: how an overlay switches a rule off.
        case off
    }

    /// Something that an import may say or leave out.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case modelType, runtime, dependencies, image, template, inferFormat, templateInputs, configuration, apis,
            health,
            inputParams, outputParams, customizeService
    }

    /// Whether a template's input and output mode may be replaced.
    public enum TemplateMode: String, Hashable, Sendable, CaseIterable {
        /// The import may, and has to, choose a mode.
        case undefined
        /// The template has one of its own.
        case fixed
    }

    /// When a rule applies: every condition that is given has to hold, and one that is empty asks for nothing.
    public struct Condition: Hashable, Sendable {
        /// The model comes from one of these.
        public var sources: [ImportSource] = []
        /// Its model type is one of these engines.
        public var modelTypes: [String] = []
        /// Its model type is none of these engines.
        public var otherThan: [String] = []
        /// Its runtime is made for these architectures only.
        public var architectures: [Architecture] = []
        /// It is to be deployed as one of these.
        public var installTypes: [InstallType] = []
        /// Its template has this mode.
        public var templateMode: TemplateMode?
        /// The import itself says all of these, in an option or a registration document.
        public var given: [Field] = []
        /// Neither the import nor the package says any of these.
        public var missing: [Field] = []
        /// Files of the package have more bytes than this; each of them is told.
        public var fileLargerThan: Int?
        /// Files with more bytes than this do not count, because another rule is about them.
        public var fileAtMost: Int?
        /// All files of the package together have more bytes than this.
        public var folderLargerThan: Int?
        /// The package has more files than this.
        public var filesMoreThan: Int?
    }

    /// The id that overlays refer to, and the code of the finding.
    public let id: String
    /// What it does.
    public let severity: Severity
    /// When it applies.
    public let condition: Condition
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// What to do about it.
    public let remedy: String?
    /// Editions of the documents that state the rule.
    public let editions: [String]
    /// The document that states it, and what a reader should know.
    public let remarks: Remarks
}
