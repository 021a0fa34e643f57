import EngineKit
import Testing

@Suite("The registry of plugins") struct EngineRegistryTests {
    /// A plugin in short: `folder:Id` with aliases, name tokens and what it replaces.
    struct Sketch: CustomTestStringConvertible, Sendable {
        var name: String
        var id: String
        var aliases: [String] = []
        var tokens: [String] = []
        var replaces: String?

        var plugin: any EnginePlugin {
            ManifestPlugin(
                manifest: PluginManifest(
                    name: name, id: id, version: "1.0.0", aliases: aliases, nameTokens: tokens, replaces: replaces))
        }

        var testDescription: String { "\(name):\(id)" }
    }

    static func short(_ conflict: PluginConflicts.Conflict) -> String {
        "\(conflict.kind.rawValue) '\(conflict.word)' \(conflict.parties.map(\.plugin).joined(separator: " "))"
    }

    static func registry(_ sketches: [Sketch]) throws(PluginConflicts) -> EngineRegistry {
        try EngineRegistry(sketches.map(\.plugin))
    }

    @Test(
        "a plugin is found by its id and aliases in any spelling",
        arguments: ["Scikit_Learn", "scikit-learn", "SCIKIT LEARN", "sklearn", "SKLearn"])
    func found(_ word: String) throws {
        let registry = try Self.registry([
            Sketch(name: "ScikitLearn", id: "Scikit_Learn", aliases: ["sklearn"], tokens: ["learn"]),
            Sketch(name: "XGBoost", id: "XGBoost"),
        ])
        #expect(registry.plugin(for: WordKey(word))?.manifest.name == "ScikitLearn")
    }

    @Test("a word that nobody claims finds nothing", arguments: ["", "learn", "scikit", "XGBoost-Sklearn", "xgb"])
    func missing(_ word: String) throws {
        let registry = try Self.registry([
            Sketch(name: "ScikitLearn", id: "Scikit_Learn", tokens: ["learn"]), Sketch(name: "XGBoost", id: "XGBoost"),
        ])
        #expect(registry.plugin(for: WordKey(word)) == nil)
        #expect(EngineRegistry.empty.plugin(for: WordKey(word)) == nil)
    }

    @Test(
        "one word of two plugins is a conflict that names both",
        arguments: [
            ([Sketch(name: "a", id: "TF"), Sketch(name: "b", id: "tf")], ["engine name 'tf' a b"]),
            ([Sketch(name: "a", id: "TF"), Sketch(name: "b", id: "B", aliases: ["Tf"])], ["engine name 'tf' a b"]),
            (
                [Sketch(name: "a", id: "A", aliases: ["x y"]), Sketch(name: "b", id: "B", aliases: ["x-Y"])],
                ["engine name 'x_y' a b"]
            ),
            (
                [
                    Sketch(name: "a", id: "A", tokens: ["tf", "ten"]),
                    Sketch(name: "b", id: "B", tokens: ["ten", "tf"]),
                ],
                ["name token 'ten' a b", "name token 'tf' a b"]
            ),
            (
                [
                    Sketch(name: "a", id: "A", tokens: ["t"]), Sketch(name: "b", id: "a", tokens: ["t"]),
                    Sketch(name: "c", id: "A"),
                ],
                ["engine name 'a' a b", "name token 't' a b", "engine name 'a' a c"]
            ),
        ] as [([Sketch], [String])])
    func conflicts(_ sketches: [Sketch], _ expected: [String]) throws {
        let error = #expect(throws: PluginConflicts.self) { try Self.registry(sketches) }
        let conflicts = try #require(error?.conflicts)
        #expect(conflicts.map(Self.short) == expected)
        let lines = error?.description.split(separator: "\n").map(String.init)
        #expect(lines?.count == expected.count)
        #expect(lines?.allSatisfy { $0.contains("plugins '") && $0.contains("\"replaces\"") } == true)
    }

