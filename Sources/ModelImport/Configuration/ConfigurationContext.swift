public import RuntimeCatalog

/// What is known about the import that a configuration belongs to. Everything is optional: a rule that depends on
/// what is not known is not checked. What does not go together with the kind of import (an image with a runtime, with
/// dependencies, without a health check …) is the affair of the catalog's import rules, not of the reader.
public struct ConfigurationContext: Hashable, Sendable {
    /// A word that may stand in `model_type`.
    public struct ModelType: Hashable, Sendable {
        /// The engine's id, as the platform spells it.
        public var id: String
        /// Other words for it.
        public var aliases: [String]
        /// The only content types that its models take and give, in lower case; empty where none are known to be.
        public var contentTypes: [String]

        /// Makes a model type.
        public init(id: String, aliases: [String] = [], contentTypes: [String] = []) {
            self.id = id
            self.aliases = aliases
            self.contentTypes = contentTypes
        }
    }

    /// Every word that may stand in `model_type`, the custom image among them; empty when they are not known.
    public var modelTypes: [ModelType]
    /// Where the model comes from.
    public var source: ImportSource?
    /// How the model will be served; empty when that is not known.
    public var deployments: Set<InstallType>
    /// Whether the package holds code of its own (`customize_service.py`).
    public var hasServiceFile: Bool?

    /// Makes a context; without arguments, one in which nothing is known.
    public init(
        modelTypes: [ModelType] = [], source: ImportSource? = nil, deployments: Set<InstallType> = [],
        hasServiceFile: Bool? = nil
    ) {
        self.modelTypes = modelTypes
        self.source = source
        self.deployments = deployments
        self.hasServiceFile = hasServiceFile
    }
}
