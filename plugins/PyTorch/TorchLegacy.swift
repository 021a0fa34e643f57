internal import ArtifactFormats
internal import EngineKit

/// A file of torch.save before the zip: five pickles in a row, then the tensors' bytes.
///
/// The first pickle is the number 0x1950a86a20f9469cfc6c, the second the protocol 1001, the third a description of the
/// machine, the fourth the object, the fifth the keys of the storages. Source: torch/serialization.py, _legacy_save.
enum TorchLegacy: ModelFormat {
    /// How many pickles stand in a row.
    static let pickleCount = 5

    /// Whether bytes begin as such a file does.
    static func isLegacy(_ source: ByteSource) throws(FormatError) -> Bool {
        try FileSignature.detect(source) == .picklesWithTensors
    }

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.signature == .picklesWithTensors else { return nil }
        var recognition = PackageRecognition(
            .certain, format: "PyTorch legacy pickles", frameworkVersion: .notRecorded(reason: TorchArchive.reason),
            files: [model.path], evidence: [model.evidence("magic number 0x1950a86a20f9469cfc6c", at: 2)])
        let pickles = Pickle.scanSequence(model.source, count: pickleCount, calls: TorchStorages.callers)
        for (index, facts) in pickles.enumerated() where index != 3 {
            recognition.findings += TorchTrust.standard.foreignImports(facts, in: model.file)
            recognition.findings += TorchStorages.findings(facts, in: model.file)
            if let failure = facts.failure { recognition.findings.append(PackageFinding(failure, in: model.file)) }
        }
        if pickles.count > 3 {
            TorchPickle.add(pickles[3], isScript: false, to: &recognition, model)
        } else if pickles.allSatisfy({ $0.failure == nil }) {
            recognition.findings.append(
                PackageFinding(
                    FormatError(
                        format: "PyTorch legacy file", offset: model.source.count,
                        reason: .truncated(needed: 1, available: 0)), in: model.file))
        }
        return recognition
    }
}
