/// How far a model has come; the words of the platform's `GET /models`, filter `model_status`.
public enum ModelStatus: String, Hashable, Sendable, CaseIterable {
    /// It is being made known.
    case publishing
    /// It can be deployed.
    case published
    /// Importing it failed.
    case failed
    /// Its image is being built.
    case building
    /// Its image could not be built.
    case buildingFailed = "building_failed"
}

/// Where a model was imported from.
public enum ModelSource: String, Hashable, Sendable, CaseIterable {
    /// A training job.
    case training
    /// An object store, or a folder.
    case obs
    /// A container image.
    case container
    /// A template.
    case template
    /// A subscription in the gallery.
    case gallery
}
