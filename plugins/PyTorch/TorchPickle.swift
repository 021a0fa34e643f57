internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// What the pickle of a PyTorch model says: weights alone, a checkpoint, or a whole module.
enum TorchPickle {
    /// - Parameter isPacked: whether the pickle was decompressed, so that nothing in it has a place in the file.
    static func add(
        _ facts: PickleFacts, isScript: Bool, to recognition: inout PackageRecognition, _ model: ModelFile,
        isPacked: Bool = false
    ) {
        recognition.findings += TorchTrust.standard.foreignImports(facts, in: model.file)
        recognition.findings += TorchStorages.findings(facts, in: model.file)
        if let failure = facts.failure { recognition.findings.append(PackageFinding(failure, in: model.file)) }
        guard !isScript else { return }
        // protocol 2, unless another was asked for
        recognition.loadsOnPython = PythonSpecifier(loading: facts)
        switch facts.result {
        case .call(let name, _) where name.description == "collections.OrderedDict":
            describe("state_dict", name, facts, to: &recognition, model, isPacked)
        case .call(let name, _):
            if let type = facts.resultClass {
                describe("whole module", type, facts, to: &recognition, model, isPacked)
                recognition.findings.append(wholeModule(type, model))
            } else if facts.imports.contains(where: { $0.name == name && TorchTrust.standard.trusts($0) }) {
                describe("tensor", name, facts, to: &recognition, model, isPacked)
            } else {
                describe(
                    "result of calling '\(name.description.prefix(200))'", name, facts, to: &recognition, model,
                    isPacked)
                recognition.findings.append(resultOfCall(name, model))
            }
        default:
            recognition.format += facts.failure == nil ? " (checkpoint)" : ""
        }
    }

    /// The platform's package rules ask for a state_dict; its own documents hold no example of a module.
    private static func wholeModule(_ type: PickleName, _ model: ModelFile) -> PackageFinding {
        PackageFinding(
            "whole-module", .warning, file: model.path,
            message: "it holds a module, '\(type.description.prefix(200))', not only its weights",
            remedy: "the same class must be importable where it is served; a state_dict needs no class")
    }

    private static func resultOfCall(_ name: PickleName, _ model: ModelFile) -> PackageFinding {
        PackageFinding(
            "result-of-call", .error, file: model.path,
            message: "loading it gives the result of calling '\(name.description.prefix(200))', and no model that "
                + "stands in it",
            remedy: "do not load it unless you know that function; save the model's state_dict")
    }

    private static func describe(
        _ kind: String, _ name: PickleName, _ facts: PickleFacts, to recognition: inout PackageRecognition,
        _ model: ModelFile, _ isPacked: Bool
    ) {
        recognition.format += " (\(kind))"
        let place = isPacked ? nil : facts.imports.first { $0.name == name }?.offset
        recognition.evidence.append(model.evidence("the pickle makes \(name.description.prefix(200))", at: place))
    }
}
