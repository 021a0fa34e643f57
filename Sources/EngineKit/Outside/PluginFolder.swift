internal import Jansson
internal import SystemInterface

/// A folder that holds, or should hold, one plugin.
public struct PluginFolder: Hashable, Sendable {
    /// The folder as it was found.
    public let path: String
    /// Where the folder was looked for.
    public let origin: PluginSearch.Origin

    /// Names a folder; nothing is read yet.
    public init(path: String, origin: PluginSearch.Origin) {
        self.path = path
        self.origin = origin
    }

    /// The folder's own name, which is the plugin's.
    public var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What is in the folder; a plugin that cannot be used comes as an ``UnavailablePlugin`` with its failure.
    public func load(limits: PluginProtocol.Limits = .standard) -> any EnginePlugin {
        let text: ManifestText
        do throws(PluginFailure) {
            text = try manifestText()
        } catch {
            let nobody = PluginManifest(name: name, id: name, version: "0.0.0")
            return UnavailablePlugin(manifest: nobody, failure: error, isIdentified: false)
        }
        do throws(PluginFailure) {
            return try plugin(text, limits: limits)
        } catch {
            return UnavailablePlugin(
                manifest: text.claims(name: name), failure: error, isIdentified: text.id != nil)
        }
    }

    private func plugin(_ text: ManifestText, limits: PluginProtocol.Limits) throws(PluginFailure) -> any EnginePlugin {
        let manifest: PluginManifest
        do throws(ManifestError) {
            manifest = try PluginManifest(json: text.bytes, origin: text.path)
        } catch {
            throw failure(.manifest(error.faults))
        }
        guard manifest.name == name else { throw failure(.folderName(manifest: manifest.name)) }
        guard let executable = text.executable else { return ManifestPlugin(manifest: manifest) }
        do throws(PluginTrust.Refusal) {
            let path = try PluginTrust.check(executable, in: text.folder)
            return ExecutablePlugin(manifest: manifest, folder: text.folder, executable: path, limits: limits)
        } catch {
            throw failure(.untrusted(path: error.path, error.distrust))
        }
    }

    private func manifestText() throws(PluginFailure) -> ManifestText {
        let named = "\(path)/plugin.json"
        let folder: String
        let file: String
        let bytes: [UInt8]
        do throws(SystemError) {
            folder = try Files.realPath(path)
            file = try Files.realPath("\(folder)/plugin.json")
            bytes = try Files.read(file, limit: ManifestText.limit)
        } catch {
            throw failure(.unreadable(error.description))
        }
        guard file.hasPrefix("\(folder)/") else { throw failure(.untrusted(path: named, .outside(file))) }
        return ManifestText(folder: folder, path: named, bytes: bytes)
    }

    private func failure(_ cause: PluginFailure.Cause) -> PluginFailure {
        PluginFailure(plugin: name, folder: path, cause: cause)
    }
}

/// The text of a `plugin.json`, and what can be had of it without its being valid.
struct ManifestText {
    /// A manifest is written by hand; a larger file is something else.
    static let limit = 1 << 20

    /// The plugin's folder, without links.
    let folder: String
    /// The file, as errors name it.
    let path: String
    let bytes: [UInt8]

    /// The program that the manifest names, relative to the folder.
    var executable: String? {
        if case .string(let text)? = root?["executable"] { text } else { nil }
    }

    /// The engine's id, where the manifest says one.
    var id: String? { string(root?["id"]) }

    /// The words that a manifest claims which cannot be used otherwise.
    ///
    /// Where it does not say an id, the folder's name is the best guess: it names the plugin, and plugins are mostly
    /// named after their engine.
    func claims(name: String) -> PluginManifest {
        let root = root
        return PluginManifest(
            name: name, id: id ?? name, version: string(root?["version"]) ?? "0.0.0",
            aliases: strings(root?["aliases"]), replaces: string(root?["replaces"]))
    }

    private var root: JSONValue? {
        try? JSONDocument(bytes: bytes, origin: path).root.value
    }

    private func string(_ value: JSONValue?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }

    private func strings(_ value: JSONValue?) -> [String] {
        guard case .array(let values)? = value else { return [] }
        return values.compactMap { string($0) }
    }
}
