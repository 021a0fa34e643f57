import EngineKit
import RuntimeVocabulary
import Testing

@Suite("What names say of facets") struct NameInterpreterTests {
    static let hints = HardwareHints(
        byAccelerator: ["cuda": ["gpu"], "cann": ["ascend"]], byChip: ["ascend-910": "ascend"])
    static let vocabulary = NameVocabulary(chips: ["ascend-910": "ascend-910", "d910": "ascend-910"])

    /// Rules of an imaginary engine, all different from what names and hints say by themselves.
    static var rules: InterpretationRules {
        get throws {
            var rules = InterpretationRules()
            rules.unsuffixedHardware = .init(hardware: ["cpu", "gpu"], source: "s")
            rules.acceleratorHardware = [
                .init(family: "cuda", hardware: ["cpu", "gpu"], source: "s"),
                .init(family: "cann", hardware: ["ascend"], source: "s"),
            ]
            rules.ascendReleaseHardware = .init(hardware: ["ascend"], source: "s")
            rules.engineVersions = [
                .init(name: "python3.6", engineVersion: try ReleaseVersion(parsing: "1.8.0"), source: "s"),
                .init(name: "tf1.1-python3.7", engineVersion: try ReleaseVersion(parsing: "1.1.1"), source: "s"),
                .init(name: "tf1.2-python3.7", engineVersion: try ReleaseVersion(parsing: "1.3"), source: "s"),
            ]
            rules.architectures = [
                .init(hardware: ["cpu"], architectures: [.aarch64], source: "s"),
                .init(hardware: ["cpu", "gpu"], architectures: [.x86_64], source: "s"),
            ]
            return rules
        }
    }

    static func interpret(_ name: String, _ rules: InterpretationRules) throws -> NameInterpretation {
        let interpreter = NameInterpreter(
            rules: rules, nameTokens: [WordKey("tf"), WordKey("my_engine")], hints: hints)
        return interpreter.interpret(try RuntimeName(parsing: name, vocabulary: vocabulary))
    }

    @Test(
        "without rules, only what the name says",
        arguments: [
            ("python3.6", "python 3.6 parsed"),
            ("tf1.13-python3.7", "engineVersion 1.13 parsed; python 3.7 parsed"),
            ("tf1.13-python3.7-gpu", "engineVersion 1.13 parsed; python 3.7 parsed; hardware gpu parsed"),
            ("TF-1.13.1-python3.6-cpu", "engineVersion 1.13.1 parsed; python 3.6 parsed; hardware cpu parsed"),
            (
                "my_engine_2.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64",
                "engineVersion 2.0 parsed; python 3.7 parsed; hardware gpu parsed; accelerator cuda 10.1 parsed; "
                    + "architectures x86_64 parsed; os ubuntu 18.04 parsed"
            ),
            (
                "horovod_0.20.0-my_engine_2.0-cann_5.1.rc1-py_3.7-euler_2.8.3-aarch64-d910",
                "engineVersion 2.0 parsed; python 3.7 parsed; hardware ascend parsed; accelerator cann 5.1.rc1 parsed; "
                    + "chip ascend-910 parsed; architectures aarch64 parsed; os euler 2.8.3 parsed"
            ),
            ("other_2.0-cpu-py_3.7", "python 3.7 parsed; hardware cpu parsed"),
            (
                "tf1.15-python3.7-d910",
                "engineVersion 1.15 parsed; python 3.7 parsed; hardware ascend parsed; chip ascend-910 parsed"
            ),
            ("latest", ""),
        ])
    func bare(_ name: String, _ expected: String) throws {
        #expect(try Self.interpret(name, InterpretationRules()).summary == expected)
    }

    @Test(
        "rules supply what the name does not say, and count as inferred",
        arguments: [
            (
                "python3.6",
                "engineVersion 1.8.0 inferred; python 3.6 parsed; hardware cpu,gpu inferred; architectures x86_64 inferred"
            ),
            // the version rule goes by the exact name
            ("python3.6-cpu", "python 3.6 parsed; hardware cpu parsed; architectures aarch64 inferred"),
            // a rule may be more precise than the name, but a version in the name wins over one that is not
            (
                "tf1.1-python3.7",
                "engineVersion 1.1.1 inferred; python 3.7 parsed; hardware cpu,gpu inferred; architectures x86_64 inferred"
            ),
            (
                "tf1.2-python3.7",
                "engineVersion 1.2 parsed; python 3.7 parsed; hardware cpu,gpu inferred; architectures x86_64 inferred"
            ),
            (
                "tf1.13-python3.6",
                "engineVersion 1.13 parsed; python 3.6 parsed; hardware cpu,gpu inferred; architectures x86_64 inferred"
            ),
            // a rule says more than the toolkit: the hardware is inferred
            (
                "tf_2.1-cuda_10.1-py_3.7",
                "engineVersion 2.1 parsed; python 3.7 parsed; hardware cpu,gpu inferred; accelerator cuda 10.1 parsed"
            ),
            // a rule says what the toolkit says: the hardware is parsed
            (
                "tf_2.1-cann_5.1-py_3.7",
                "engineVersion 2.1 parsed; python 3.7 parsed; hardware ascend parsed; accelerator cann 5.1 parsed"
            ),
            // a word of the name wins over toolkit and rules
            (
                "tf_2.1-cuda_10.1-gpu-py_3.7",
                "engineVersion 2.1 parsed; python 3.7 parsed; hardware gpu parsed; accelerator cuda 10.1 parsed"
            ),
            // an architecture in the name wins over the rule; a legacy name of other hardware has no rule
            (
                "tf1.15-python3.7-cpu-aarch64",
                "engineVersion 1.15 parsed; python 3.7 parsed; hardware cpu parsed; architectures aarch64 parsed"
            ),
            ("tf1.15-python3.7-c76", "engineVersion 1.15 parsed; python 3.7 parsed; hardware ascend inferred"),
            // the rules for legacy names are for legacy names
            (
                "tf_2.1-py_3.7-ubuntu_18.04-x86_64",
                "engineVersion 2.1 parsed; python 3.7 parsed; architectures x86_64 parsed; os ubuntu 18.04 parsed"
            ),
            ("latest", ""),
        ])
    func withRules(_ name: String, _ expected: String) throws {
        #expect(try Self.interpret(name, Self.rules).summary == expected)
    }

    @Test("a toolkit that the catalog's hardware does not name gives no hardware")
    func unknownToolkit() throws {
        let interpreter = NameInterpreter(
            rules: InterpretationRules(), nameTokens: [WordKey("tf")], hints: HardwareHints())
        let name = try RuntimeName(parsing: "tf_2.1-cuda_10.1-py_3.7")
        #expect(
            interpreter.interpret(name).summary
                == "engineVersion 2.1 parsed; python 3.7 parsed; accelerator cuda 10.1 parsed")
    }
}

extension NameInterpretation {
    /// Every facet with its origin, in one line.
    var summary: String {
        func text<Value>(_ name: String, _ facet: Facet<Value>?, _ value: (Value) -> String) -> String? {
            facet.map { "\(name) \(value($0.value)) \($0.provenance.rawValue)" }
        }
        let facets = [
            text("engineVersion", engineVersion, \.text), text("python", python, \.description),
            text("hardware", hardware) { $0.joined(separator: ",") },
            text("accelerator", accelerator, \.description), text("chip", chip) { $0 },
            text("architectures", architectures) { $0.map(\.name).joined(separator: ",") },
            text("os", os, \.description),
        ]
        return facets.compactMap { $0 }.joined(separator: "; ")
    }
}
