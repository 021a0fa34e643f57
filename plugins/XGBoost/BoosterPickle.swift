internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// A pickled Booster or one of the classes for scikit-learn: the model's bytes are the entry `handle` of its state.
enum BoosterPickle: ModelFormat {
    private static let key = "handle"
    static let pickleQuery = PickleQuery(keys: [key])
    private static let trust = PickleTrust(prefixes: ["xgboost.", "sklearn."])

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard let pickle = try PickledFile(model, keys: [key]), let top = pickle.top,
            pickle.facts.imports.contains(where: { isXGBoost($0.name) })
        else { return nil }
        guard isXGBoost(top) else { return inside(pickle, top, model) }
        var recognition = PackageRecognition(
            .certain, format: pickle.format,
            frameworkVersion: .notRecorded(reason: "the pickle holds no trained Booster"), files: [model.path],
            evidence: pickle.evidence(model), findings: pickle.findings(in: model.file, trust: trust))
        recognition.python = pickle.python
        recognition.loadsOnPython = pickle.loadsOnPython
        do throws(FormatError) {
            try addVersion(to: &recognition, pickle, model)
        } catch {
            recognition.findings.append(PackageFinding(error, in: model.file))
        }
        return recognition
    }

    private static func addVersion(
        to recognition: inout PackageRecognition, _ pickle: PickledFile, _ model: ModelFile
    ) throws(FormatError) {
        let handles = pickle.facts.entries.filter { $0.key == key && $0.owner.map(isXGBoost) != false }
        guard let bytes = try handles.first?.value.embeddedBytes() else { return }
        guard let found = try BoosterVersion.find(in: bytes) else {
            recognition.frameworkVersion = .notRecorded(reason: "the Booster's bytes are in no form that records it")
            return
        }
        recognition.frameworkVersion = found.version
        recognition.frameworkVersionRange = found.range
        // bytes that stand in the file as they are have a place in it
        let offset = bytes.start > 0 && pickle.compression == nil ? found.offset : nil
        recognition.evidence.insert(
            model.evidence(
                "\(found.evidence) in the Booster's \(key)\(pickle.placeNote)", at: offset, of: .frameworkVersion),
            at: 0)
    }

    /// A model of another framework that holds one of this, such as a pipeline.
    private static func inside(_ pickle: PickledFile, _ top: PickleName, _ model: ModelFile) -> PackageRecognition {
        PackageRecognition(
            .possible, format: pickle.format,
            frameworkVersion: .notRecorded(reason: "the model is a \(top.description.prefix(120))"),
            files: [model.path],
            evidence: pickle.evidence(model))
    }

    private static func isXGBoost(_ name: PickleName) -> Bool {
        name.belongs(to: "xgboost")
    }
}
