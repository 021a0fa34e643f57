internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// The paths of the machine that traced a TorchScript model, in `code/*.debug_pkl`:
/// `/…/lib/python3.11/site-packages/torch/nn/modules/module.py(1508): _slow_forward`.
enum TracedPaths {
    private static let membersLookedAt = 16
    private static let limit = 4 << 20
    private static let mark = Array("/lib/python".utf8)

    static func addPython(
        _ archive: ZipArchive, _ root: String, to recognition: inout PackageRecognition, _ model: ModelFile
    ) {
        let members = archive.members.filter { $0.name.hasPrefix(root + "code/") && $0.name.hasSuffix(".debug_pkl") }
        var found: [(text: String, member: String)] = []
        for member in members.prefix(membersLookedAt) {
            guard let bytes = try? archive.bytes(of: member, limit: limit) else { continue }
            found += versions(in: bytes).map { ($0, member.name) }
        }
        // paths of several Pythons say nothing
        guard Set(found.map(\.text)).count == 1, let first = found.first else { return }
        recognition.python = try? PythonSpecifier(parsing: first.text)
        recognition.evidence.append(
            model.evidence(
                "path of python\(first.text) in \(first.member), where the model was traced", at: nil, of: .python))
    }

    /// `3.11` of every `/lib/python3.11/`.
    private static func versions(in bytes: [UInt8]) -> Set<String> {
        var versions: Set<String> = []
        var index = 0
        while index + mark.count < bytes.count {
            guard bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) else {
                index += 1
                continue
            }
            index += mark.count
            let word = bytes[index...].prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
            let next = index + word.count
            if next < bytes.count, bytes[next] == UInt8(ascii: "/"), word.contains(0x2E), word.count <= 4 {
                versions.insert(String(decoding: word, as: UTF8.self))
            }
        }
        return versions
    }
}
