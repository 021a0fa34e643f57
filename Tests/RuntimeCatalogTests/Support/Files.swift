import Foundation
import RuntimeCatalog
import TestSupport

extension TemporaryFolder {
    /// Writes files and gives the path of the folder.
    func writing(_ files: [String: String]) throws -> String {
        for (path, text) in files { _ = try file(path, holding: text) }
        return url.path
    }

    /// Writes files and loads the paths inside the folder, each a catalog; an empty path is the folder itself.
    func load(_ files: [String: String], _ paths: [String] = [""]) throws -> Catalog {
        let folder = try writing(files)
        return try Catalog.load(paths.map { $0.isEmpty ? folder : "\(folder)/\($0)" }, registry: Sample.registry)
    }

    /// What the same is refused for, with the folder's own path left out.
    func faults(_ files: [String: String], _ paths: [String] = [""]) throws -> [String] {
        let folder = try writing(files)
        let faults = try Sample.faults { registry throws(CatalogError) in
            try Catalog.load(paths.map { $0.isEmpty ? folder : "\(folder)/\($0)" }, registry: registry)
        }
        return faults.map {
            $0.replacingOccurrences(of: "\(folder)/", with: "").replacingOccurrences(of: folder, with: ".")
        }
    }
}
