/// What a model may be deployed as.
public enum InstallType: String, Hashable, Sendable, CaseIterable {
    /// A service that answers at once. The API writes `real-time`, the workflow `real_time`, older pages `realtime`.
    case realTime = "real-time"
    /// A job over many inputs.
    case batch
    /// A service on a device outside the platform.
    case edge
}
