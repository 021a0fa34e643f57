import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeCatalog

/// A catalog to measure: the bytes of its files, and what they load as.
struct Subject {
    /// How the report calls it.
    let name: String
    /// The catalog.
    let catalog: Catalog
    /// Its files, for jansson alone.
    let files: [[UInt8]]
    /// Loads it anew.
    let load: () throws -> Catalog

    /// The catalog that stands in a folder.
    init(folder: String, registry: EngineRegistry) throws {
        name = "built-in catalog"
        load = { try Catalog.load([folder], registry: registry) }
        catalog = try load()
        files = try catalog.files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
    }

    /// A generated catalog.
    init(rows: Int, registry: EngineRegistry) throws {
        let json = GeneratedCatalog.json(rows: rows)
        name = "generated catalog"
        load = { try Catalog.load(json: json, registry: registry) }
        catalog = try load()
        files = [Array(json.utf8)]
    }

    /// `142 runtimes`.
    var size: String { "\(catalog.runtimes.count) runtimes" }
}
