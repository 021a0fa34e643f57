import RuntimeCatalog
import Testing

@Suite("What a catalog is refused for") struct RefusalTests {
    @Test(
        "an unknown word is named, with the nearest known ones",
        arguments: [
            (#""hardware": ["gpus"]"#, "/hardware/0", "unknown hardware 'gpus'; did you mean 'gpu'?"),
            (#""hardware": ["cpu", "nvidiaa"]"#, "/hardware/1", "unknown hardware 'nvidiaa'; did you mean 'nvidia'?"),
            (
                #""hardware": ["fpga"]"#, "/hardware/0",
                "unknown hardware 'fpga'; known: 'cpu', 'gpu', 'ascend', 'nvidia', 'npu'"
            ),
            (
                #""chips": ["ascend-91ob"]"#, "/chips/0",
                "unknown chip 'ascend-91ob'; did you mean 'ascend-910b' or 'ascend-910'?"
            ),
            (
                #""purposes": ["inferense"]"#, "/purposes/0",
                "unknown purpose 'inferense'; did you mean 'inference'?"
            ),
            (
                #""listed": { "editions": ["guide-2021"] }"#, "/listed/editions/0",
                "unknown edition 'guide-2021'; did you mean 'guide-2022'?"
            ),
            (#""generation": "legasy""#, "/generation", "unknown generation 'legasy'; did you mean 'legacy'?"),
            (
                #""image": "{registri}/a:{runtime}""#, "/image",
                "unknown variable 'registri'; did you mean 'registry'?"
            ),
            (
                #""image": "{account}/a:{runtime}""#, "/image",
                "unknown variable 'account'; known: 'engine', 'runtime', 'registry'"
            ),
            (
                #""x-lint-accept": { "indistinguishible": "why" }"#, "/x-lint-accept/indistinguishible",
                "unknown lint code 'indistinguishible'; did you mean 'indistinguishable'?"
            ),
            (#""architectures": ["arm46"]"#, "/architectures/0", "did you mean 'arm64'?"),
            (#""pithon": "3.7""#, "/pithon", "unknown key 'pithon'; did you mean 'python'?"),
            (#""colour": "red""#, "/colour", "unknown key 'colour'; remove it, or begin it with 'x-'"),
            (
                #""lifecycle": { "deprecatd": { "since": null } }"#, "/lifecycle/deprecatd",
                "unknown key 'deprecatd'; did you mean 'deprecated'?"
            ),
            (#""os": { "name": "euler", "verison": "2.8" }"#, "/os/verison", "did you mean 'version'?"),
        ])
    func unknownWord(_ keys: String, _ pointer: String, _ message: String) throws {
        let row = "{ \"engine\": \"Mine\", \"name\": \"tag\", \"engineVersion\": \"1\", \(keys)"
        let hardware = keys.hasPrefix("\"hardware\"") ? "" : ", \"hardware\": [\"cpu\", \"ascend\"]"
        let faults = try Sample.faults(Sample.catalog(row + hardware + " }"))
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.hasPrefix("c.json:\(Sample.rowLine): /runtimes/0\(pointer): ") == true, "\(faults)")
        #expect(faults.first?.contains(message) == true, "\(faults)")
    }

    @Test("keys that begin with x- are free everywhere")
    func freeKeys() throws {
        let row = """
            { "engine": "Mine", "name": "tag", "engineVersion": "1", "hardware": ["cpu"], "x-cost": { "any": [1, null] },
              "lifecycle": { "deprecated": { "since": null, "x-ticket": 7 }, "x-a": 1 }, "listed": { "x-a": 1 },
              "os": { "name": "hce", "x-a": 1 }, "accelerator": { "family": "none", "x-a": 1 } }
            """
        #expect(try Sample.faults(Sample.catalog(row)) == [])
    }

    @Test(
        "a row that lacks what nobody else says is refused, with what to state",
        arguments: [
            (
                #"{ "engine": "Mine", "name": "nightly" }"#,
                [
                    "nothing says which hardware 'Mine/nightly' runs on; state \"hardware\", one or more of cpu, gpu, ascend",
                    "nothing says which engine version 'Mine/nightly' holds; state \"engineVersion\"",
                ]
            ),
            (
                #"{ "engine": "Mine", "name": "nightly", "hardware": ["cpu"] }"#,
                ["nothing says which engine version 'Mine/nightly' holds; state \"engineVersion\""]
            ),
            (
                #"{ "engine": "TensorFlow", "name": "tf2.1", "patch": true }"#,
                ["unknown runtime of TensorFlow 'tf2.1'; the catalog declares none"]
            ),
            (
                #"{ "engine": "TensorFlow", "name": "tf2.1", "remove": true }"#,
                ["unknown runtime of TensorFlow 'tf2.1'; the catalog declares none"]
            ),
            (
                #"{ "engine": "Tensorflw", "name": "python3.6" }"#,
                ["unknown engine 'Tensorflw'; did you mean 'TensorFlow'?"]
            ),
            (#"{ "name": "python3.6" }"#, ["missing key 'engine'"]),
            (#"{ "engine": "TensorFlow", "nam": "python3.6" }"#, ["missing key 'name'", "unknown key 'nam'"]),
        ])
    func incomplete(_ row: String, _ messages: [String]) throws {
        let faults = try Sample.faults(Sample.catalog(row))
        #expect(faults.count == messages.count, "\(faults)")
        for message in messages { #expect(faults.contains { $0.contains(message) }, "\(message) in \(faults)") }
    }

    @Test("a fault is reported once: what could not be read is not missing as well")
    func noEcho() throws {
        let keys = [
            #""engineVersion": "latest", "hardware": ["cpu"]"#, #""engineVersion": "1", "hardware": "cpu""#,
            #""engineVersion": "1", "hardware": ["fpga"]"#, #""engineVersion": "1", "hardware": []"#,
        ]
        for keys in keys {
            let faults = try Sample.faults(Sample.catalog("{ \"engine\": \"Mine\", \"name\": \"tag\", \(keys) }"))
            #expect(faults.count == 1, "\(faults)")
        }
        let sections = #""hardware": [{ "id": "cpu" }], "engines": [{ "id": "Mine", "imageTemplate": "{" }]"#
        let row = #"{ "engine": "Mine", "name": "tag", "engineVersion": "1", "hardware": ["cpu"] }"#
        #expect(try Sample.faults(Sample.catalog(row, sections: sections)).count == 1)
    }

    @Test("hardware that only the name or the engine speaks of has to be declared")
    func undeclaredHardware() throws {
        let sections =
            #""hardware": [{ "id": "cpu" }], "engines": [{ "id": "TensorFlow", "imageTemplate": "a:{runtime}" }]"#
        func faults(_ keys: String) throws -> [String] {
            try Sample.faults(Sample.catalog("{ \"engine\": \"TensorFlow\", \(keys) }", sections: sections))
        }
        let parsed = try faults(#""name": "tf1.13-python3.7-gpu""#)
        #expect(
            parsed.count == 2 && parsed[0].contains("the name says hardware 'gpu', which the catalog does not declare"))
        let inferred = try faults(#""name": "python3.6""#)
        #expect(inferred.first?.contains("the engine's plugin infers hardware 'gpu'") == true)
        #expect(try faults(#""name": "python3.6", "hardware": ["cpu"]"#) == [])
    }

    @Test("an image or a template of the engine is needed")
    func noImage() throws {
        let sections = #""hardware": [{ "id": "cpu" }], "engines": [{ "id": "Mine" }]"#
        let row = #"{ "engine": "Mine", "name": "tag", "engineVersion": "1", "hardware": ["cpu"] }"#
        #expect(
            try Sample.faults(Sample.catalog(row, sections: sections)) == [
                "c.json:4: /runtimes/0: 'Mine/tag' has no \"image\" and its engine has no \"imageTemplate\"; "
                    + "state one of them"
            ])
    }

    @Test(
        "templates of engines and variables use declared variables only",
        arguments: [
            (#""engines": [{ "id": "A", "imageTemplate": "{regstry}/a:{runtime}" }]"#, "/engines/0/imageTemplate"),
            (#""variables": { "registry": { "default": "{regstry}" } }"#, "/variables/registry/default"),
            (#""variables": { "registry": { "byRegion": { "eu": "{regstry}" } } }"#, "/variables/registry/byRegion/eu"),
        ])
    func unknownVariables(_ section: String, _ pointer: String) throws {
        let variables = section.contains("variables") ? "" : #", "variables": { "registry": { "default": "a" } }"#
        let faults = try Sample.faults("{ \"schemaVersion\": 1, \(section)\(variables) }")
        #expect(faults == ["c.json:1: \(pointer): unknown variable 'regstry'; did you mean 'registry'?"])
    }

    @Test(
        "words are declared once in a catalog",
        arguments: [
            (
                #""hardware": [{ "id": "cpu" }, { "id": "cpu", "aliases": ["x"] }]"#,
                "/hardware/1/id: hardware 'cpu' is declared twice"
            ),
            (
                #""hardware": [{ "id": "gpu", "chips": [{ "id": "t4" }, { "id": "t4", "aliases": ["x"] }] }]"#,
                "/hardware/0/chips/1/id: chip 't4' is declared twice"
            ),
            (
                #""hardware": [{ "id": "gpu", "chips": [{ "id": "t4" }] }, { "id": "npu", "chips": [{ "id": "t4" }] }]"#,
                "/hardware/1/chips/0/id: chip 't4' already belongs to the hardware 'gpu'"
            ),
            (
                #""engines": [{ "id": "A" }, { "id": "a" }]"#,
                "/engines/1/id: the engine 'a' is already declared in c.json"
            ),
            (
                #""engines": [{ "id": "A", "patch": true }]"#,
                "/engines/0/id: unknown engine 'A'; the catalog declares none"
            ),
            (
                #""editions": [{ "id": "e", "title": "a", "source": "s" }, { "id": "e", "title": "b", "source": "s" }]"#,
                "/editions/1/id: the edition 'e' is declared twice"
            ),
        ])
    func declaredTwice(_ section: String, _ message: String) throws {
        let faults = try Sample.faults("{ \"schemaVersion\": 1, \(section) }")
        #expect(faults.contains { $0.hasPrefix("c.json:1: \(message)") }, "\(faults)")
    }

    @Test(
        "another schemaVersion is refused with the version that is needed",
        arguments: [
            ("2", "schemaVersion 2 is not known; this program reads 1, the catalog needs a program that reads 2"),
            ("0", "schemaVersion 0 is not known; this program reads 1"),
        ])
    func otherVersion(_ version: String, _ message: String) throws {
        #expect(try Sample.faults("{ \"schemaVersion\": \(version) }") == ["c.json:1: /schemaVersion: \(message)"])
    }

    @Test("text that is no JSON is refused with line and column")
    func noJSON() throws {
        let faults = try Sample.faults("{\n  \"schemaVersion\": 1,\n  oops\n}")
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("c.json:3:3: ") == true, "\(faults)")
    }

    @Test("what a message quotes cannot reach the terminal")
    func controlCharacters() throws {
        let faults = try Sample.faults(#"{ "schemaVersion": 1, "name": "\u001b[31mred\n" }"#)
        #expect(faults.count == 1)
        #expect(faults.first?.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
        #expect(faults.first?.contains(#"\u001b[31mred\u000a"#) == true)
    }
}
