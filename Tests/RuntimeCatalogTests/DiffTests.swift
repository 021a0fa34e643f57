import Testing

@testable import RuntimeCatalog

@Suite("Comparing catalogs") struct DiffTests {
    static func catalog(_ rows: String, engines: String = "", hardware: String = "", variables: String = "") throws
        -> Catalog
    {
        try Sample.load(
            """
            { "schemaVersion": 1, "variables": { "registry": { "default": "hub" }\(variables) },
              "editions": [{ "id": "e", "title": "t", "source": "s" }],
              "hardware": [{ "id": "cpu" }, { "id": "gpu", "accelerator": "cuda", "chips": [{ "id": "t4" }] }\(hardware)],
              "engines": [{ "id": "Mine", "imageTemplate": "{registry}/{engine}:{runtime}" }\(engines)],
              "runtimes": [\(rows)] }
            """)
    }

    static func row(_ name: String, _ keys: String = "") -> String {
        "{ \"engine\": \"Mine\", \"name\": \"\(name)\", \"engineVersion\": \"1\", \"hardware\": [\"cpu\"]\(keys) }"
    }

    @Test("a catalog does not differ from itself")
    func same() throws {
        let catalog = try Catalog.load([Sample.repository("catalog/modelarts")], registry: Sample.registry)
        let diff = CatalogDiff(from: catalog, to: catalog)
        #expect(diff.isEmpty)
        #expect(diff.added.isEmpty && diff.removed.isEmpty && diff.changed.isEmpty && diff.engines.isEmpty)
    }

    @Test("rows that come and go are told in the order of their catalogs")
    func addedAndRemoved() throws {
        let old = try Self.catalog([Self.row("a"), Self.row("b"), Self.row("c")].joined(separator: ","))
        let new = try Self.catalog([Self.row("d"), Self.row("b"), Self.row("0")].joined(separator: ","))
        let diff = CatalogDiff(from: old, to: new)
        #expect(diff.added == ["Mine/d", "Mine/0"])
        #expect(diff.removed == ["Mine/a", "Mine/c"])
        #expect(diff.changed.isEmpty)
        #expect(!diff.isEmpty)
        let back = CatalogDiff(from: new, to: old)
        #expect(back.added == diff.removed && back.removed == diff.added)
    }

    @Test("the order of rows is no difference")
    func order() throws {
        let (one, two) = (Self.row("a"), Self.row("b"))
        #expect(CatalogDiff(from: try Self.catalog("\(one),\(two)"), to: try Self.catalog("\(two),\(one)")).isEmpty)
    }

    static let digest = "sha256:" + String(repeating: "ab", count: 32)

