extension PackageChecker {
    /// The files that are the model: that they are there, under the names that the platform looks for.
    func modelFindings(_ package: ModelPackage, _ model: PackageRecognition?) -> [PackageFinding] {
        if let model, let rule = rules.otherFormats.first(where: { $0.matches(format: model.format) }) {
            return formatFinding(model, rule).map { [$0] } ?? []
        }
        let missing = rules.required.filter { package.presence(of: $0) == .absent && !package.isTaken($0) }
        return missing.map { missingFinding($0, among: missing, package, model) } + unseenFindings(package)
            + severalFindings(package)
    }

    /// A model in a format that packages of its engine do not hold: all else that is missing follows from that.
    private func formatFinding(_ model: PackageRecognition, _ rule: PackageFormatRule) -> PackageFinding? {
        let engine = engine ?? "this engine"
        switch rule.verdict {
        case .fine: return nil
        case .warn:
            return PackageFinding(
                "model-format", .warning, file: model.files.first,
                message: "its format is \(model.format), and packages of \(engine) hold another", remedy: rule.advice)
        case .refuse:
            return PackageFinding(
                "model-format", .error, file: model.files.first,
                message: "its format is \(model.format), which is not what the platform loads for \(engine)",
                remedy: rule.advice)
        }
    }

    private func missingFinding(
        _ glob: PackageGlob, among missing: [PackageGlob], _ package: ModelPackage, _ model: PackageRecognition?
    ) -> PackageFinding {
        let message = "no file '\(glob)', which a package of \(engine ?? "this engine") needs"
        let place = place(of: glob, in: package)
        if let file = package.files.first(where: { glob.matchesEnd(of: $0.path) }) {
            return PackageFinding(
                "model-file-missing", .error, message: message, remedy: "move '\(file.path)' to '\(place)'")
        }
        if let folder = folder(for: glob, package) {
            return PackageFinding(
                "model-file-missing", .error, file: folder, message: "\(message), but a folder of such a name",
                remedy: "put the file in its place")
        }
        let names = missing.filter { rules.modelFiles.contains($0) }
        guard names.contains(glob), let file = misnamed(package, model), let name = glob.name(replacing: file.name)
        else {
            return PackageFinding(
                "model-file-missing", .error, message: message,
                remedy: glob.components.last == "**"
                    ? "put the model's files in '\(place)'"
                    : "put \(glob.isLiteral ? "it" : "a file of such a name") directly in '\(place)'")
        }
        guard names.count == 1 else {
            return PackageFinding(
                "model-file-missing", .error, message: message,
                remedy: "put it directly in '\(place)'; if '\(file.path)' is it, rename that")
        }
        return PackageFinding(
            "model-file-name", .error, file: file.path,
            message: "it is a model of \(engine ?? "the engine") under another name than '\(glob)'",
            remedy: "rename it to '\(package.path(inModel: name))'")
    }

    /// A single file that no inspector takes for a model of the engine, and that is not even called as one.
    func singleFileFindings(_ package: ModelPackage) -> [PackageFinding] {
        let globs = rules.modelFiles + rules.required.filter { !rules.modelFiles.contains($0) }
        guard let file = package.files.first, !globs.isEmpty, !globs.contains(where: { $0.matches(file.name) }) else {
            return []
        }
        let isPart = [PackageChecker.configurationName, PackageChecker.serviceName].contains(file.name)
        return [
            PackageFinding(
                "model-file-missing", .error, file: file.path,
                message: "it is no model of \(engine ?? "this engine"), whose packages hold "
                    + PackageChecker.list(globs.map(\.text)),
                remedy: isPart
                    ? "give the folder that it stands in" : "give the folder of the package, or the model's file")
        ]
    }

    /// A folder that has the name of the file that a pattern asks for.
    private func folder(for glob: PackageGlob, _ package: ModelPackage) -> String? {
        guard glob.components.last?.contains("**") == false else { return nil }
        let prefix = package.path(inModel: "")
        return package.folders.sorted().first { path in
            path.hasPrefix(prefix) && glob.matches(String(path.dropFirst(prefix.count)))
        }
    }

    /// The recognised file, where no rule is about its name.
    private func misnamed(_ package: ModelPackage, _ model: PackageRecognition?) -> ModelPackage.File? {
        guard let path = model?.files.first, let file = package.files.first(where: { $0.path == path }),
            let modelPath = file.modelPath
        else { return nil }
        return (rules.required + rules.modelFiles).contains { $0.matches(modelPath) } ? nil : file
    }

    /// A list that is cut proves nothing: it is said that a file was not seen, not that it is missing.
    private func unseenFindings(_ package: ModelPackage) -> [PackageFinding] {
        rules.required.filter { package.presence(of: $0) == .unknown }.map { glob in
            PackageFinding(
                "model-file-unseen", .note, message: "no file '\(glob)' in the part of the package that was listed",
                remedy: "see that it is there")
        }
    }

    private func severalFindings(_ package: ModelPackage) -> [PackageFinding] {
        rules.modelFiles.compactMap { glob in
            let found = package.files(matching: glob)
            guard let second = found.dropFirst().first else { return nil }
            return PackageFinding(
                "model-file-several", .error, file: second.path,
                message: "\(found.count) files '\(glob)', where a package holds one model",
                remedy: "leave one of them: \(PackageChecker.list(found.map(\.path)))")
        }
    }
}
