/// One thing that every plugin is held to, and whether this one keeps it.
public struct ConformanceCheck: Hashable, Sendable {
    /// A stable word for scripts.
    public let code: Code
    /// What came of it.
    public let outcome: Outcome

    /// The checks, in the order in which they are made.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case manifest, identity, nameTokens, rules, names, conflicts, executable, greeting, answers, packages
        case strangeQuestion

        /// What is checked, as a sentence that is true of a good plugin.
        public var title: String {
            switch self {
            case .manifest: "the manifest can be read, and its name is the folder's"
            case .identity: "id, version and aliases are well-formed and said once"
            case .nameTokens: "every name token is read out of a runtime name, with the version after it"
            case .rules: "every rule says something, and where it comes from"
            case .names: "strange names are read without harm, and every name the same way twice"
            case .conflicts: "no other plugin claims one of its words"
            case .executable: "the executable is there, and nobody but its owner can change it"
            case .greeting: "the executable starts, and speaks the protocol"
            case .answers: "the executable answers questions about names, strange ones too"
            case .packages: "the executable answers questions about packages, and takes no garbage for a model"
            case .strangeQuestion: "the executable refuses a question it does not know, and goes on"
            }
        }
    }

    /// What came of a check.
    public enum Outcome: Hashable, Sendable {
        /// The plugin keeps it.
        case passed
        /// What is wrong, and what to do about it.
        case failed([Fault])
        /// It says nothing about this plugin: why.
        case leftOut(String)
    }

    /// Something wrong.
    public struct Fault: Hashable, Sendable {
        /// What is wrong.
        public let message: String
        /// What to do.
        public let remedy: String
    }

    /// Whether the plugin breaks it.
    public var isFailure: Bool {
        if case .failed = outcome { true } else { false }
    }

    /// Passed when there are no faults.
    init(_ code: Code, _ faults: [Fault]) {
        self.code = code
        outcome = faults.isEmpty ? .passed : .failed(faults)
    }

    init(_ code: Code, leftOut reason: String) {
        self.code = code
        outcome = .leftOut(reason)
    }
}
