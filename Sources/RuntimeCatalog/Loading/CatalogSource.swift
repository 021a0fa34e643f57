private import SystemInterface

/// A catalog as it is named: one file, or a folder whose `*.json` are read in name order.
struct CatalogSource {
    let path: String
    let files: [String]

    /// Finds the files of a catalog.
    init(path: String) throws(CatalogError) {
        self.path = path
        guard Files.kind(of: path) == .directory else {
            files = [path]
            return
        }
        let names: [String]
        do {
            names = try Files.names(in: path)
        } catch {
            throw .unreadable(error)
        }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        files = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
        if files.isEmpty { throw .empty(folder: path) }
    }

    /// The name of a catalog that does not give itself one: the last part of its path.
    var fallbackName: String {
        let parts = path.split(separator: "/")
        let last = parts.last.map(String.init) ?? path
        return last.hasSuffix(".json") ? String(last.dropLast(5)) : last
    }
}
