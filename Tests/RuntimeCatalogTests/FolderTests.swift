import EngineKit
import RuntimeCatalog
import TestSupport
import Testing

@Suite("Catalogs of several files") struct FolderTests {
    static let words = #"{ "schemaVersion": 1, "name": "base", "hardware": [{ "id": "cpu" }] }"#

    static func rows(_ names: String...) -> String {
        let rows = names.map {
            "{ \"engine\": \"A\", \"name\": \"\($0)\", \"engineVersion\": \"1\", \"hardware\": [\"cpu\"] }"
        }
        return "{ \"schemaVersion\": 1, \"runtimes\": [\n\(rows.joined(separator: ",\n"))\n] }"
    }

    static let engine = #"{ "schemaVersion": 1, "engines": [{ "id": "A", "imageTemplate": "a/{engine}:{runtime}" }] }"#

    @Test("files are read in the order of their names, whatever they declare for each other")
    func order() async throws {
        try await TemporaryFolder.with { folder in
            let catalog = try folder.load([
                "b.json": Self.rows("b1", "b2"), "a.json": Self.rows("a1"), "Z.json": Self.rows("z1"),
                "10.json": Self.words, "9.json": Self.engine,
            ])
            #expect(catalog.names == ["A/z1", "A/a1", "A/b1", "A/b2"])
            #expect(
                catalog.files.map { $0.split(separator: "/").last } == [
                    "10.json", "9.json", "Z.json", "a.json", "b.json",
                ])
            #expect(catalog.name == "base")
            #expect(catalog.runtimes.map(\.origin.index) == [0, 0, 0, 1])
            #expect(catalog.runtimes[3].origin.file.hasSuffix("/b.json"))
        }
    }

    @Test("engines stand by name, whatever file declares them")
    func engines() async throws {
        try await TemporaryFolder.with { folder in
            func file(_ id: String) -> String { "{ \"schemaVersion\": 1, \"engines\": [{ \"id\": \"\(id)\" }] }" }
            let one = try folder.load(["1.json": file("b"), "2.json": file("C"), "3.json": file("A")])
            let two = try folder.load(["1.json": file("C"), "2.json": file("A"), "3.json": file("b")])
            #expect(one.engines.map(\.id) == ["A", "b", "C"])
            #expect(two.engines.map(\.id) == ["A", "b", "C"])
            #expect(one.engine(named: "B") == 1)
        }
    }

    @Test("other files, hidden files and folders inside are left alone")
    func noRecursion() async throws {
        try await TemporaryFolder.with { folder in
            let catalog = try folder.load([
                "a.json": Self.words, "e.json": Self.engine, "deeper/more.json": Self.rows("deep"),
                ".hidden.json": "{", "README.md": "no JSON", "b.json.bak": "{", "c.JSON": "{",
            ])
            #expect(catalog.files.count == 2)
            #expect(catalog.runtimes.isEmpty)
        }
    }

    @Test("a path may end with a slash, and a catalog without a name is called after its path")
    func fallbackName() async throws {
        try await TemporaryFolder.with { folder in
            let text = #"{ "schemaVersion": 1 }"#
            for (path, file, name) in [
                ("My Team/", "My Team/a.json", "my-team"), ("Overlay.v2.json", "Overlay.v2.json", "overlay.v2"),
                ("_.json", "_.json", "catalog"),
            ] {
                let catalog = try folder.load([file: text], [path])
                #expect(catalog.name == name)
            }
        }
        #expect(try Catalog.load(json: #"{ "schemaVersion": 1 }"#, registry: .empty).name == "memory")
    }

    @Test("a folder without a JSON file, and a path where nothing is, are refused")
    func nothingThere() async throws {
        try await TemporaryFolder.with { folder in
            let empty = try folder.faults(["empty/README": ""], ["empty"])
            #expect(empty == ["empty: the folder has no '*.json' file; name a catalog file or a folder of them"])
            let missing = try folder.faults(["catalog.json": "{}"], ["catalgo.json"])
            #expect(missing.count == 1)
            #expect(missing.first?.hasPrefix("catalgo.json: cannot be read: no such file") == true, "\(missing)")
            #expect(missing.first?.contains("did you mean") == true && missing.first?.contains("catalog.json'") == true)
        }
    }

    @Test("all faults of all files are reported together, in the order of file and line")
    func together() async throws {
        try await TemporaryFolder.with { folder in
            let faults = try folder.faults(
                [
                    "base/a.json": "{\n  \"schemaVersion\": 1,\n}",
                    "base/b.json":
                        "{ \"schemaVersion\": 1, \"name\": \"base\",\n  \"hardware\": [{ \"id\": \"CPU\" }],\n  \"oops\": 1 }",
                    "base/c.json": "{ \"schemaVersion\": 2 }",
                    "overlay.json": "{ \"schemaVersion\": 1,\n\"engines\": [{ \"id\": \"A B\" }] }",
                    "empty/README": "",
                ], ["base", "missing.json", "empty", "overlay.json"])
            let expected = [
                "empty: the folder has no", "base/a.json:2:", "base/b.json:2: /hardware/0/id: 'CPU' is not an id",
                "base/b.json:3: /oops: unknown key 'oops'", "base/c.json:1: /schemaVersion: schemaVersion 2",
                "missing.json: cannot be read", "overlay.json:2: /engines/0/id: 'A B' is not an engine id",
            ]
            #expect(faults.count == expected.count, "\(faults)")
            for (fault, start) in zip(faults, expected) { #expect(fault.hasPrefix(start), "\(fault)") }
        }
    }

    @Test("a row that has no place is checked all the same")
    func rejectedRows() throws {
        let bad = #""hardware": ["gpus"], "python": "py37", "priority": "high""#
        let rows = [
            #"{ "engine": "Mine", "name": "a", "engineVersion": "1", "hardware": ["cpu"] }"#,
            "{ \"engine\": \"Mine\", \"name\": \"a\", \(bad) }", "{ \"engine\": \"Mien\", \"name\": \"b\", \(bad) }",
            "{ \"engine\": \"Mine\", \"name\": \"c\", \"patch\": true, \(bad) }",
            "{ \"engine\": \"Mine\", \"name\": \"a:b\", \(bad) }", "{ \"name\": \"d\", \(bad) }",
        ]
        let faults = try Sample.faults(Sample.catalog(rows.joined(separator: ",\n")))
        for index in 1..<rows.count {
            let own = faults.filter { $0.contains(" /runtimes/\(index)") }
            #expect(own.count == 4, "\(own)")
            for key in ["hardware/0", "python", "priority"] {
                #expect(own.contains { $0.contains("/runtimes/\(index)/\(key): ") }, "\(own)")
            }
        }
        #expect(faults.count == 20)
    }

    @Test("a row that stands in two files is refused with both of them")
    func twice() async throws {
        try await TemporaryFolder.with { folder in
            let faults = try folder.faults([
                "a.json": Self.words, "b.json": Self.engine, "c.json": Self.rows("r1", "r2"), "d.json": Self.rows("r2"),
            ])
            #expect(
                faults == [
                    "d.json:2: /runtimes/0/name: the runtime 'A/r2' is already defined in c.json and again in d.json; "
                        + "say \"patch\": true to change it"
                ])
        }
    }

    @Test("an engine that two files declare, under any spelling, is refused with both of them")
    func engineTwice() async throws {
        try await TemporaryFolder.with { folder in
            let faults = try folder.faults([
                "a.json": #"{ "schemaVersion": 1, "engines": [{ "id": "My_Engine" }] }"#,
                "b.json": #"{ "schemaVersion": 1, "engines": [{ "id": "my-engine" }] }"#,
            ])
            #expect(
                faults == [
                    "b.json:1: /engines/0/id: the engine 'my-engine' is already declared in a.json; "
                        + "say \"patch\": true to change it"
                ])
        }
    }

    @Test("name, revision and variables stand once in a catalog")
    func saidTwice() async throws {
        try await TemporaryFolder.with { folder in
            let file = #"{ "schemaVersion": 1, "name": "n", "revision": "2026-01-01", "variables": { "v": {} } }"#
            let faults = try folder.faults(["a.json": file, "b.json": file])
            #expect(faults.count == 3)
            #expect(faults[0].contains("b.json:1: /name: the catalog's 'name' stands in another of its files already"))
            #expect(faults[1].contains("b.json:1: /revision: "))
            #expect(faults[2].contains("b.json:1: /variables/v: the variable 'v' is declared twice in one catalog"))
        }
    }

    @Test("the same file given twice is refused like two files")
    func sameFile() async throws {
        try await TemporaryFolder.with { folder in
            let faults = try folder.faults(["a.json": Self.engine], ["a.json", "a.json"])
            #expect(faults.count == 1)
            #expect(faults.first?.contains("already declared in a.json") == true)
        }
    }
}