    @Test("the conflict is told in words that say what to do")
    func conflictText() throws {
        let error = #expect(throws: PluginConflicts.self) {
            try Self.registry([Sketch(name: "Ours", id: "TensorFlow"), Sketch(name: "Theirs", id: "tensorflow")])
        }
        #expect(
            error?.description
                == "plugins 'Ours' and 'Theirs' both claim the engine name 'tensorflow'; remove one, or let one say \"replaces\""
        )
    }

    @Test("an alias and a name token of one spelling are two words, and a plugin may repeat its own")
    func noConflict() throws {
        let registry = try Self.registry([
            Sketch(name: "a", id: "Spark", aliases: ["spark"], tokens: ["spark"]),
            Sketch(name: "b", id: "B", tokens: ["b"]), Sketch(name: "c", id: "C", aliases: ["c1"]),
        ])
        #expect(registry.plugins.map(\.manifest.name) == ["a", "b", "c"])
    }

    @Test(
        "a plugin that replaces another takes its place",
        arguments: [
            // the same engine, found in either order
            ([Sketch(name: "old", id: "TF"), Sketch(name: "new", id: "TF", replaces: "tf")], ["new"]),
            ([Sketch(name: "new", id: "TF", replaces: "tf"), Sketch(name: "old", id: "TF")], ["new"]),
            // under another id, with the words of the old one
            (
                [
                    Sketch(name: "old", id: "TF", tokens: ["tf"]),
                    Sketch(name: "new", id: "TFX", tokens: ["tf"], replaces: "TF"),
                ],
                ["new"]
            ),
            // a chain ends with its last
            (
                [
                    Sketch(name: "a", id: "A", tokens: ["t"]), Sketch(name: "b", id: "B", tokens: ["t"], replaces: "A"),
                    Sketch(name: "c", id: "C", tokens: ["t"], replaces: "B"),
                ], ["c"]
            ),
            // what is not there need not be replaced
            ([Sketch(name: "new", id: "TFX", replaces: "TF")], ["new"]),
            // two that replace one and the same, with words of their own
            (
                [
                    Sketch(name: "old", id: "O"), Sketch(name: "a", id: "A", replaces: "O"),
                    Sketch(name: "b", id: "B", replaces: "O"),
                ], ["a", "b"]
            ),
        ] as [([Sketch], [String])])
    func replaces(_ sketches: [Sketch], _ expected: [String]) throws {
        #expect(try Self.registry(sketches).plugins.map(\.manifest.name) == expected)
    }

    @Test("two that replace one and the same conflict with each other")
    func replacedTwice() {
        let error = #expect(throws: PluginConflicts.self) {
            try Self.registry([
                Sketch(name: "old", id: "TF"), Sketch(name: "a", id: "TF", replaces: "TF"),
                Sketch(name: "b", id: "TF", replaces: "TF"),
            ])
        }
        #expect(error?.conflicts.map(Self.short) == ["engine name 'tf' a b"])
    }

    @Test(
        "plugins that replace each other in a ring are named, all of them, and none is left out",
        arguments: [
            ("A>B B>A", ["a b"]), ("A>B B>C C>A", ["a b c"]), ("B>C A>B C>A", ["b c a"]),
            ("A>B B>C C>D D>A E", ["a b c d"]), ("X>A A>B B>A", ["a b"]), ("A>B B>A C>D D>C", ["a b", "c d"]),
            ("X>A A>B B>C C>B", ["b c"]),
        ])
    func rings(_ text: String, _ expected: [String]) throws {
        let sketches = text.split(separator: " ").map { word -> Sketch in
            let parts = word.split(separator: ">").map(String.init)
            return Sketch(
                name: parts[0].lowercased(), id: parts[0], tokens: ["t" + parts[0].lowercased()],
                replaces: parts.dropFirst().first)
        }
        let error = #expect(throws: PluginConflicts.self) { try Self.registry(sketches) }
        let rings = try #require(error?.conflicts)
        #expect(rings.allSatisfy { $0.kind == .ring })
        #expect(rings.map { $0.parties.map(\.plugin).joined(separator: " ") } == expected)
    }

    @Test("a ring is told in words that say what to do")
    func ringText() {
        let error = #expect(throws: PluginConflicts.self) {
            try Self.registry([
                Sketch(name: "a", id: "A", replaces: "B"), Sketch(name: "b", id: "B", replaces: "C"),
                Sketch(name: "c", id: "C", replaces: "A"),
            ])
        }
        #expect(
            error?.description
                == "plugins 'a', 'b' and 'c' replace each other in a ring, so that none is left; let one of them not say \"replaces\""
        )
    }
}
