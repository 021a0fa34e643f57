internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// What the pickle of a PyTorch model says: weights alone, a checkpoint, or a whole module.
enum TorchPickle {
    static func add(
        _ facts: PickleFacts, isScript: Bool, to recognition: inout PackageRecognition, _ model: ModelFile,
        at start: Int
    ) {
        recognition.findings += TorchTrust.standard.findings(facts, in: model.file)
        if let failure = facts.failure { recognition.findings.append(PackageFinding(failure, in: model.file)) }
        guard !isScript else { return }
        // protocol 2, unless another was asked for
        recognition.loadsOnPython = PythonSpecifier(loading: facts)
        switch facts.result {
        case .call(let name, _) where name.description == "collections.OrderedDict":
            describe("state_dict", name, facts, to: &recognition, model, start)
        case .call(let name, _):
            describe("whole module", name, facts, to: &recognition, model, start)
            recognition.findings.append(
                PackageFinding(
                    "whole-module", .note, file: model.path,
                    message: "it holds a module, '\(name.description.prefix(200))', not only its weights",
                    remedy: "the same class must be importable where it is served; a state_dict needs no class"))
        default:
            recognition.format += facts.failure == nil ? " (checkpoint)" : ""
        }
    }

    private static func describe(
        _ kind: String, _ name: PickleName, _ facts: PickleFacts, to recognition: inout PackageRecognition,
        _ model: ModelFile, _ start: Int
    ) {
        recognition.format += " (\(kind))"
        let place = facts.imports.first { $0.name == name }.map { start + $0.offset }
        recognition.evidence.append(model.evidence("the pickle makes \(name.description.prefix(200))", at: place))
    }
}
