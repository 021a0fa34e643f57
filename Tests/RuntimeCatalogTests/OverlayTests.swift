import EngineKit
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Overlays") struct OverlayTests {
    static let base = Sample.catalog(
        """
        { "engine": "TensorFlow", "name": "tf1.13-python3.7-gpu", "recommended": true, "priority": 2, "aliases": ["old"],
          "lifecycle": { "deprecated": { "since": "2026-01-01" } }, "note": "base", "source": "base" },
        { "engine": "TensorFlow", "name": "python3.6" },
        { "engine": "Caffe", "name": "python3.6" }
        """)

    /// Loads the base and overlays on it, in order.
    static func load(_ overlays: String...) async throws -> Catalog {
        try await TemporaryFolder.with { folder in
            let files = Dictionary(uniqueKeysWithValues: overlays.enumerated().map { ("\($0).json", $1) })
            return try folder.load(
                files.merging(["base.json": base]) { $1 }, ["base.json"] + overlays.indices.map { "\($0).json" })
        }
    }

    static func faults(_ overlay: String) async throws -> [String] {
        try await TemporaryFolder.with { folder in
            try folder.faults(["base.json": base, "over.json": overlay], ["base.json", "over.json"])
        }
    }

    static func overlay(_ rows: String, _ sections: String = "") -> String {
        "{ \"schemaVersion\": 1, \"name\": \"over\", \(sections)\n\"runtimes\": [\n\(rows)\n] }"
    }

    static func row(_ catalog: Catalog, _ name: String) throws -> Runtime {
        try #require(catalog.runtimes.first { $0.qualifiedName == name })
    }

    @Test("a later catalog adds engines, hardware, chips, variables, purposes, editions and rows")
    func adds() async throws {
        let catalog = try await Self.load(
            """
            { "schemaVersion": 1, "name": "over", "revision": "2026-12-01",
              "variables": { "tenant": { "default": "t" } }, "purposes": ["batch"],
              "editions": [{ "id": "e2", "title": "t", "source": "s" }],
              "hardware": [{ "id": "tpu", "accelerator": "xla" }, { "id": "gpu", "aliases": ["cuda"], "chips": [{ "id": "a100" }] },
                           { "id": "ascend", "chips": [{ "id": "ascend-910", "aliases": ["910"] }] }],
              "engines": [{ "id": "Jax", "imageTemplate": "{registry}/{tenant}/{engine}:{runtime}" }],
              "runtimes": [{ "engine": "Jax", "name": "jax_0.4-py_3.11-xla_2", "hardware": ["tpu"], "purposes": ["batch"],
                             "listed": { "editions": ["e2"] } },
                           { "engine": "TensorFlow", "name": "tf2.1-python3.7" }] }
            """)
        #expect(catalog.name == "sample" && catalog.revision == nil)
        #expect(catalog.engines.map(\.id) == ["Caffe", "Jax", "Mine", "TensorFlow"])
        #expect(catalog.hardware.hardware.map(\.id) == ["cpu", "gpu", "ascend", "tpu"])
        #expect(catalog.hardware.hardware[1].aliases == ["nvidia", "cuda"])
        #expect(catalog.hardware.chips.map(\.id) == ["t4", "ascend-910", "ascend-910b", "a100"])
        #expect(catalog.hardware.chips[1].aliases == ["d910", "snt9", "910"])
        #expect(catalog.purposes.last == "batch")
        #expect(catalog.editions.map(\.id) == ["guide-2022", "e2"])
        // engine by engine, within an engine in order of appearance
        #expect(
            catalog.names == [
                "Caffe/python3.6", "Jax/jax_0.4-py_3.11-xla_2", "TensorFlow/tf1.13-python3.7-gpu",
                "TensorFlow/python3.6", "TensorFlow/tf2.1-python3.7",
            ])
        #expect(
            try catalog.image(of: Self.row(catalog, "Jax/jax_0.4-py_3.11-xla_2")).description
                == "hub.example.com/t/jax:jax_0.4-py_3.11-xla_2")
        #expect(try Self.row(catalog, "Jax/jax_0.4-py_3.11-xla_2").accelerator?.description == "xla 2")
    }

    @Test("a patch changes what it names and nothing else")
    func patch() async throws {
        let catalog = try await Self.load(
            Self.overlay(
                """
                { "engine": "tf", "name": "tf1.13-python3.7-gpu", "patch": true, "priority": 7, "purposes": ["edge"],
                  "lifecycle": { "removed": { "since": "2026-06-01" } }, "x-lint-accept": { "unreachable": "why" } }
                """))
        let row = try Self.row(catalog, "TensorFlow/tf1.13-python3.7-gpu")
        #expect(
            catalog.summary(row)
                == "engineVersion 1.13 p, python 3.7 p, hardware gpu p, architectures x86_64 i, generation legacy p, "
                + "purposes edge s, recommended true s, image template i")
        #expect(row.priority == 7)
        #expect(row.aliases == ["old"] && row.note == "base" && row.source == "base")
        // a facet is patched whole: the deprecation of the base is gone
        #expect(row.lifecycle.deprecated == nil)
        #expect(row.lifecycle.removed?.since?.description == "2026-06-01")
        #expect(row.acceptedLint == ["unreachable": "why"])
        #expect(row.origin.file.hasSuffix("base.json"))
        #expect(catalog.names.count == 3)
        #expect(try Self.row(catalog, "Caffe/python3.6").priority == 0)
    }

    @Test("patches lie over each other in order")
    func patches() async throws {
        func patch(_ keys: String) -> String {
            Self.overlay("{ \"engine\": \"TensorFlow\", \"name\": \"python3.6\", \"patch\": true, \(keys) }")
        }
        let catalog = try await Self.load(
            patch(#""priority": 1, "note": "first", "engineVersion": "1.8""#), patch(#""priority": 2"#),
            patch(#""engineVersion": "1.8.1""#))
        let row = try Self.row(catalog, "TensorFlow/python3.6")
        #expect(row.priority == 2)
        #expect(row.note == "first")
        #expect(row.engineVersion?.text == "1.8.1")
        #expect(row.provenance[.engineVersion] == .stated)
    }

    @Test("a patch that contradicts the name is refused where it stands")
    func patchContradicts() async throws {
        let row = #"{ "engine": "TensorFlow", "name": "tf1.13-python3.7-gpu", "patch": true, "hardware": ["cpu"] }"#
        #expect(
            try await Self.faults(Self.overlay(row)) == [
                "over.json:3: /runtimes/0/hardware: the row says 'cpu' but the name says 'gpu'; "
                    + "correct it, or say \"overridesName\": true"
            ])
    }

    @Test("a removed row is gone, and may be added anew")
    func remove() async throws {
        let removal = #"{ "engine": "TensorFlow", "name": "python3.6", "remove": true, "note": "not here" }"#
        let removed = try await Self.load(Self.overlay(removal))
        #expect(removed.names == ["Caffe/python3.6", "TensorFlow/tf1.13-python3.7-gpu"])
        #expect(removed.runtimes(named: "python3.6").map { removed.runtimes[$0].engine } == ["Caffe"])
        #expect(removed.engines.count == 3)
        let added = try await Self.load(
            Self.overlay(removal), Self.overlay(#"{ "engine": "TensorFlow", "name": "python3.6", "priority": 5 }"#))
        #expect(try Self.row(added, "TensorFlow/python3.6").priority == 5)
        #expect(added.names.count == 3)
    }

    @Test(
        "an overlay cannot change what is not there, or take the place of what is",
        arguments: [
            (
                #"{ "engine": "TensorFlow", "name": "python3.7", "patch": true }"#,
                "/runtimes/0/name: unknown runtime of TensorFlow 'python3.7'; did you mean 'python3.6'?"
            ),
            (
                #"{ "engine": "Caffe", "name": "python3", "remove": true }"#,
                "/runtimes/0/name: unknown runtime of Caffe 'python3'; did you mean 'python3.6'?"
            ),
            (
                #"{ "engine": "Cafe", "name": "python3.6", "remove": true }"#,
                "/runtimes/0/engine: unknown engine 'Cafe'; did you mean 'Caffe'?"
            ),
            (
                #"{ "engine": "Caffe", "name": "python3.6" }"#,
                "/runtimes/0/name: the runtime 'Caffe/python3.6' is already defined in base.json and again in over.json; "
                    + "say \"patch\": true to change it"
            ),
            (
                // an alias is not the key
                #"{ "engine": "TensorFlow", "name": "old", "patch": true }"#,
                "/runtimes/0/name: unknown runtime of TensorFlow 'old'; known: 'python3.6', 'tf1.13-python3.7-gpu'"
            ),
            (
                #"{ "engine": "Caffe", "name": "python3.6", "remove": true, "patch": true }"#,
                "/runtimes/0/patch: unknown key 'patch'"
            ),
            (
                #"{ "engine": "Caffe", "name": "python3.6", "remove": true, "hardware": ["cpu"] }"#,
                "/runtimes/0/hardware: unknown key 'hardware'"
            ),
        ])
    func refused(_ row: String, _ message: String) async throws {
        let faults = try await Self.faults(Self.overlay(row))
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("over.json:3: \(message)") == true, "\(faults)")
    }

    @Test("a later variable takes the place of an earlier one, whole")
    func variable() async throws {
        let catalog = try await Self.load(
            #"{ "schemaVersion": 1, "variables": { "registry": { "default": "{site}.local:5000" }, "site": { "default": "a" } } }"#,
            #"{ "schemaVersion": 1, "variables": { "site": { "default": "b" } } }"#)
        #expect(
            try catalog.image(of: Self.row(catalog, "Caffe/python3.6")).description
                == "b.local:5000/caffe:python3.6")
    }

    @Test("an engine's patch changes what it names; aliases are added")
    func enginePatch() async throws {
        let catalog = try await Self.load(
            """
            { "schemaVersion": 1, "engines": [
              { "id": "tensorflow", "patch": true, "defaultRuntime": "python3.6", "aliases": ["flow", "TF"], "note": "n" },
              { "id": "Mine", "patch": true, "imageTemplate": "other/{engine}:{runtime}" }] }
            """)
        let engine = try #require(catalog.engines.first { $0.id == "TensorFlow" })
        #expect(engine.defaultRuntime == "python3.6")
        #expect(engine.aliases == ["tf", "flow"])
        #expect(engine.imageTemplate?.description == "{registry}/{engine}:{runtime}")
        #expect(engine.remarks.note == "n")
        #expect(catalog.engines.map { $0.imageTemplate?.description.hasPrefix("other/") } == [false, true, false])
    }

    @Test(
        "an overlay cannot redeclare engines, editions or accelerators",
        arguments: [
            (
                #""engines": [{ "id": "TENSORFLOW" }]"#,
                "/engines/0/id: the engine 'TENSORFLOW' is already declared in base.json; say \"patch\": true"
            ),
            (#""engines": [{ "id": "Torch", "patch": true }]"#, "/engines/0/id: unknown engine 'Torch'"),
            (
                #""editions": [{ "id": "guide-2022", "title": "t", "source": "s" }]"#,
                "/editions/0/id: the edition 'guide-2022' is declared twice"
            ),
            (
                #""hardware": [{ "id": "gpu", "accelerator": "rocm" }]"#,
                "/hardware/0/accelerator: hardware 'gpu' already has the accelerator 'cuda'"
            ),
            (
                #""hardware": [{ "id": "cpu", "chips": [{ "id": "t4" }] }]"#,
                "/hardware/0/chips/0/id: chip 't4' already belongs to the hardware 'gpu'"
            ),
        ])
    func redeclared(_ section: String, _ message: String) async throws {
        let faults = try await Self.faults("{ \"schemaVersion\": 1, \(section) }")
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("over.json:1: \(message)") == true, "\(faults)")
    }

    @Test("what an overlay repeats of the compatibility tables stands once")
    func compatibility() async throws {
        func table(_ versions: String...) -> String {
            let rows = versions.map {
                "{ \"accelerator\": \"cuda\", \"versions\": \"==\($0).*\", \"driver\": \">=1\", \"source\": \"s\" }"
            }
            return "{ \"schemaVersion\": 1, \"compatibility\": { \"drivers\": [\(rows.joined(separator: ", "))] } }"
        }
        let catalog = try await Self.load(table("10.1", "10.2"), table("10.2", "11.0"))
        #expect(catalog.compatibility.drivers.map(\.versions.description) == ["==10.1.*", "==10.2.*", "==11.0.*"])
        let faults = try await Self.faults(table("10.1", "10.1"))
        #expect(faults == ["over.json:1: /compatibility/drivers/1: this row is in the table already; keep one"])
    }

    @Test("an engine that a plugin knows under an alias is that plugin's")
    func pluginByAlias() throws {
        let catalog = try Sample.load(#"{ "schemaVersion": 1, "engines": [{ "id": "sklearn" }, { "id": "Custom" }] }"#)
        #expect(catalog.engines.map(\.id) == ["Custom", "sklearn"])
        #expect(catalog.engines.map(\.plugin) == [nil, "ScikitLearn"])
        #expect(catalog.engines[1].aliases == ["sklearn"])
    }
}
