/// A plugin's `plugin.json`: who the engine is and what data can say about it.
///
/// The format is `apiVersion` 1, described by `catalog/schema/plugin.schema.json`.
public struct PluginManifest: Sendable, Equatable {
    /// The manifest format this program speaks.
    public static let apiVersion = 1

    /// The plugin's folder name: one path component.
    public let name: String
    /// The engine's id as catalogs spell it.
    public let id: String
    /// The plugin's own version.
    public let version: String
    /// One line for people.
    public let title: String?
    /// Other words for the engine in requests.
    public let aliases: [String]
    /// Words by which runtime names refer to the engine.
    public let nameTokens: [String]
    /// What the framework is called on the Python Package Index, build by build: `tensorflow`, `tensorflow-gpu`. An
    /// image of the engine holds one of them already.
    public let pythonPackages: [String]
    /// The id of a plugin that this one takes the place of.
    public let replaces: String?
    /// How to read the names of the engine's runtimes.
    public let interpretation: InterpretationRules
    /// What a package of the engine has to look like.
    public let package: PackageRules
    /// How models of one version fare on runtimes of another; the first rule that matches counts.
    public let compatibility: [CompatibilityRule]
    /// Id and aliases, folded for look-up.
    public let keys: [WordKey]
    /// Name tokens, folded for look-up.
    public let nameKeys: Set<WordKey>

    /// Assembles a manifest; used by the reader and by tests.
    public init(
        name: String, id: String, version: String, title: String? = nil, aliases: [String] = [],
        nameTokens: [String] = [], pythonPackages: [String] = [], replaces: String? = nil,
        interpretation: InterpretationRules = InterpretationRules(),
        package: PackageRules = PackageRules(), compatibility: [CompatibilityRule] = []
    ) {
        self.name = name
        self.id = id
        self.version = version
        self.title = title
        self.aliases = aliases
        self.nameTokens = nameTokens
        self.pythonPackages = pythonPackages
        self.replaces = replaces
        self.interpretation = interpretation
        self.package = package
        self.compatibility = compatibility
        keys = ([id] + aliases).map { WordKey($0) }
        nameKeys = Set(nameTokens.map { WordKey($0) })
    }
}
