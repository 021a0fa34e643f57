internal import ArtifactFormats
internal import EngineKit

/// The tensors of a pickle that torch.save did not write: each is a legacy file of its own, given to a loader.
///
/// `torch.storage._load_from_bytes` unpickles what it is given, so that an import can hide there. Source:
/// torch/storage.py, StorageBase.__reduce__, which always writes the legacy format.
enum TorchStorages {
    static let loader = PickleName(module: "torch.storage", name: "_load_from_bytes")
    /// Functions that call the function they are given first. Source: torch/_tensor.py.
    private static let rebuilders: Set<PickleName> = [
        PickleName(module: "torch._tensor", name: "_rebuild_from_type"),
        PickleName(module: "torch._tensor", name: "_rebuild_from_type_v2"),
        PickleName(module: "torch.tensor", name: "_rebuild_from_type"),
    ]
    /// The calls whose arguments have to be looked at.
    static let callers = rebuilders.union([loader])
    /// What the pickles of one storage take at most; they name its type, its place and its size.
    private static let headLength = 64 << 10
    /// What is walked of all storages together, in bytes.
    private static let walkLimit = 4 << 20

    /// What is wrong with the storages of a pickle that was walked for calls of ``loader``.
    static func findings(_ facts: PickleFacts, in file: ModelPackage.File) -> [PackageFinding] {
        var findings =
            facts.calls.first { rebuilders.contains($0.name) && !isHarmless($0) }.map { call in
                [unknown("a function that makes no tensor", to: call, in: file)]
            } ?? []
        var walked = 0
        for call in facts.calls where call.name == loader {
            guard walked < walkLimit else {
                findings.append(unknown("more than can be looked at", to: call, in: file))
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

    /// Whether what is called in turn is one of the functions that make tensors.
    private static func isHarmless(_ call: PickleFacts.Call) -> Bool {
        guard case .imported(let function)? = call.arguments.first else { return false }
        return function.module == "torch._utils" && function.name.hasPrefix("_rebuild_")
    }

    private static func look(into call: PickleFacts.Call, in file: ModelPackage.File, walked: inout Int)
        throws(FormatError) -> [PackageFinding]
    {
        guard let head = try call.arguments.first?.leadingBytes(headLength), try TorchLegacy.isLegacy(head) else {
            return [unknown("bytes that torch does not write there", to: call, in: file)]
        }
        let pickles = Pickle.scanSequence(head, count: TorchLegacy.pickleCount, calls: callers)
        walked += pickles.reduce(0) { $0 + $1.consumed }
        guard pickles.count == TorchLegacy.pickleCount, pickles.allSatisfy({ $0.failure == nil && $0.calls.isEmpty })
        else { return [unknown("what cannot be read to its end", to: call, in: file)] }
        return pickles.flatMap { TorchTrust.standard.findings($0, in: file, place: "a tensor in it") }
    }

    private static func unknown(_ what: String, to call: PickleFacts.Call, in file: ModelPackage.File) -> PackageFinding
    {
        PackageFinding(
            "pickle-dangerous", .error, file: file.path,
            message: "gives '\(call.name)' \(what), near byte \(call.offset): loading it can run any program",
            remedy: "do not load it; ask who made it, and save the model again with torch.save")
    }
}
