package import Jansson
public import SystemInterface

/// One fault of a catalog's content.
public struct CatalogProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was opened.
    public let file: String
    /// Line of the faulty value, from 1.
    public let line: Int?
    /// Column of the faulty value, in bytes from 1.
    public let column: Int?
    /// JSON Pointer of the faulty value.
    public let pointer: String?
    /// What is wrong and what was expected.
    public let message: String

    package init(_ problem: JSONProblem) {
        file = problem.origin
        line = problem.line
        column = problem.column
        pointer = problem.pointer
        message = problem.message
    }

    /// `file:line: pointer: message`, without the parts that are not known.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        let pointer = pointer.flatMap { $0.isEmpty ? nil : "\($0): " } ?? ""
        return "\(place): \(pointer)\(message)"
    }
}

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
        case .empty(let folder): "\(folder): the folder has no '*.json' file; name a catalog file or a folder of them"
        case .notFound(let looked):
            "no catalog found; looked for \(looked.map { "'\($0)'" }.joined(separator: ", ")); "
                + "give --catalog PATH or set RUNTIMECTL_CATALOG"
        case .invalid(let problems): problems.map(\.description).joined(separator: "\n")
        }
    }
}