    @Test(
        "every property of a row is compared",
        arguments: [
            (#", "python": "3.7""#, ", \"python\": [\"3.7\", \"3.8\"]", "python", "3.7", "3.7, 3.8"),
            ("", #", "versionAliases": ["1.0.0"]"#, "versionAliases", nil, "1.0.0"),
            ("", #", "accelerator": { "family": "cuda", "version": "10.1" }"#, "accelerator", nil, "cuda 10.1"),
            ("", #", "chips": ["t4"]"#, "chips", nil, "t4"),
            (#", "architectures": ["x86_64"]"#, #", "architectures": ["arm64"]"#, "architectures", "x86_64", "aarch64"),
            (#", "os": { "name": "euler" }"#, "", "os", "euler", nil),
            ("", #", "purposes": ["training"]"#, "purposes", "inference", "training"),
            ("", #", "aliases": ["x", "y"]"#, "aliases", nil, "x, y"),
            ("", #", "image": "other/a:1""#, "image", "{registry}/{engine}:{runtime}", "other/a:1"),
            ("", ", \"digest\": \"\(digest)\"", "digest", nil, digest),
            (#", "recommended": true"#, #", "recommended": false"#, "recommended", "true", nil),
            (#", "priority": 0"#, #", "priority": -1"#, "priority", nil, "-1"),
            (
                #", "lifecycle": { "deprecated": { "since": null } }"#,
                #", "lifecycle": { "deprecated": { "since": "2026-01-01" } }"#, "deprecated",
                "in force, date not published", "2026-01-01"
            ),
            ("", #", "lifecycle": { "discontinued": { "since": "2026-01-01" } }"#, "discontinued", nil, "2026-01-01"),
            (
                #", "lifecycle": { "removed": { "since": null } }"#,
                #", "lifecycle": { "removed": { "announced": true } }"#, "removed", "in force, date not published",
                "announced, date not published"
            ),
            ("", #", "lifecycle": { "removed": { "since": "2026-01-01" } }"#, "removed", nil, "2026-01-01"),
            ("", #", "lifecycle": { "replacement": "b" }"#, "replacement", nil, "b"),
        ] as [(String, String, String, String?, String?)])
    func changed(_ old: String, _ new: String, _ key: String, _ was: String?, _ now: String?) throws {
        let diff = CatalogDiff(
            from: try Self.catalog(Self.row("a", old)), to: try Self.catalog(Self.row("a", new)))
        #expect(
            diff.changed == [.init(runtime: "Mine/a", differences: [.init(key: key, old: was, new: now)])])
        #expect(diff.added.isEmpty && diff.removed.isEmpty && diff.engines.isEmpty)
    }

    @Test("version, hardware and grammar are compared too")
    func facets() throws {
        let old = #"{ "engine": "Mine", "name": "a", "engineVersion": "1", "hardware": ["cpu"] }"#
        let new =
            #"{ "engine": "Mine", "name": "a", "engineVersion": "2", "hardware": ["gpu", "cpu"], "generation": "legacy", "overridesName": true }"#
        let diff = CatalogDiff(from: try Self.catalog(old), to: try Self.catalog(new))
        #expect(diff.changed.first?.differences.map(\.key) == ["engineVersion", "hardware", "generation"])
        #expect(diff.changed.first?.differences.map(\.new) == ["2", "cpu, gpu", "legacy"])
    }

    @Test(
        "remarks are no difference: no answer changes with them",
        arguments: [
            #", "note": "n""#, #", "source": "s""#, #", "listed": { "editions": ["e"] }"#,
            #", "x-lint-accept": { "unreachable": "r" }"#,
        ])
    func remarks(_ keys: String) throws {
        #expect(CatalogDiff(from: try Self.catalog(Self.row("a")), to: try Self.catalog(Self.row("a", keys))).isEmpty)
    }

    @Test("engines, hardware, chips and variables are compared")
    func words() throws {
        let old = try Self.catalog("", engines: #", { "id": "Old" }"#, variables: #", "a": { "default": "1" }"#)
        let new = try Self.catalog(
            "", engines: #", { "id": "New", "aliases": ["n"], "defaultRuntime": "x" }"#,
            hardware: #", { "id": "npu", "aliases": ["ascend"], "chips": [{ "id": "a3" }] }"#,
            variables: #", "a": { "byRegion": { "eu": "2" } }, "b": {}"#)
        let diff = CatalogDiff(from: old, to: new)
        #expect(!diff.isEmpty)
        #expect(
            diff.engines == [
                .init(
                    runtime: "New",
                    differences: [
                        .init(key: "engine", old: nil, new: "New"), .init(key: "aliases", old: nil, new: "n"),
                        .init(key: "defaultRuntime", old: nil, new: "x"),
                    ]),
                .init(runtime: "Old", differences: [.init(key: "engine", old: "Old", new: nil)]),
            ])
        #expect(diff.hardware.map(\.runtime) == ["npu", "npu/a3"])
        #expect(
            diff.variables == [
                .init(
                    runtime: "a",
                    differences: [
                        .init(key: "default", old: "1", new: nil), .init(key: "byRegion/eu", old: nil, new: "2"),
                    ]),
                .init(runtime: "b", differences: [.init(key: "variable", old: nil, new: "b")]),
            ])
    }

    @Test("a registry that moves is a difference, though no row says so")
    func registry() throws {
        let old = try Self.catalog(Self.row("a"))
        let text = old.exported().replacing("\"hub\"", with: "\"elsewhere\"")
        let diff = CatalogDiff(from: old, to: try Sample.load(text))
        #expect(diff.changed.isEmpty)
        #expect(diff.variables.map(\.runtime) == ["registry"])
        #expect(!diff.isEmpty)
    }
}
