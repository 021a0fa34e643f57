internal import ArtifactFormats
internal import EngineKit

/// The tensors of a pickle that torch.save did not write: each is a legacy file of its own, given to a loader.
///
/// `torch.storage._load_from_bytes` unpickles what it is given, so that an import can hide there. Source:
/// torch/storage.py, StorageBase.__reduce__, which always writes the legacy format.
enum TorchStorages {
    static let loader = PickleName(module: "torch.storage", name: "_load_from_bytes")
    /// What the pickles of one storage take at most; they name its type, its place and its size.
    private static let headLength = 64 << 10
    /// What is walked of all storages together, in bytes.
    private static let walkLimit = 4 << 20

    /// What is wrong with the storages of a pickle that was walked for calls of ``loader``.
    static func findings(_ facts: PickleFacts, in file: ModelPackage.File) -> [PackageFinding] {
        var findings: [PackageFinding] = []
        var walked = 0
        for call in facts.calls where call.name == loader {
            guard walked < walkLimit else {
                findings.append(unknown("more than can be looked at", at: call.offset, in: file))
                break
            }
            do throws(FormatError) {
                findings += try look(into: call, in: file, walked: &walked)
            } catch {
                findings.append(PackageFinding(error, in: file))
            }
            // one is enough to know, and a file may hold thousands
            if findings.contains(where: { $0.severity == .error }) { break }
        }
        return findings
    }

    private static func look(into call: PickleFacts.Call, in file: ModelPackage.File, walked: inout Int)
        throws(FormatError) -> [PackageFinding]
    {
        guard let head = try call.arguments.first?.leadingBytes(headLength), try TorchLegacy.isLegacy(head) else {
            return [unknown("bytes that torch does not write there", at: call.offset, in: file)]
        }
        let pickles = Pickle.scanSequence(head, count: TorchLegacy.pickleCount, calls: [loader])
        walked += pickles.reduce(0) { $0 + $1.consumed }
        guard pickles.count == TorchLegacy.pickleCount, pickles.allSatisfy({ $0.failure == nil && $0.calls.isEmpty })
        else { return [unknown("what cannot be read to its end", at: call.offset, in: file)] }
        return pickles.flatMap { TorchTrust.standard.findings($0, in: file, place: "a tensor in it") }
    }

    private static func unknown(_ what: String, at offset: Int, in file: ModelPackage.File) -> PackageFinding {
        PackageFinding(
            "pickle-dangerous", .error, file: file.path,
            message: "gives '\(loader)' \(what), near byte \(offset): loading it can run any program",
            remedy: "do not load it; ask who made it, and save the model again with torch.save")
    }
}
