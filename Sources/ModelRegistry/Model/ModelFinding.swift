/// Something that was found when a model was checked.
public struct ModelFinding: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Worth knowing.
        case note
        /// It may fail.
        case warning
        /// It cannot work as it is.
        case error
    }

    /// A stable word for scripts.
    public var code: String
    /// How much it matters.
    public var severity: Severity
    /// The file it is about, relative to the package.
    public var file: String?
    /// The line, from 1.
    public var line: Int?
    /// The JSON Pointer of the value.
    public var pointer: String?
    /// What is wrong.
    public var message: String
    /// What to do about it.
    public var remedy: String?
    /// The code the platform has for it, `ModelArts.3015`.
    public var platformCode: String?

    /// Describes a finding.
    public init(
        code: String, severity: Severity, file: String? = nil, line: Int? = nil, pointer: String? = nil,
        message: String, remedy: String? = nil, platformCode: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.pointer = pointer
        self.message = message
        self.remedy = remedy
        self.platformCode = platformCode
    }
}
