import BuiltInPlugins
import EngineKit
import Foundation
import TestSupport
import Testing

/// Folders, conflicts and failures: what a run gets of the plugins it finds.
@Suite struct PluginSetTests {
    private func set(_ folder: TemporaryFolder) throws -> PluginSet {
        let search = PluginSearch(places: [(path: folder.url.path, origin: .option)])
        return PluginSet(builtIn: try BuiltInPlugins.load(), folders: try search.folders())
    }

    static let unusable: [(manifest: String, says: String)] = [
        (#"{"apiVersion": 2, "name": "plugin", "id": "Engine", "version": "1.0.0"}"#, "apiVersion 2"),
        (
            #"{"apiVersion": 1, "name": "plugin", "id": "Engine", "version": "1.0.0", "aliases": [], "nameTokens": [], "exec": 1}"#,
            "unknown key 'exec'"
        ),
        (
            #"{"apiVersion": 1, "name": "other", "id": "Engine", "version": "1.0.0", "aliases": [], "nameTokens": []}"#,
            "rename the folder to 'other'"
        ),
        (#"{"apiVersion": 1, "name": "plugin", "id": "Engine", "#, "plugin.json"),
        ("", "plugin.json"),
        ("[]", "expected an object"),
    ]

    @Test(arguments: unusable)
    func `a plugin that cannot be used is told, and hides no other`(manifest: String, says: String) async throws {
        try await TemporaryFolder.with { folder in
            try OutsidePlugin.write("plugin", in: folder, manifest: manifest)
            try OutsidePlugin.write("good", in: folder)
            let set = try set(folder)
            let failure = try #require(set.failures.first)
            #expect(failure.plugin == "plugin")
            #expect(failure.description.contains(says), "\(failure)")
            let registry = try set.registry()
            #expect(registry.plugin(for: WordKey("good")) is ManifestPlugin)
            #expect(registry.plugin(for: WordKey("TensorFlow")) != nil)
            let standIn = manifest.contains("Engine") && manifest.hasSuffix("}") ? "engine" : "plugin"
            #expect(registry.plugin(for: WordKey(standIn)) is UnavailablePlugin)
        }
    }

    @Test func `a folder without a manifest is told`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("empty/README", holding: "nothing")
            let failures = try set(folder).failures
            #expect(failures.map(\.plugin) == ["empty"])
        }
    }

    @Test func `hidden folders and loose files are no plugins`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("README.md", holding: "plugins stand here")
            _ = try folder.file(".git/config", holding: "")
            let set = try set(folder)
            #expect(set.failures.isEmpty)
            #expect(set.entries.allSatisfy { $0.origin == .builtIn })
        }
    }

    static let conflicting: [(members: String, word: String)] = [
        (#""id": "tensorflow", "aliases": [], "nameTokens": []"#, "tensorflow"),
        (#""id": "Mine", "aliases": ["tf"], "nameTokens": []"#, "tf"),
        (#""id": "Mine", "aliases": ["Tensor-Flow", "tf"], "nameTokens": []"#, "tf"),
        (#""id": "Mine", "aliases": [], "nameTokens": ["tf"]"#, "tf"),
    ]

    @Test(arguments: conflicting)
    func `two plugins that claim one word are named, unless one says replaces`(members: String, word: String)
        async throws
    {
        try await TemporaryFolder.with { folder in
            let manifest = #"{"apiVersion": 1, "name": "mine", "version": "1.0.0", \#(members)}"#
            try OutsidePlugin.write("mine", in: folder, manifest: manifest)
            let error = #expect(throws: PluginConflicts.self) { try set(folder).registry() }
            let text = error?.description ?? ""
            #expect(text.contains("'TensorFlow'") && text.contains("'mine'") && text.contains("'\(word)'"), "\(text)")
            let replacing = manifest.dropLast() + #", "replaces": "TensorFlow"}"#
            try OutsidePlugin.write("mine", in: folder, manifest: String(replacing))
            let registry = try set(folder).registry()
            #expect(!registry.plugins.contains { $0.manifest.name == "TensorFlow" })
        }
    }

    @Test func `a plugin that failed takes no word from one that works`() async throws {
        try await TemporaryFolder.with { folder in
            try OutsidePlugin.write("TensorFlow", in: folder, manifest: "{")
            let set = try set(folder)
            #expect(set.failures.count == 1)
            #expect(try set.registry().plugin(for: WordKey("tf"))?.manifest.version == "1.0.0")
            #expect(try !(set.registry().plugin(for: WordKey("tf")) is UnavailablePlugin))
        }
    }

    @Test func `a place that is itself a plugin is one, and a folder found twice counts once`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("mine", in: folder)
            let places: [(path: String, origin: PluginSearch.Origin)] = [
                (path: path, origin: .option), (path: folder.url.path, origin: .environment),
                (path: "\(path)/", origin: .option), (path: "/nonexistent/plugins", origin: .machine),
            ]
            let folders = try PluginSearch(places: places).folders()
            #expect(folders.map(\.name) == ["mine"])
            #expect(folders.map(\.origin) == [.option])
        }
    }

    @Test(arguments: [PluginSearch.Origin.option, .environment])
    func `a place that somebody named must be there`(origin: PluginSearch.Origin) {
        let search = PluginSearch(places: [(path: "/nonexistent/plugins", origin: origin)])
        let error = #expect(throws: PluginSearch.PlaceError.self) { try search.folders() }
        #expect(error?.description.contains("/nonexistent/plugins") == true)
    }
}
