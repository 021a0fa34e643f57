import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// Catalogs for tests, in as few words as they need.
enum Sample {
    static var registry: EngineRegistry {
        get throws { try EngineRegistry(BuiltInPlugins.load()) }
    }

    /// Words that most tests use: three kinds of hardware, three engines, an edition, a purpose of its own.
    static let sections = """
        "variables": { "registry": { "default": "hub.example.com" } },
        "purposes": ["inference", "training", "notebook", "edge"],
        "editions": [{ "id": "guide-2022", "title": "guide", "source": "a document" }],
        "hardware": [
          { "id": "cpu" },
          { "id": "gpu", "accelerator": "cuda", "aliases": ["nvidia"], "chips": [{ "id": "t4", "aliases": ["tnt004"] }] },
          { "id": "ascend", "accelerator": "cann", "aliases": ["npu"],
            "chips": [{ "id": "ascend-910", "aliases": ["d910", "snt9"] }, { "id": "ascend-910b", "aliases": ["snt9b"] }] }
        ],
        "engines": [
          { "id": "TensorFlow", "imageTemplate": "{registry}/{engine}:{runtime}" },
          { "id": "Caffe", "imageTemplate": "{registry}/{engine}:{runtime}" },
          { "id": "Mine", "aliases": ["my own"], "imageTemplate": "{registry}/{engine}:{runtime}" }
        ]
        """

    /// The line of ``catalog(_:sections:)`` in which the rows begin.
    static let rowLine = sections.split(separator: "\n", omittingEmptySubsequences: false).count + 3

    /// A catalog file with those words and the given rows.
    static func catalog(_ rows: String, sections: String = Sample.sections) -> String {
        "{ \"schemaVersion\": 1, \"name\": \"sample\",\n\(sections),\n\"runtimes\": [\n\(rows)\n] }\n"
    }

    /// Loads a catalog with the program's own plugins.
    static func load(_ json: String) throws -> Catalog {
        try Catalog.load(json: json, origin: "c.json", registry: registry)
    }

    /// Loads a catalog with the sample's words and one row, and gives the row.
    static func runtime(_ row: String) throws -> (Runtime, Catalog) {
        let catalog = try load(catalog(row))
        return (try #require(catalog.runtimes.first), catalog)
    }

    /// What a catalog is refused for, one line for each fault; empty when it loads.
    static func faults(_ json: String) throws -> [String] {
        try faults { registry throws(CatalogError) in
            try Catalog.load(json: json, origin: "c.json", registry: registry)
        }
    }

    /// What catalogs are refused for.
    static func faults(_ load: (EngineRegistry) throws(CatalogError) -> Catalog) throws -> [String] {
        let registry = try registry
        do throws(CatalogError) {
            _ = try load(registry)
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    /// A folder of the repository: `repository("catalog/modelarts")`.
    static func repository(_ path: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../\(path)")
            .standardizedFileURL.path
    }
}

extension Catalog {
    /// Every facet of a runtime with where it comes from, in one line: `engineVersion 1.13 p, hardware gpu p`;
    /// `s`, `p` and `i` are stated, parsed and inferred.
    func summary(_ runtime: Runtime) -> String {
        let values: [(FacetName, String?)] = [
            (.engineVersion, runtime.engineVersion?.text),
            (.python, runtime.python.map(\.description).joined(separator: "+")),
            (.hardware, hardware.ids(of: runtime.hardware).joined(separator: "+")),
            (.accelerator, runtime.accelerator?.description),
            (.chips, hardware.ids(of: runtime.chips).joined(separator: "+")),
            (.architectures, runtime.architectures.map(\.name).joined(separator: "+")),
            (.os, runtime.os?.description), (.generation, runtime.generation.rawValue),
            (.purposes, runtime.purposes.map { purposes[$0] }.joined(separator: "+")),
            (.recommended, String(runtime.recommended)), (.image, runtime.image?.description ?? "template"),
        ]
        return values.compactMap { facet, value in
            runtime.provenance[facet].map { "\(facet.rawValue) \(value ?? "nothing") \($0.rawValue.prefix(1))" }
        }.joined(separator: ", ")
    }

    /// Every runtime as `ENGINE/NAME`, in the catalog's order.
    var names: [String] { runtimes.map(\.qualifiedName) }
}
