public import RuntimeVocabulary

/// How a runtime's version of a framework stands to the one that wrote a model.
///
/// The first component that differs decides: `2.1.0` is of an older minor than `2.15.1`, and `1.13.0` of an older major
/// than both. A component that one of the two does not have differs from none, since a file that records `1.7` was
/// written by some `1.7.x`. Only major, minor and patch count; qualifiers and further components do not.
public enum VersionDifference: String, Hashable, Sendable, CaseIterable {
    /// The runtime is of an earlier major version.
    case olderMajor = "older-major"
    /// The runtime is of an earlier minor version.
    case olderMinor = "older-minor"
    /// The runtime is of an earlier patch level.
    case olderPatch = "older-patch"
    /// All components that both have are equal.
    case same
    /// The runtime is of a later patch level.
    case newerPatch = "newer-patch"
    /// The runtime is of a later minor version.
    case newerMinor = "newer-minor"
    /// The runtime is of a later major version.
    case newerMajor = "newer-major"

    /// Compares a runtime's version with that of the framework that wrote a model.
    public init(of runtime: ReleaseVersion, to artifact: ReleaseVersion) {
        let levels: [(older: VersionDifference, newer: VersionDifference)] = [
            (.olderMajor, .newerMajor), (.olderMinor, .newerMinor), (.olderPatch, .newerPatch),
        ]
        let pairs = zip(zip(runtime.components, artifact.components), levels)
        guard let ((ours, theirs), level) = pairs.first(where: { $0.0.0 != $0.0.1 }) else {
            self = .same
            return
        }
        self = ours < theirs ? level.older : level.newer
    }

    /// All that a runtime's version can be to one within bounds; an end that is `nil` is open.
    ///
    /// The older a model is, the newer is a runtime to it: what lies between the bounds gives what lies between the
    /// differences to them. A bound of fewer components than three may stand on either side of the runtime.
    static func all(of runtime: ReleaseVersion, from first: ReleaseVersion?, to last: ReleaseVersion?) -> [Self] {
        let olderAt: [Self] = [.olderMajor, .olderMinor, .olderPatch]
        let newerAt: [Self] = [.newerMajor, .newerMinor, .newerPatch]
        func difference(_ bound: ReleaseVersion?, whenEqual levels: [Self], whenOpen open: Self) -> Self {
            guard let bound else { return open }
            let difference = VersionDifference(of: runtime, to: bound)
            let known = bound.components.count
            return difference == .same && known < levels.count ? levels[known] : difference
        }
        let oldest = difference(last, whenEqual: olderAt, whenOpen: .olderMajor)
        let newest = difference(first, whenEqual: newerAt, whenOpen: .newerMajor)
        guard let start = allCases.firstIndex(of: oldest), let end = allCases.firstIndex(of: newest), start <= end
        else { return allCases }
        return Array(allCases[start...end])
    }
}
