extension PackageChecker {
    /// Files that have the name of a model and cannot be one: empty ones, pointers of Git LFS, pages of a server.
    func contentFindings(
        _ package: ModelPackage, _ model: PackageRecognition?, _ reported: [PackageFinding]
    ) -> [PackageFinding] {
        let known = Set(model?.files ?? [])
        let told = ToldOfFiles(reported)
        var found: [PackageFinding] = []
        var opened = 0
        for file in package.modelFiles where opened < ModelPackage.candidateLimit {
            guard let path = file.modelPath, let names = patterns(for: path) else { continue }
            opened += 1
            guard let kind = package.kind(of: file) else { continue }
            let isKnown = known.contains(file.path)
            if let finding = finding(kind, file, names, isModel: isKnown) {
                found.append(finding)
            } else if names.isModelFile, model == nil, !isKnown, !told.broken.contains(file.path) {
                found += stranger(kind, file, names.owner, isRead: !told.unread.contains(file.path))
            }
        }
        return found
    }

    /// What a path's name promises: whether a pattern for models fits, and whose model it would be.
    private func patterns(for path: String) -> (isModelFile: Bool, owner: String)? {
        if let engine {
            if rules.modelFiles.contains(where: { $0.matches(path) }) { return (true, engine) }
            let others = rules.required.filter { $0.components.last?.contains("**") == false }
            return others.contains { $0.matches(path) } ? (false, engine) : nil
        }
        let owners = modelNames.filter { $0.key.matches(path) }.flatMap(\.value)
        return owners.isEmpty ? nil : (true, Set(owners).sorted().joined(separator: " or "))
    }

    private func finding(
        _ kind: FileKind, _ file: ModelPackage.File, _ name: (isModelFile: Bool, owner: String), isModel: Bool
    ) -> PackageFinding? {
        let whose = name.isModelFile ? "a model of \(name.owner)" : "a file of \(name.owner)'s models"
        let message = "it has the name of \(whose) and \(kind.phrase)"
        switch kind {
        case .empty:
            return PackageFinding(
                "file-empty", name.isModelFile ? .error : .warning, file: file.path, message: message,
                remedy: "copy it again from where the model was saved")
        case .gitLFSPointer:
            return PackageFinding(
                "file-lfs-pointer", .error, file: file.path, message: message,
                remedy: "run 'git lfs pull' in the repository it comes from, and copy it again")
        case .markup where !isModel:
            return PackageFinding(
                "file-not-a-model", .error, file: file.path, message: message,
                remedy: "it looks like the answer of a server in place of the file: download it again")
        case .markup, .known, .text, .json, .binary: return nil
        }
    }

    /// A file with the name of a model, in a package that nobody knows a model in.
    ///
    /// Code of the package's own may read what no framework writes, but nothing takes a text or a picture for a model.
    private func stranger(
        _ kind: FileKind, _ file: ModelPackage.File, _ owner: String, isRead: Bool
    ) -> [PackageFinding] {
        // texts are at home in files that say so
        let isText = [".json", ".prototxt", ".txt"].contains { file.name.hasSuffix($0) }
        switch kind {
        case .text: if isText { return [] }
        case .json: if isText || engine == nil { return [] }
        case .binary: if engine == nil { return [] }
        default: break
        }
        let isNone = engine != nil && isRead && !kind.mayHoldModel
        return [
            PackageFinding(
                "file-not-a-model", isNone ? .error : .warning, file: file.path,
                message: "it has the name of a model of \(owner) and \(kind.phrase)",
                remedy: isNone
                    ? "put the file there that the framework wrote" : "see that it is the file that the framework wrote"
            )
        ]
    }
}

/// What inspectors said of files: why nothing is known of them.
private struct ToldOfFiles {
    /// Files with a fault that is an error by itself.
    let broken: Set<String>
    /// Files that were not read to their end.
    let unread: Set<String>

    init(_ findings: [PackageFinding]) {
        broken = Set(findings.filter { $0.severity == .error }.compactMap(\.file))
        unread = Set(findings.filter { $0.severity == .note }.compactMap(\.file))
    }
}

extension ModelPackage {
    /// What a file's first bytes say; `nil` where it cannot be read, which is a finding elsewhere.
    func kind(of file: File) -> FileKind? {
        guard file.size > 0 else { return .empty }
        return (try? modelFile(file)).map { FileKind(head: $0.head) }
    }
}
