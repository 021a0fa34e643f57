/// How much moving from one runtime to another asks of a model and its code.
///
/// The raw values are the words of reports.
public enum Move: String, Hashable, Sendable, CaseIterable {
    /// Nothing that the catalog knows of changes.
    ///
    /// What neither runtime states counts as unchanged: there is nothing to compare.
    case dropIn = "drop-in"
    /// The model should load as it is; test it.
    ///
    /// The engine's minor or patch version, Python's minor version, the toolkit's version or the operating system
    /// changes; or something that matters is stated for one of the two only; or hardware goes that was not to be kept.
    case minor
    /// Expect to convert the model, change its code or move to other machines.
    ///
    /// Another engine; another major version of it - below 1.0 another minor version, because Semantic Versioning
    /// promises nothing there (https://semver.org/#spec-item-4) - or an older minor version; another major version of
    /// Python or an older minor one; an architecture, a chip or hardware to be kept is lost; a toolkit of another family.
    case breaking

    private var order: Int {
        switch self {
        case .dropIn: 0
        case .minor: 1
        case .breaking: 2
        }
    }
}

extension Move: Comparable {
    /// Smaller moves come first.
    public static func < (left: Move, right: Move) -> Bool { left.order < right.order }
}
