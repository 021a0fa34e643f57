import Foundation
import TestSupport
import Testing

@Suite struct JSONContractTests {
    private func json(_ line: String, status: Int32 = 0) async throws -> JSON {
        let result = try await Program.run(line)
        #expect(result.status == status)
        return try JSON(result.output)
    }

    @Test(
        arguments: [
            ("-m PyTorch -w ascend -p 3.7", 0), ("-m MXNet -w ascend", 1), ("-m Image", 1), ("-m MXNet --explain", 0),
            ("-m MXNet -r python3.6 -p 3.7", 1), ("-m TensorFlow --prefer newest --allow supported", 0),
        ])
    func `resolve has the same keys whatever the answer`(line: String, status: Int32) async throws {
        let answer = try await json("resolve -o json \(line)", status: status)
        let extra: Set = line.contains("--explain") || status == 1 ? ["candidates"] : []
        #expect(answer.keys == ContractKeys.resolution.union(extra))
        #expect(answer["status"].string == (status == 0 ? "resolved" : "unresolved"))
        #expect(answer["image"].isNull == (status == 1))
        #expect(answer["runtime"].isNull == (status == 1))
        if status == 0 { #expect(answer["runtime"].keys == ContractKeys.runtime) }
        #expect(!answer["reasons"].strings.isEmpty)
        for key in ["warnings", "alternatives", "eliminated", "nearest"] { #expect(answer[key].value is [Any]) }
        for warning in answer["warnings"].array { #expect(warning.keys == ["code", "message"]) }
        for other in answer["alternatives"].array { #expect(other.keys == ["runtime", "image"]) }
        for entry in answer["eliminated"].array { #expect(entry.keys == ["constraint", "count"]) }
        for near in answer["nearest"].array { #expect(near.keys == ["change", "runtime", "image"]) }
    }

    @Test func `each candidate has a verdict on everything that is asked`() async throws {
        let answer = try await json("resolve -m MXNet -w ascend -p 3.6 --os ubuntu_18.04 -o json", status: 1)
        let candidates = answer["candidates"].array
        #expect(candidates.count == 4)
        for candidate in candidates {
            #expect(candidate.keys == ["runtime", "verdicts"])
            #expect(candidate["verdicts"].keys == ["purpose", "lifecycle", "hardware", "python", "os"])
            for verdict in candidate["verdicts"].object.keys.map({ candidate["verdicts"][$0] }) {
                #expect(verdict.keys == ["verdict", "has", "asked"])
                #expect(["satisfied", "unsatisfied", "unknown"].contains(verdict["verdict"].string))
                #expect(verdict["asked"].string != nil)
                #expect(verdict["has"].isNull == (verdict["verdict"].string == "unknown"))
            }
        }
    }

    @Test func `the runtime object has null where nothing is known, and objects for versions with a name`() async throws
    {
        let unified = try await json("resolve -m PyTorch -w ascend -p 3.7 -o json")["runtime"]
        #expect(unified["accelerator"].object as? [String: String] == ["family": "cann", "version": "6.3.0"])
        #expect(unified["os"].object as? [String: String] == ["name": "euler", "version": "2.8.3"])
        #expect(unified["python"].strings == ["3.7"])
        #expect(unified["architectures"].strings == ["aarch64"])
        #expect(unified["generation"].string == "unified")
        #expect(unified["provenance"]["engineVersion"].string == "parsed")
        let legacy = try await json("resolve -m MXNet -o json")["runtime"]
        #expect(legacy["accelerator"].isNull)
        #expect(legacy["os"].isNull)
    }

    @Test func `list counts what it lists, each with its image`() async throws {
        let answer = try await json("list -o json")
        #expect(answer.keys == ["count", "runtimes"])
        let runtimes = answer["runtimes"].array
        #expect(answer["count"].integer == runtimes.count)
        #expect(runtimes.count > 100)
        for runtime in runtimes {
            #expect(runtime.keys == ContractKeys.runtime.union(["image"]))
            #expect(runtime["image"].string?.isEmpty == false)
            let origins = runtime["provenance"].object.values.compactMap { $0 as? String }
            #expect(origins.count == runtime["provenance"].keys.count)
            #expect(Set(origins).isSubset(of: ["stated", "parsed", "inferred"]))
        }
    }

    @Test func `a list of nothing is a list`() async throws {
        let answer = try await json("list -m MXNet -w ascend -o json", status: 1)
        #expect(answer["count"].integer == 0)
        #expect(answer["runtimes"].value is [Any])
    }

    @Test(arguments: ["TensorFlow/tf1.13-python2.7-gpu", "Acme/build-42", "TensorFlow/python3.5"])
    func `show adds the evidence`(runtime: String) async throws {
        let shown = try await json("show \(runtime) -o json \(Program.small.joined(separator: " "))")
        #expect(
            shown.keys
                == ContractKeys.runtime.union([
                    "image", "aliases", "versionAliases", "priority", "isDefault", "lifecycle", "replacement",
                    "noReplacement", "listed", "source", "note", "unclassifiedTokens", "file", "pointer",
                ]))
        #expect(
            shown["lifecycle"].keys
                == ["stage", "asOf", "deprecated", "discontinued", "removed", "next"])
    }

    @Test func `a stage that is announced without a date has no day`() async throws {
        let shown = try await json("show Caffe/python2.7 -o json")["lifecycle"]
        #expect(shown["stage"].string == "deprecated")
        for stage in ["deprecated", "discontinued"] {
            #expect(shown[stage].keys == ["since", "announced", "source", "note"])
            #expect(shown[stage]["since"].value is NSNull)
        }
        #expect(shown["deprecated"]["announced"].value as? Bool == false)
        #expect(shown["discontinued"]["announced"].value as? Bool == true)
        #expect(shown["next"]["stage"].string == "discontinued")
        #expect(shown["next"]["on"].value is NSNull)
    }

    @Test func `show says what to move to, and what is in the way`() async throws {
        let found = try await json("show TensorFlow/python2.7 -o json")
        #expect(found["replacement"].keys == ["runtime", "image", "changes", "stated", "move", "note"])
        #expect(found["noReplacement"].value is NSNull)
        let none = try await json("show Caffe/python2.7 -o json")
        #expect(none["replacement"].value is NSNull)
        #expect(none["noReplacement"].keys == ["reason", "byHardware"])
    }

    @Test func `engines`() async throws {
        let answer = try await json("engines -o json")
        #expect(answer.keys == ["count", "engines"])
        #expect(answer["count"].integer == answer["engines"].array.count)
        for engine in answer["engines"].array {
            #expect(
                engine.keys
                    == [
                        "engine", "plugin", "aliases", "defaultRuntime", "defaultRuntimeNote", "defaultRuntimeSource",
                        "runtimes",
                    ])
            #expect(engine["runtimes"].keys == ["total", "supported", "deprecated", "discontinued", "removed"])
        }
    }

    @Test func `catalog validate, lint and diff`() async throws {
        let valid = try await json("catalog validate -o json")
        #expect(valid.keys == ["valid", "name", "revision", "files", "engines", "runtimes"])
        let lint = try await json("catalog lint -o json Tests/runtimectlTests/Fixtures/small.json", status: 1)
        #expect(lint.keys == ["count", "findings"])
        #expect(lint["count"].integer == lint["findings"].array.count)
        for finding in lint["findings"].array {
            #expect(finding.keys == ["code", "severity", "file", "subject", "message", "remedy"])
        }
        let diff = try await json("catalog diff -o json catalog/modelarts catalog/ascend-hub")
        #expect(
            diff.keys
                == [
                    "added", "removed", "changed", "engines", "hardware", "variables", "purposes", "compatibility",
                    "importRules", "importModes", "importInterfaces", "importTemplates", "platformCodes",
                ])
    }

    @Test(arguments: ["catalog schema", "catalog schema plugin", "catalog export", "catalog export --complete"])
    func `what is JSON in any format`(line: String) async throws {
        let plain = try await Program.run(line)
        let asked = try await Program.run("\(line) -o json")
        #expect(!(try JSON(plain.output)).keys.isEmpty)
        #expect(plain.output == asked.output)
    }
}
