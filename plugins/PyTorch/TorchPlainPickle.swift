internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// A pickle of PyTorch's objects that `pickle.dump` or joblib wrote, and not torch.save.
///
/// It has no mark of its own: the first thing that it imports is PyTorch's, or something else that holds modules of it.
enum TorchPlainPickle: ModelFormat {
    static let pickleQuery = PickleQuery(calls: TorchStorages.callers)
    private static let reason = "a pickle of PyTorch's objects records no version"

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard let pickle = try PickledFile(model, keys: [], calls: TorchStorages.callers), let top = pickle.top,
            pickle.facts.imports.contains(where: { isTorch($0.name) })
        else { return nil }
        let evidence = pickle.evidence(model)
        guard isTorch(top) else {
            return PackageRecognition(
                .possible, format: pickle.format, frameworkVersion: .notRecorded(reason: reason), files: [model.path],
                evidence: evidence, findings: storages(pickle, model))
        }
        var recognition = PackageRecognition(
            .likely, format: "PyTorch objects, " + pickle.format, frameworkVersion: .notRecorded(reason: reason),
            files: [model.path], evidence: evidence,
            findings: pickle.findings(in: model.file, trust: TorchTrust.standard) + storages(pickle, model) + [
                PackageFinding(
                    "not-torch-save", .warning, file: model.path,
                    message: "it was written by pickle or joblib; torch.load does not read it",
                    remedy: "save it with torch.save")
            ])
        recognition.python = pickle.python
        recognition.loadsOnPython = pickle.loadsOnPython
        return recognition
    }

    private static func storages(_ pickle: PickledFile, _ model: ModelFile) -> [PackageFinding] {
        ([pickle.facts] + pickle.others).flatMap { TorchStorages.findings($0, in: model.file) }
    }

    private static func isTorch(_ name: PickleName) -> Bool {
        name.belongs(to: "torch") || name.belongs(to: "torchvision")
    }
}
