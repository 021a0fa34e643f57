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
            let registry = set.registry
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
            let set = try set(folder)
            let text = set.conflicts.map(\.description).joined(separator: "\n")
            #expect(
                text.contains("'TensorFlow' (built in)") && text.contains("'mine' (\(folder.url.path)/mine)"), "\(text)"
            )
            #expect(text.contains("'\(word)'"), "\(text)")
            for engine in ["TensorFlow", "tf", "mine"] where set.registry.plugin(for: WordKey(engine)) != nil {
                #expect(set.registry.plugin(for: WordKey(engine)) is UnavailablePlugin)
            }
            #expect(!(set.registry.plugin(for: WordKey("PyTorch")) is UnavailablePlugin))
            let replacing = manifest.dropLast() + #", "replaces": "TensorFlow"}"#
            try OutsidePlugin.write("mine", in: folder, manifest: String(replacing))
            let registry = try self.set(folder).registry
            #expect(!registry.plugins.contains { $0.manifest.name == "TensorFlow" })
        }
    }

    @Test func `a plugin that failed takes no word from one that works`() async throws {
        try await TemporaryFolder.with { folder in
            try OutsidePlugin.write("TensorFlow", in: folder, manifest: "{")
            let set = try set(folder)
            #expect(set.failures.count == 1)
            #expect(set.registry.plugin(for: WordKey("tf"))?.manifest.version == "1.0.0")
            #expect(!(set.registry.plugin(for: WordKey("tf")) is UnavailablePlugin))
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

    private func set(places: [String], in folder: TemporaryFolder) throws -> PluginSet {
        let search = PluginSearch(
            places: places.map { (path: folder.url.appendingPathComponent($0).path, origin: .option) })
        return PluginSet(builtIn: [], folders: try search.folders())
    }

    private static func manifest(_ name: String, id: String, version: String, also members: String = "") -> String {
        #"{"apiVersion": 1, "name": "\#(name)", "id": "\#(id)", "version": "\#(version)"\#(members)}"#
    }

    @Test func `the same plugin in a later folder is shadowed by the first`() async throws {
        try await TemporaryFolder.with { folder in
            let places = ["first", "second", "third"]
            for (place, version) in zip(places, ["3.0.0", "1.0.0", "2.0.0"]) {
                let manifest = Self.manifest("mine", id: place == "third" ? "MINE" : "Mine", version: version)
                _ = try folder.file("\(place)/mine/plugin.json", holding: manifest)
            }
            let set = try set(places: places, in: folder)
            let first = "\(folder.url.path)/first/mine"
            #expect(set.entries.map(\.state) == [.ready, .shadowed(by: first), .shadowed(by: first)])
            #expect(set.registry.plugin(for: WordKey("mine"))?.manifest.version == "3.0.0")
            #expect(set.conflicts.isEmpty && set.failures.isEmpty)
            #expect(
                try self.set(places: places.reversed(), in: folder).registry.plugin(for: WordKey("mine"))?.manifest
                    .version == "2.0.0")
        }
    }

    @Test func `a plugin of the same name for another engine is another plugin`() async throws {
        try await TemporaryFolder.with { folder in
            for (place, id) in [("first", "One"), ("second", "Two")] {
                _ = try folder.file(
                    "\(place)/mine/plugin.json", holding: Self.manifest("mine", id: id, version: "1.0.0"))
            }
            let set = try set(places: ["first", "second"], in: folder)
            #expect(set.entries.map(\.state) == [.ready, .ready])
            #expect(set.registry.plugins.map(\.manifest.id) == ["One", "Two"])
        }
    }

    static let broken: [String] = [
        #"{"apiVersion": 1, "name": "mine", "id": "Mine", "version": "1"}"#,
        #"{"apiVersion": 9, "name": "mine", "id": "Mine", "version": "1.0.0"}"#, "{", "[]",
        #"{"apiVersion": 1, "name": "mine", "version": "1.0.0"}"#,
    ]

    @Test(arguments: broken)
    func `a broken copy is not replaced in silence by an older one`(manifest: String) async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("new/mine/plugin.json", holding: manifest)
            _ = try folder.file("old/mine/plugin.json", holding: Self.manifest("mine", id: "Mine", version: "1.0.0"))
            let set = try set(places: ["new", "old"], in: folder)
            #expect(set.failures.map(\.folder) == ["\(folder.url.path)/new/mine"])
            #expect(set.registry.plugin(for: WordKey("mine")) is UnavailablePlugin)
            // the other way round the broken one is not needed
            let other = try self.set(places: ["old", "new"], in: folder)
            #expect(other.failures.isEmpty)
            #expect(other.registry.plugin(for: WordKey("mine")) is ManifestPlugin)
        }
    }

    @Test func `a built-in plugin is not shadowed, only replaced`() async throws {
        try await TemporaryFolder.with { folder in
            let same = Self.manifest("Caffe", id: "Caffe", version: "9.0.0")
            _ = try folder.file("Caffe/plugin.json", holding: same)
            #expect(try set(folder).conflicts.map(\.word) == ["caffe"])
            let replacing = Self.manifest("Caffe", id: "Caffe", version: "9.0.0", also: #", "replaces": "Caffe""#)
            _ = try folder.file("Caffe/plugin.json", holding: replacing)
            let set = try set(folder)
            #expect(set.conflicts.isEmpty)
            #expect(set.entries.first { $0.plugin.manifest.name == "Caffe" }?.state == .replaced(by: "Caffe"))
            #expect(set.registry.plugin(for: WordKey("caffe"))?.manifest.version == "9.0.0")
        }
    }

    @Test func `a failed plugin stands in for what it would have replaced`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file(
                "mine/plugin.json",
                holding: Self.manifest("mine", id: "Caffe", version: "bad", also: #", "replaces": "Caffe""#))
            let set = try set(folder)
            #expect(set.registry.plugin(for: WordKey("Caffe")) is UnavailablePlugin)
            #expect(set.entries.first { $0.plugin.manifest.name == "Caffe" }?.state == .replaced(by: "mine"))
        }
    }

    @Test func `a ring makes its engines unavailable, and no other`() async throws {
        try await TemporaryFolder.with { folder in
            for (id, next) in [("A", "B"), ("B", "C"), ("C", "A")] {
                let members = #", "replaces": "\#(next)""#
                _ = try folder.file(
                    "\(id)/plugin.json", holding: Self.manifest(id, id: id, version: "1.0.0", also: members))
            }
            let set = try set(folder)
            #expect(set.conflicts.map(\.kind) == [.ring])
            for id in ["A", "B", "C"] { #expect(set.registry.plugin(for: WordKey(id)) is UnavailablePlugin) }
            #expect(!(set.registry.plugin(for: WordKey("Caffe")) is UnavailablePlugin))
        }
    }

    @Test(arguments: [("Cafe", true), ("mine", true), ("Caffe", false)])
    func `replacing what is not there is told`(replaces: String, isIdle: Bool) async throws {
        try await TemporaryFolder.with { folder in
            let members = #", "replaces": "\#(replaces)""#
            _ = try folder.file(
                "mine/plugin.json", holding: Self.manifest("mine", id: "mine", version: "1.0.0", also: members))
            #expect(try set(folder).idleReplacements.map(\.name) == (isIdle ? ["mine"] : []))
        }
    }
}
