/// The interfaces of the platform that a request can be worded for; their pages disagree about a few limits.
public enum ImportInterface: String, Hashable, Sendable, CaseIterable {
    /// The workflow SDK's model registration step.
    case workflow
    /// The SDK's `Model(session, …)`, and the API behind it.
    case sdk
    /// Options on the command line, which stand for the console's page.
    case commandLine = "command-line"
}
