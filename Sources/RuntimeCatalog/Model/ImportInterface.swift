/// The interfaces of the platform that a request can be worded for; their pages disagree about a few limits.
public enum ImportInterface: String, Hashable, Sendable, CaseIterable {
    /// The workflow SDK's model registration step.
    case workflow
    /// The SDK's `Model(session, …)`, and the API behind it.
    case sdk
    /// Options on the command line, which stand for the console's page.
    case commandLine = "command-line"
}

/// What the pages of one of the platform's interfaces say that it takes.
public struct InterfaceModelTypes: Hashable, Sendable {
    /// The interface.
    public let interface: ImportInterface
    /// The ids of the engines whose models it takes.
    public let engines: [String]
    /// The document that states it, and what a reader should know.
    public let remarks: Remarks
}
