/// Something about a package that its owner should know.
public struct PackageFinding: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
        /// Worth knowing; nothing has to be done.
        case note
        /// It may fail, on some platforms or later.
        case warning
        /// The package cannot be used as it is.
        case error

        /// By weight, the lightest first.
        public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

        private var weight: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A stable word for scripts: `model-file-missing`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// The file it is about, relative to the package; `nil` when it is about the whole.
    public let file: String?
    /// The line, counted from 1, where the file has lines.
    public let line: Int?
    /// The JSON Pointer of the value, where the file is JSON.
    public let pointer: String?
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// What to do about it.
    public let remedy: String?
    /// Why, where a message is too short for it: a sentence or a document each.
    public let reasons: [String]

    /// Makes a finding.
    public init(
        _ code: String, _ severity: Severity, file: String? = nil, line: Int? = nil, pointer: String? = nil,
        message: String, remedy: String? = nil, reasons: [String] = []
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.pointer = pointer
        self.message = message
        self.remedy = remedy
        self.reasons = reasons
    }
}
