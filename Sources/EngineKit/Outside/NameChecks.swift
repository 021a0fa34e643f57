private import RuntimeVocabulary

/// How a plugin reads names, checked from outside: by names made for the purpose.
struct NameChecks {
    private let plugin: any EnginePlugin

    init(_ plugin: any EnginePlugin) {
        self.plugin = plugin
    }

    /// A token that is never read makes every name that holds it one without a version.
    func nameTokens() -> ConformanceCheck {
        let tokens = plugin.manifest.nameTokens
        guard !tokens.isEmpty else {
            return ConformanceCheck(.nameTokens, leftOut: "it has none: its runtimes are not named after it")
        }
        return ConformanceCheck(.nameTokens, tokens.flatMap { legacy($0) + unified($0) })
    }

    private func legacy(_ token: String) -> [ConformanceCheck.Fault] {
        expect("\(token)1.2-python3.7-cpu", version: "1.2", python: "3.7", hardware: ["cpu"])
    }

    private func unified(_ token: String) -> [ConformanceCheck.Fault] {
        expect("\(token)_1.2.3-py_3.9-ubuntu_20.04-x86_64", version: "1.2.3", python: "3.9", hardware: nil)
    }

    private func expect(_ text: String, version: String, python: String, hardware: [String]?)
        -> [ConformanceCheck.Fault]
    {
        func fault(_ what: String) -> [ConformanceCheck.Fault] {
            [.init(message: "'\(text)' \(what)", remedy: "take a token of letters that the name grammar keeps whole")]
        }
        guard let name = try? RuntimeName(parsing: text) else { return fault("is not even a runtime name") }
        let found = interpret(name)
        guard let read = found.engineVersion?.value.text else { return fault("gives no engine version") }
        if read != version { return fault("gives the engine version '\(read)', not '\(version)'") }
        if found.python?.value.description != python { return fault("does not give Python \(python)") }
        if let hardware, found.hardware?.value != hardware {
            return fault("does not give the hardware '\(hardware.joined(separator: ", "))'")
        }
        return []
    }

    /// Names that say nothing, say too much, or try to break something.
    static let strangeNames = [
        "a", "0", "x86_64", "python", "python3.99", "1.2.3.4.5.6.7.8.9", "nobody9.9-python3.7-cpu", "cuda_10.2",
        "gpu-cpu-gpu", "cann_99.RC99-snt9-aarch64", "UPPER-Case_1.0", String(repeating: "a-", count: 60) + "a",
        "99999999999999999999-py_3.7", "python3.7-python2.7",
    ]

    func names() -> ConformanceCheck {
        let names = Self.strangeNames.compactMap { try? RuntimeName(parsing: $0) }
        let faults = names.flatMap { name -> [ConformanceCheck.Fault] in
            let found = interpret(name)
            if found != interpret(name) {
                return [
                    .init(
                        message: "'\(name.text)' is read in two ways", remedy: "make the answer depend on the name only"
                    )
                ]
            }
            // another framework's version is never this engine's
            if name.text.hasPrefix("nobody"), found.engineVersion?.provenance == .parsed {
                return [
                    .init(
                        message: "'\(name.text)' is taken for this engine's",
                        remedy: "read the version after a name token only")
                ]
            }
            return []
        }
        return ConformanceCheck(.names, faults)
    }

    private func interpret(_ name: RuntimeName) -> NameInterpretation {
        plugin.interpret(name, hints: HardwareHints(byAccelerator: ["cuda": ["gpu"], "cann": ["ascend"]]))
    }
}
