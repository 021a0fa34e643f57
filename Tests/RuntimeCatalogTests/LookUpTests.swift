import EngineKit
import RuntimeCatalog
import RuntimeVocabulary
import Testing

@Suite("Looking things up") struct LookUpTests {
    static func catalog() throws -> Catalog {
        try Sample.load(
            Sample.catalog(
                """
                { "engine": "Caffe", "name": "python3.6", "aliases": ["latest", "python3.6-cpu"] },
                { "engine": "TensorFlow", "name": "python3.6", "aliases": ["latest"] },
                { "engine": "TensorFlow", "name": "tf2.1-python3.7", "aliases": ["python3.6", "tf2"],
                  "lifecycle": { "replacement": "Caffe/python3.6-cpu" } },
                { "engine": "Caffe", "name": "python2.7", "lifecycle": { "replacement": "latest" } }
                """))
    }

    static func names(_ catalog: Catalog, _ indices: some Sequence<Int>) -> [String] {
        indices.map { catalog.runtimes[$0].qualifiedName }
    }

    @Test("runtimes stand engine by engine, engines by name, within an engine in order of appearance")
    func order() throws {
        let catalog = try Self.catalog()
        #expect(
            catalog.names == [
                "Caffe/python3.6", "Caffe/python2.7", "TensorFlow/python3.6", "TensorFlow/tf2.1-python3.7",
            ])
        #expect(catalog.engines.indices.map { catalog.runtimes(ofEngine: $0) } == [0..<2, 0..<0, 2..<4])
        for index in catalog.engines.indices {
            for runtime in catalog.runtimes(ofEngine: index) { #expect(catalog.runtimes[runtime].engineIndex == index) }
        }
        #expect(catalog.runtimes(ofEngine: 99).isEmpty)
        #expect(catalog.runtimes(ofEngine: -1).isEmpty)
    }

