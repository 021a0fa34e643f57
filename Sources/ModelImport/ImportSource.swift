/// The platform's ways of importing a model.
///
/// Source of the list: the user manual's "Methods of importing a model" (seed 001) names the first four; the workflow
/// SDK (seed 004) adds subscribed models.
public enum ImportSource: String, Hashable, Sendable, CaseIterable {
    /// The output of a training job.
    case training
    /// Files in object storage, or in a local folder on their way there.
    case obs
    /// A custom image, alone or with model files beside it.
    case container
    /// A template of the platform.
    case template
    /// The image of a subscribed model, with model files beside it.
    case gallery
}

/// The interfaces of the platform that a request can be worded for; their pages disagree about a few limits.
public enum ImportInterface: String, Hashable, Sendable, CaseIterable {
    /// The workflow SDK's model registration step (seed 004).
    case workflow
    /// The SDK's `Model(session, …)` (seed 003), and the API behind it.
    case sdk
    /// Options on the command line, which stand for the console's page.
    case commandLine = "command-line"
}
