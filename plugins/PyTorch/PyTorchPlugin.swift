public import EngineKit

/// Everything this program knows about PyTorch: its `plugin.json`, and how to read the models it writes.
public struct PyTorchPlugin: PackageInspector {
    /// The manifest that is embedded in the program.
    public let manifest: PluginManifest

    /// Where a model is likeliest to be; any other file is looked at too, after these.
    private static let usualNames = ["*.pth", "*.pt", "*.bin", "*.pkl"].map { PackageGlob($0) }

    private static let formats: [any ModelFormat.Type] = [
        TorchArchive.self, TorchLegacy.self, TorchPlainPickle.self,
    ]

    /// Reads the manifest that is embedded in the program.
    /// - Throws: ``ManifestError`` with every fault of the manifest.
    public static func load() throws(ManifestError) -> any EnginePlugin {
        PyTorchPlugin(
            manifest: try PluginManifest(json: PackageResources.plugin_json, origin: "plugins/PyTorch/plugin.json"))
    }

    /// The calls whose arguments decide whether they are harmless.
    public var pickleQuery: PickleQuery { PickleQuery(calls: TorchStorages.callers) }

    /// Looks for models among a package's files.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        package.inspectFiles(preferring: PyTorchPlugin.usualNames, as: PyTorchPlugin.formats)
    }
}