    @Test(
        "an engine is found by id and alias, of catalog and plugin, in any spelling",
        arguments: [
            ("TensorFlow", 2), ("TENSORFLOW", 2), ("tf", 2), ("caffe", 0), ("mine", 1), ("My-Own", 1), ("MY OWN", 1),
            ("tensor flow", nil), ("", nil), ("myown", nil),
        ] as [(String, Int?)])
    func engine(_ word: String, _ index: Int?) throws {
        let catalog = try Self.catalog()
        #expect(catalog.engine(named: word) == index)
        if index != nil { #expect(catalog.engineWords.contains { WordKey($0) == WordKey(word) }) }
    }

    @Test(
        "runtimes are found by name and alias, names first",
        arguments: [
            ("python3.6", ["Caffe/python3.6", "TensorFlow/python3.6", "TensorFlow/tf2.1-python3.7"]),
            ("latest", ["Caffe/python3.6", "TensorFlow/python3.6"]), ("tf2", ["TensorFlow/tf2.1-python3.7"]),
            ("Python3.6", []), ("", []), ("tf2.1", []),
        ])
    func runtimes(_ name: String, _ expected: [String]) throws {
        let catalog = try Self.catalog()
        #expect(Self.names(catalog, catalog.runtimes(named: name)) == expected)
    }

    @Test("within an engine a name wins over an alias")
    func runtimeOfEngine() throws {
        let catalog = try Self.catalog()
        #expect(catalog.runtime(named: "python3.6", ofEngine: 2) == 2)
        #expect(catalog.runtime(named: "python3.6", ofEngine: 0) == 0)
        #expect(catalog.runtime(named: "tf2", ofEngine: 2) == 3)
        #expect(catalog.runtime(named: "tf2", ofEngine: 0) == nil)
    }

    @Test("a replacement is of the same engine, or of the one it names")
    func replacement() throws {
        let catalog = try Self.catalog()
        let (tf2, caffe27) = (catalog.runtimes[3], catalog.runtimes[1])
        func found(_ text: String, _ runtime: Runtime) -> String? {
            catalog.replacementIndex(text, of: runtime).map { catalog.runtimes[$0].qualifiedName }
        }
        #expect(found("Caffe/python3.6-cpu", tf2) == "Caffe/python3.6")
        #expect(found("caffe/python3.6", tf2) == "Caffe/python3.6")
        #expect(found("latest", caffe27) == "Caffe/python3.6")
        #expect(found("tf2", caffe27) == nil)
        #expect(found("Torch/python3.6", tf2) == nil)
        #expect(found("Caffe/gone", tf2) == nil)
    }

    @Test(
        "hardware, chips and purposes are found in any spelling",
        arguments: [("gpu", "nvidia"), ("ascend", "NPU"), ("cpu", "CPU")])
    func hardware(_ id: String, _ word: String) throws {
        let vocabulary = try Self.catalog().hardware
        let index = try #require(vocabulary.hardware(named: word))
        #expect(vocabulary.hardware[index].id == id)
        #expect(vocabulary.ids(of: HardwareSet(index: index)) == [id])
        #expect(vocabulary.hardwareWords.contains { WordKey($0) == WordKey(word) })
    }

    @Test("what is not declared is not found")
    func unknown() throws {
        let catalog = try Self.catalog()
        #expect(catalog.hardware.hardware(named: "gpus") == nil)
        #expect(catalog.hardware.chip(named: "gpu") == nil)
        #expect(catalog.hardware.hardware(named: "t4") == nil)
        #expect(catalog.purpose(named: "serving") == nil)
        #expect(catalog.purpose(named: "Inference") == 0)
        #expect(catalog.purpose(named: "edge") == 3)
        #expect(catalog.hardware.chip(named: "SNT9") == 1)
        #expect(catalog.hardware.chipWords == ["t4", "ascend-910", "ascend-910b", "tnt004", "d910", "snt9", "snt9b"])
    }

    @Test("an id means itself though another claims it as an alias, and the first of two aliases wins")
    func precedence() throws {
        let catalog = try Sample.load(
            """
            { "schemaVersion": 1,
              "hardware": [{ "id": "gpu", "aliases": ["npu", "accelerator"], "chips": [{ "id": "a", "aliases": ["b", "x"] }, { "id": "b", "aliases": ["x"] }] },
                           { "id": "npu", "aliases": ["accelerator"] }],
              "engines": [{ "id": "A", "aliases": ["B", "z"] }, { "id": "B", "aliases": ["z"] }] }
            """)
        #expect(catalog.hardware.hardware(named: "npu") == 1)
        #expect(catalog.hardware.hardware(named: "accelerator") == 0)
        #expect(catalog.hardware.chip(named: "b") == 1)
        #expect(catalog.hardware.chip(named: "x") == 0)
        #expect(catalog.engine(named: "B") == 1)
        #expect(catalog.engine(named: "z") == 0)
    }

    @Test("a toolkit's driver: ranges, and a row for exactly the version that silences them")
    func drivers() throws {
        let rows = [
            ("cuda", ">=11,<12", ">=450"), ("cann", ">=8.0.rc1", ">=24.1.rc1"), ("cann", "==8.5.0", "==25.5.*"),
            ("cann", "==8.5.0", "==25.3.*"),
        ].map { "{ \"accelerator\": \"\($0)\", \"versions\": \"\($1)\", \"driver\": \"\($2)\", \"source\": \"s\" }" }
        let catalog = try Sample.load(
            "{ \"schemaVersion\": 1, \"compatibility\": { \"drivers\": [\(rows.joined(separator: ","))] } }")
        func runs(_ family: String, _ version: String, _ driver: String) throws -> Bool? {
            catalog.compatibility.runs(
                family, try ReleaseVersion(parsing: version), on: try ReleaseVersion(parsing: driver))
        }
        #expect(try runs("cuda", "11.4", "470") == true)
        #expect(try runs("cuda", "11.4", "440.33") == false)
        #expect(try runs("cuda", "10.2", "470") == nil)
        #expect(try runs("rocm", "11.4", "470") == nil)
        #expect(try runs("cann", "8.3.rc1", "25.0") == true)
        #expect(try runs("cann", "8.5.0", "25.3.1") == true)
        #expect(try runs("cann", "8.5.0", "25.0") == false)
        let ranges = catalog.compatibility.ranges(of: "cann", on: try ReleaseVersion(parsing: "25.5.0"))
        #expect(ranges.map(\.description) == [">=8.0.rc1", "==8.5.0"])
    }
}
