import CommandLineKit
import EngineKit
import ModelImport
import SystemInterface

/// Paths of this machine in registration documents.
struct ImportLocations {
    /// The folder of the document, with a slash at its end; empty for the current one.
    private let folder: String
    private let hasPackage: Bool

    init(_ context: CommandContext) {
        let file = context.invocation.value("file") ?? ""
        let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        folder = parts.map { $0 + "/" }.joined()
        hasPackage = !context.invocation.arguments.isEmpty
    }

    /// A path as a document writes it; one that is not absolute begins at the document's folder.
    func path(_ written: String) -> String { written.hasPrefix("/") ? written : folder + written }

    /// A path in object storage that may have been meant for one of this machine.
    func remarks(on request: ImportRequest) -> [PackageFinding] {
        guard !hasPackage, let path = request.bareLocation, Files.kind(of: path) != nil else { return [] }
        let place = request.places[.location]
        return [
            PackageFinding(
                ImportFindingCode.location.rawValue, .warning, file: place?.file, line: place?.line,
                pointer: place?.pointer ?? place?.option,
                message: "'\(path)' is a path in object storage, and there is one of that name on this machine",
                remedy: "write 'file:\(path)' when that is meant")
        ]
    }
}
