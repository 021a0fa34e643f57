/// A plugin that is compiled in: its `plugin.json` as bytes of the program, and the formats it can read.
public struct EmbeddedPlugin: PackageInspector {
    /// The manifest that is embedded in the program.
    public let manifest: PluginManifest
    /// What its formats want to know about every pickle.
    public private(set) var pickleQuery = PickleQuery.nothing
    private let look: @Sendable (ModelPackage) -> InspectorReport

    /// A plugin that looks at the files of a package.
    /// - Parameters:
    ///   - json: the `plugin.json`.
    ///   - folder: the name of its folder under `plugins/`, for faults.
    ///   - usualNames: patterns for where a model is likeliest to be; any other file is looked at too, after these.
    ///   - formats: the formats of the engine's models.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public init(
        json: [UInt8], folder: String, usualNames: [String], formats: [any ModelFormat.Type]
    ) throws(ManifestError) {
        let names = usualNames.map { PackageGlob($0) }
        try self.init(json: json, folder: folder) { $0.inspectFiles(preferring: names, as: formats) }
        pickleQuery = formats.reduce(.nothing) { $0.union($1.pickleQuery) }
    }

    /// A plugin that looks at a package as a whole.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public init(
        json: [UInt8], folder: String, inspecting look: @escaping @Sendable (ModelPackage) -> InspectorReport
    ) throws(ManifestError) {
        manifest = try PluginManifest(json: json, origin: "plugins/\(folder)/plugin.json")
        self.look = look
    }

    /// Looks for models in a package.
    public func inspect(_ package: ModelPackage) -> InspectorReport { look(package) }
}
