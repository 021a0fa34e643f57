import EngineKit
import Foundation
import RuntimeVocabulary
import Testing

@Suite("Reading plugin.json") struct PluginManifestTests {
    static func read(_ json: String) throws(ManifestError) -> PluginManifest {
        try PluginManifest(json: Array(json.utf8), origin: "plugin.json")
    }

    @Test("every key is read")
    func everyKey() throws {
        let manifest = try Self.read(
            """
            {
              "apiVersion": 1, "name": "Mine", "id": "My_Engine", "version": "1.2.3", "title": "my engine",
              "aliases": ["own"], "nameTokens": ["my", "mine"], "replaces": "Other",
              "interpretation": {
                "unsuffixedHardware": { "hardware": ["cpu", "gpu"], "source": "u" },
                "ascendReleaseHardware": { "hardware": ["ascend"], "source": "r" },
                "acceleratorHardware": [{ "family": "cuda", "hardware": ["gpu"], "source": "a" }],
                "engineVersions": [{ "name": "python3.6", "engineVersion": "1.8.0", "source": "v", "note": "n" }],
                "architectures": [{ "hardware": ["cpu"], "architectures": ["amd64"], "source": "x" }]
              }
            }
            """)
        #expect(manifest.name == "Mine")
        #expect(manifest.id == "My_Engine")
        #expect(manifest.version == "1.2.3")
        #expect(manifest.title == "my engine")
        #expect(manifest.aliases == ["own"])
        #expect(manifest.nameTokens == ["my", "mine"])
        #expect(manifest.replaces == "Other")
        #expect(manifest.keys == [WordKey("my-engine"), WordKey("own")])
        #expect(manifest.nameKeys == [WordKey("my"), WordKey("MINE")])
        let rules = manifest.interpretation
        #expect(rules.unsuffixedHardware == .init(hardware: ["cpu", "gpu"], source: "u"))
        #expect(rules.ascendReleaseHardware == .init(hardware: ["ascend"], source: "r"))
        #expect(rules.acceleratorHardware == [.init(family: "cuda", hardware: ["gpu"], source: "a")])
        #expect(
            rules.engineVersions
                == [.init(name: "python3.6", engineVersion: try ReleaseVersion(parsing: "1.8.0"), source: "v")])
        #expect(rules.architectures == [.init(hardware: ["cpu"], architectures: [.x86_64], source: "x")])
    }

    @Test("what may be left out is")
    func leastManifest() throws {
        let manifest = try Self.read(#"{ "apiVersion": 1, "name": "M", "id": "M", "version": "1.0.0" }"#)
        #expect(manifest.aliases.isEmpty && manifest.nameTokens.isEmpty)
        #expect(manifest.title == nil && manifest.replaces == nil)
        #expect(manifest.interpretation == InterpretationRules())
    }

    @Test("all faults are reported together, each with its line and pointer")
    func allFaults() {
        let error = #expect(throws: ManifestError.self) {
            try Self.read(
                """
                {
                  "apiVersion": 1,
                  "name": "my/plugin",
                  "id": "",
                  "titel": "my engine",
                  "aliases": ["own", "own"],
                  "interpretation": {
                    "unsuffixedHardware": { "hardware": [] },
                    "engineVersions": [
                      { "name": "python3.6", "engineVersion": "1..8", "source": "s" },
                      { "name": "python2.7", "engineVersion": "1.8", "source": "s" },
                      { "name": "python2.7", "engineVersion": "1.9", "source": "s" }
                    ],
                    "architectures": [{ "hardware": ["cpu"], "architectures": ["x86"], "source": "s" }]
                  },
                  "package": { "required": ["/etc"] }
                }
                """)
        }
        let faults = error?.faults ?? []
        let expected = [
            (1, "", "missing key 'version'"), (3, "/name", "'my/plugin' is not a plugin's name"),
            (4, "/id", "'' is not an engine id"), (5, "/titel", "unknown key 'titel'; did you mean 'title'?"),
            (6, "/aliases/1", "already"), (8, "/interpretation/unsuffixedHardware", "missing key 'source'"),
            (8, "/interpretation/unsuffixedHardware/hardware", "at least one"),
            (10, "/interpretation/engineVersions/0/engineVersion", "did you mean '1.8'?"),
            (9, "/interpretation/engineVersions", "two rules for the name 'python2.7'"),
            (14, "/interpretation/architectures/0/architectures/0", "did you mean 'x86_64'?"),
            (16, "/package/required/0", "'/etc' is not a pattern inside"),
        ]
        for (line, pointer, message) in expected {
            let place = pointer.isEmpty ? "" : " \(pointer):"
            #expect(
                faults.contains {
                    $0.hasPrefix("plugin.json:\(line):") && $0.contains(":\(place) ") && $0.contains(message)
                }, "\(line) \(pointer) \(message) in \(faults.joined(separator: "\n"))")
        }
        #expect(faults.count == expected.count)
        #expect(error?.description == faults.joined(separator: "\n"))
    }

    @Test(
        "another apiVersion is refused with the version that is needed, and nothing else is judged",
        arguments: [
            (2, "apiVersion 2 is not known; this program speaks 1, the plugin needs a program that speaks 2"),
            (17, "apiVersion 17 is not known; this program speaks 1, the plugin needs a program that speaks 17"),
            (0, "apiVersion 0 is not known; this program speaks 1"),
            (-1, "apiVersion -1 is not known; this program speaks 1"),
        ])
    func otherVersion(_ version: Int, _ message: String) {
        let error = #expect(throws: ManifestError.self) {
            try Self.read(#"{ "apiVersion": \#(version), "id": 5, "brandNew": true }"#)
        }
        #expect(error?.faults.count == 1)
        #expect(error?.description.hasSuffix(": /apiVersion: \(message)") == true)
    }

    @Test(
        "a file that is no manifest is refused",
        arguments: ["", "{", "[]", "null", #"{ "id": "a", "id": "b" }"#, "\u{FEFF}"])
    func noManifest(_ text: String) {
        let error = #expect(throws: ManifestError.self) { try Self.read(text) }
        #expect(error?.faults.isEmpty == false)
        #expect(error?.faults.allSatisfy { $0.hasPrefix("plugin.json:") } == true)
    }
}
