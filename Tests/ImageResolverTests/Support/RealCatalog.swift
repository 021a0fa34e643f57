import BuiltInPlugins
import EngineKit
import Foundation
import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

/// The catalogs of the repository, read once with the built-in plugins.
enum RealCatalog {
    static let modelarts = Result { try load("modelarts") }
    static let ascendHub = Result { try load("ascend-hub") }

    private static func load(_ name: String) throws -> Catalog {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        let registry = try EngineRegistry(BuiltInPlugins.load())
        return try Catalog.load([root.appendingPathComponent("catalog/\(name)").path], registry: registry)
    }

    /// Asks the built-in catalog as the program does: for inference, unless another purpose is given.
    static func resolve(_ modelType: String?, _ words: KeyValuePairs<String, String> = [:]) throws -> Resolution {
        try resolve(modelType, words.map { ($0.key, $0.value) })
    }

    static func resolve(_ modelType: String?, _ words: [(key: String, value: String)]) throws -> Resolution {
        var request = try ResolutionRequest.asking(words, modelType: modelType)
        if request.purposes.isEmpty { request.purposes = ["inference"] }
        return try Resolver(catalog: modelarts.get()).resolve(request)
    }

    static func list(_ words: KeyValuePairs<String, String>) throws -> [Runtime] {
        let catalog = try modelarts.get()
        return try Resolver(catalog: catalog).list(.asking(words)).map { catalog.runtimes[$0] }
    }
}
