internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// A zip of torch.save or torch.jit.save: `<name>/data.pkl`, `<name>/version`, `<name>/data/0` and so on.
///
/// `version` is the number of the archive's format, not of the framework, which is not recorded. Source:
/// caffe2/serialize/inline_container.h and versions.h, torch/serialization.py.
enum TorchArchive: ModelFormat {
    static let reason = "torch.save records no version"
    private static let pickleName = "data.pkl"
    private static let pickleLimit = 64 << 20

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard model.signature == .zip else { return nil }
        let archive: ZipArchive
        do throws(FormatError) {
            archive = try ZipArchive(model.source)
        } catch {
            if looksLikeTorch(model) { throw error }
            return nil
        }
        guard let root = root(of: archive) else { return exported(model, archive) }
        let isScript =
            archive.member(root + "constants.pkl") != nil
            || archive.members.contains { $0.name.hasPrefix(root + "code/") }
        var recognition = PackageRecognition(
            .certain, format: isScript ? "TorchScript" : "PyTorch zip",
            frameworkVersion: .notRecorded(
                reason: isScript ? "torch.jit.save records the version of the archive's format only" : reason),
            files: [model.path])
        addFormatNumber(archive, root, to: &recognition, model)
        addMembers(archive, root, to: &recognition, model)
        addPickle(archive, root, isScript, to: &recognition, model)
        if isScript { TracedPaths.addPython(archive, root, to: &recognition, model) }
        addOtherRoots(archive, root, to: &recognition, model)
        return recognition
    }

    /// The folder that PyTorch looks everything up in: that of the first member of the directory.
    ///
    /// Source: pytorch/pytorch caffe2/serialize/inline_container.cc @02b040c, PyTorchStreamReader::init; looking up
    /// ignores case there.
    private static func root(of archive: ZipArchive) -> String? {
        guard let first = archive.members.first?.name, let end = first.firstIndex(of: "/") else { return nil }
        let root = String(first[...end])
        return pickle(of: archive, root) == nil ? nil : root
    }

    private static func pickle(of archive: ZipArchive, _ root: String) -> ZipMember? {
        archive.member(root + pickleName)
            ?? archive.members.first { $0.name.lowercased() == (root + pickleName).lowercased() }
    }

    /// Folders with a pickle of their own beside the one that is loaded: tools differ in which one they take.
    private static func addOtherRoots(
        _ archive: ZipArchive, _ root: String, to recognition: inout PackageRecognition, _ model: ModelFile
    ) {
        let others = archive.members.map(\.name).filter { name in
            name.lowercased().hasSuffix("/" + pickleName) && name.utf8.count { $0 == UInt8(ascii: "/") } == 1
                && !name.hasPrefix(root)
        }
        guard let other = others.first else { return }
        recognition.findings.append(
            PackageFinding(
                "archive-several-roots", .error, file: model.path,
                message:
                    "it holds '\(other.prefix(200))' beside '\(root.prefix(200))\(pickleName)', which PyTorch loads",
                remedy: "save the model again: PyTorch writes one folder"))
    }

    /// A release reads no number greater than it may write: 1.4 reads up to 2, 1.5 up to 3.
    ///
    /// Sources: https://github.com/pytorch/vision/issues/1943 (1.4.0), https://github.com/pytorch/pytorch/issues/40140
    /// (1.5), caffe2/serialize/versions.h.
    private static func addFormatNumber(
        _ archive: ZipArchive, _ root: String, to recognition: inout PackageRecognition, _ model: ModelFile
    ) {
        guard let member = archive.member(root + "version") ?? archive.member(root + ".data/version"),
            let content = try? archive.content(of: member), content.count <= 16,
            let bytes = try? content.bytes(at: 0, count: content.count)
        else { return }
        let number = String(decoding: bytes, as: UTF8.self).prefix { $0.isASCII && $0.isNumber }
        recognition.evidence.append(
            model.evidence(
                "\(member.name) = \(number), the archive's format",
                at: member.method == .stored ? content.start : nil))
        guard let number = UInt64(number), number > 2 else { return }
        recognition.frameworkVersionRange = VersionSpecifier.written(number > 3 ? ">=1.6" : ">=1.5")
    }

    /// Members that torch 1.13.1 does not write and 2.1.2 does; without them nothing is known.
    private static func addMembers(
        _ archive: ZipArchive, _ root: String, to recognition: inout PackageRecognition, _ model: ModelFile
    ) {
        let names = ["byteorder", ".data/serialization_id"].filter { archive.member(root + $0) != nil }
        guard !names.isEmpty else { return }
        recognition.frameworkVersionRange = VersionSpecifier.written(">1.13.1")
        recognition.evidence += names.map {
            model.evidence("member \(root)\($0), which torch 1.13 does not write", at: nil, of: .frameworkVersion)
        }
    }

    private static func addPickle(
        _ archive: ZipArchive, _ root: String, _ isScript: Bool, to recognition: inout PackageRecognition,
        _ model: ModelFile
    ) {
        guard let member = pickle(of: archive, root) else { return }
        do throws(FormatError) {
            let source = try archive.content(of: member, limits: DecompressionLimits(output: pickleLimit))
            let facts = Pickle.scan(source, calls: TorchStorages.callers)
            TorchPickle.add(facts, isScript: isScript, to: &recognition, model, isPacked: member.method != .stored)
        } catch {
            recognition.findings.append(PackageFinding(error, in: model.file))
        }
    }

    /// `*.pt2` of torch.export, a zip of other members.
    private static func exported(_ model: ModelFile, _ archive: ZipArchive) -> PackageRecognition? {
        guard archive.member("serialized_exported_program.json") != nil else { return nil }
        return PackageRecognition(
            .certain, format: "PyTorch exported program (.pt2)",
            frameworkVersion: .notRecorded(reason: "torch.export records the version of its schema only"),
            files: [model.path], evidence: [model.evidence("member serialized_exported_program.json", at: nil)])
    }

    /// Whether a zip whose directory cannot be read was meant to be one of these.
    private static func looksLikeTorch(_ model: ModelFile) -> Bool {
        if [".pth", ".pt", ".pt2"].contains(where: { model.file.name.hasSuffix($0) }) { return true }
        let name = model.head.dropFirst(30)
        return String(decoding: name, as: UTF8.self).contains("/" + pickleName)
    }
}
