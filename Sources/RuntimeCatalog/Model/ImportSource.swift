/// The platform's ways of importing a model.
///
/// The user manual's "Methods of Importing a Model" names the first four; the workflow SDK's model registration adds
/// subscribed models.
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
