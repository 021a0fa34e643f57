public import EngineKit

/// An engine that the catalog has runtimes for, or at least knows.
public struct Engine: Hashable, Sendable {
    /// The id as the catalog spells it.
    public let id: String
    /// Other words for it, from the catalog and from its plugin, without repetition.
    public internal(set) var aliases: [String]
    /// Name of the runtime that the platform documents as the engine's default.
    public internal(set) var defaultRuntime: String?
    /// What other editions of the documents say about the default.
    public internal(set) var defaultRuntimeNote: String?
    /// The document that states the default.
    public internal(set) var defaultRuntimeSource: String?
    /// Where images without a reference of their own are found.
    public internal(set) var imageTemplate: ImageTemplate?
    /// The only content types that its models take and give; `nil` where no document restricts them.
    public internal(set) var contentTypes: ContentTypes?
    /// The name of the plugin that claims the engine; `nil` when it works from stated facets alone.
    public internal(set) var plugin: String?
    /// Why the plugin cannot be used; the catalog then holds none of the engine's runtimes.
    public internal(set) var pluginFailure: PluginFailure?
    /// Names and aliases of the runtimes that were left out because of that; sorted.
    public internal(set) var runtimesLeftOut: [String] = []
    /// What the catalog says about it for readers.
    public internal(set) var remarks = Remarks()
    /// Lint findings that the catalog accepts for this engine: reason by code.
    public internal(set) var acceptedLint: [String: String]

    /// The file that declares it, for messages.
    public let file: String

    init(id: String, file: String) {
        self.id = id
        self.file = file
        aliases = []
        acceptedLint = [:]
    }
}

extension Engine {
    /// A restriction of what an engine's models take and give.
    public struct ContentTypes: Hashable, Sendable {
        /// The types, in lower case; never empty.
        public let types: [String]
        /// The document that states it, and what a reader should know.
        public let remarks: Remarks
    }
}
