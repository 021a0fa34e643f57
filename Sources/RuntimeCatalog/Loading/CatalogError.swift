public import SystemInterface

/// Why a catalog could not be loaded.
public enum CatalogError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file or folder that cannot be read.
    case unreadable(SystemError)
    /// A folder without a single `*.json`.
    case empty(folder: String)
    /// No catalog was named and none stands where one is looked for.
    case notFound(looked: [String])
    /// Everything that is wrong with the content, in order of file and line.
    case invalid([CatalogProblem])

    /// One line for each fault.
    public var description: String {
        switch self {
        case .unreadable(let error): error.description
        case .empty(let folder): "\(folder): \(Self.emptyFolder)"
        case .notFound(let looked):
            "no catalog found; looked for \(looked.map { "'\($0)'" }.joined(separator: ", ")); "
                + "give --catalog PATH or set RUNTIMECTL_CATALOG"
        case .invalid(let problems): problems.map(\.description).joined(separator: "\n")
        }
    }

    /// The faults, one by one, so that those of several catalogs can be reported together.
    var problems: [CatalogProblem] {
        switch self {
        case .unreadable(let error): [CatalogProblem(file: error.path, message: "cannot be read: \(error.message)")]
        case .empty(let folder): [CatalogProblem(file: folder, message: Self.emptyFolder)]
        case .notFound: []
        case .invalid(let problems): problems
        }
    }

    private static let emptyFolder = "the folder has no '*.json' file; name a catalog file or a folder of them"
}
