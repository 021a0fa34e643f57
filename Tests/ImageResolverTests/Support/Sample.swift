import EngineKit
import ImageResolver
import Jansson
import RuntimeCatalog
import RuntimeVocabulary

/// A runtime of a sample catalog: a CPU image of version 1.0 of `Engine`, but for the facets that a test is about.
struct Row {
    let name: String
    private let facets: [String: JSONValue]

    init(_ name: String, of engine: String = "Engine", _ facets: [String: JSONValue] = [:]) {
        self.name = name
        let usual: [String: JSONValue] = [
            "engine": .string(engine), "name": .string(name), "engineVersion": "1.0", "hardware": ["cpu"],
        ]
        self.facets = usual.merging(facets) { $1 }.filter { $0.value != .null }
    }

    var json: JSONValue {
        .object(facets.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value) })
    }
}

/// A small catalog that is made in memory, with one engine unless a test needs more.
struct Sample {
    var rows: [Row]
    var engines: [[String: JSONValue]] = [["id": "Engine", "aliases": ["eng", "the_engine"]]]
    var hardware: JSONValue = Self.usualHardware
    var drivers: JSONValue = []
    var variables: JSONValue = ["region": ["default": "here"]]

    init(_ rows: Row...) { self.rows = rows }

    init(rows: [Row]) { self.rows = rows }

    static let usualHardware: JSONValue = [
        ["id": "cpu"], ["id": "gpu", "accelerator": "cuda", "aliases": ["nvidia"]],
        [
            "id": "ascend", "accelerator": "cann", "aliases": ["npu"],
            "chips": [
                ["id": "ascend-910", "aliases": ["d910", "snt9"]], ["id": "ascend-910b", "aliases": ["910b"]],
            ],
        ],
    ]

    /// Each engine without an image template of its own gets the same one.
    var json: String {
        let document: JSONValue = [
            "schemaVersion": 1, "name": "sample", "engines": .array(engines.map(Self.engine)), "hardware": hardware,
            "variables": variables,
            "compatibility": ["drivers": drivers], "runtimes": .array(rows.map(\.json)),
        ]
        return document.text(.compact)
    }

    private static func engine(_ facets: [String: JSONValue]) -> JSONValue {
        let usual: [String: JSONValue] = ["imageTemplate": "{region}.example.com/{engine}:{runtime}"]
        let all = usual.merging(facets) { $1 }.sorted { $0.key < $1.key }
        return .object(all.map { .init(key: $0.key, value: $0.value) })
    }

    func catalog(registry: EngineRegistry = .empty) throws -> Catalog {
        try Catalog.load(json: json, origin: "sample.json", registry: registry)
    }

    func resolver() throws -> Resolver { Resolver(catalog: try catalog()) }

    func resolve(_ words: KeyValuePairs<String, String>, modelType: String? = "Engine") throws -> Resolution {
        try resolver().resolve(.asking(words, modelType: modelType))
    }

    /// One row of the table of drivers.
    static func driver(_ family: String, _ versions: String, _ driver: String) -> JSONValue {
        [
            "accelerator": .string(family), "versions": .string(versions), "driver": .string(driver),
            "source": "a test",
        ]
    }
}
