internal import EngineKit
internal import Jansson

/// Reads one configuration from its JSON, going on after each fault.
struct ConfigurationWalk {
    let context: ConfigurationContext
    let rules: ConfigurationRules
    var report: ConfigurationReport

    /// Whether the model runs in an image of its owner; nil when the model type is missing or unknown.
    var isImage: Bool?
    /// The only content types that the engine's models take and give; empty when it takes all there are.
    var engineContentTypes: [String] = []

    private static let keys = [
        "model_algorithm", "model_type", "runtime", "swr_location", "metrics", "apis", "dependencies", "health",
        "protocol", "port",
    ]

    /// The configuration; nil when the file holds something else than an object.
    mutating func configuration(_ document: JSONDocument, origin: String) -> ModelConfiguration? {
        configuration(document.root, in: document, origin: origin)
    }

    /// The configuration that a value of a document holds; nil when that is something else than an object.
    mutating func configuration(
        _ root: JSONNode, in document: JSONDocument, origin: String
    ) -> ModelConfiguration? {
        guard root.kind == .object, let object = root.object() else {
            report.add(
                .wrongType, .error, at: root, "a configuration is an object, found \(root.kind.phrase)",
                "begin the file with '{' and end it with '}'")
            return nil
        }
        var configuration = ModelConfiguration()
        let members = members(
            of: object, known: Self.keys, tolerated: rules.toleratedKeys, mandatory: ["model_algorithm", "model_type"])
        configuration.extras = members.others.map { JSONValue.Member(key: $0.key, value: $0.value.value) }
        readIdentity(members, into: &configuration)
        configuration.metrics = metrics(members["metrics"])
        configuration.apis = apis(members["apis"], in: members)
        configuration.health = health(members["health"])
        readAddress(members, into: &configuration)
        let packages = readDependencies(members["dependencies"], into: &configuration)
        place(members, packages, in: document, origin, &configuration)
        return configuration
    }

    private mutating func readIdentity(_ members: ConfigurationMembers, into configuration: inout ModelConfiguration) {
        configuration.modelAlgorithm = algorithm(members)
        configuration.modelType = modelType(members)
        configuration.runtime = runtime(members["runtime"])
        if let node = members["runtime"], node.kind != .string { configuration.unreadKeys.insert("runtime") }
        configuration.swrLocation = imageLocation(members)
    }

    /// Finds where members and packages stand, in one pass over the text.
    private func place(
        _ members: ConfigurationMembers, _ packages: [JSONNode], in document: JSONDocument, _ origin: String,
        _ configuration: inout ModelConfiguration
    ) {
        let named = Self.keys.compactMap { key in members[key].map { (key, $0) } }
        let places = document.locations(of: [members.node] + named.map(\.1) + packages).map {
            ConfigurationPlace(file: origin, line: $0.line, pointer: $0.pointer)
        }
        configuration.place = places.first
        for ((key, _), place) in zip(named, places.dropFirst()) { configuration.places[key] = place }
        configuration.placePackages(places.dropFirst(named.count + 1))
    }
}

extension ModelConfiguration {
    /// Finds where packages stand.
    mutating func place(_ packages: [JSONNode], in document: JSONDocument, _ origin: String) {
        let places = document.locations(of: packages).map {
            ConfigurationPlace(file: origin, line: $0.line, pointer: $0.pointer)
        }
        placePackages(places[...])
    }

    fileprivate mutating func placePackages(_ places: ArraySlice<ConfigurationPlace>) {
        var rest = places
        for group in dependencies.indices {
            for index in dependencies[group].packages.indices {
                dependencies[group].packages[index].place = rest.popFirst()
            }
        }
    }
}
