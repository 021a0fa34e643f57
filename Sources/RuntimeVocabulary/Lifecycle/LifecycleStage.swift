/// How far along its way out a runtime is.
///
/// The raw values are the words of the catalog and of the command line.
public enum LifecycleStage: String, Hashable, Sendable, CaseIterable {
    /// In use and kept up to date.
    case supported
    /// Still works, but a successor should be chosen.
    case deprecated
    /// No longer offered for new work; what runs on it may go on running.
    case discontinued
    /// Gone: the image can no longer be had.
    case removed

    private var order: Int {
        switch self {
        case .supported: 0
        case .deprecated: 1
        case .discontinued: 2
        case .removed: 3
        }
    }
}

extension LifecycleStage: Comparable {
    /// Stages in the order in which a runtime passes them.
    public static func < (left: LifecycleStage, right: LifecycleStage) -> Bool { left.order < right.order }
}
