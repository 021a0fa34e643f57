import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeCatalog

/// The catalog and the plugins that the program is delivered with.
enum BuiltInCatalog {
    static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func registry() throws -> EngineRegistry { try EngineRegistry(BuiltInPlugins.load()) }

    static func load() throws -> Catalog {
        try Catalog.load([project.appendingPathComponent("catalog/modelarts").path], registry: registry())
    }
}
