extension PackageChecker {
    /// The model's folder under another name: `Model`, or one folder that holds all. `nil` where it is right.
    func misnamedFolder(_ package: ModelPackage, _ model: PackageRecognition?) -> PackageFinding? {
        let wanted = ModelPackage.modelFolderName
        guard package.shape == .modelFolder, package.folder.split(separator: "/").last.map(String.init) != wanted
        else { return nil }
        let folders = package.folders.filter { !$0.contains("/") }.sorted()
        let name = folders.first { $0.lowercased() == wanted } ?? onlyFolder(folders, package, model)
        guard let name else { return nil }
        if package.folders.contains("\(name)/\(wanted)") {
            return PackageFinding(
                "model-folder-name", .error, message: "the package is the folder '\(name)' in it",
                remedy: "give that one")
        }
        return PackageFinding(
            "model-folder-name", .error, message: "the model's folder is called '\(name)', not '\(wanted)'",
            remedy: "rename '\(name)' to '\(wanted)'; what else the layout asks for is checked then")
    }

    /// A folder that holds all files, where no rule asks for a folder of its name.
    private func onlyFolder(_ folders: [String], _ package: ModelPackage, _ model: PackageRecognition?) -> String? {
        guard let only = folders.first, folders.count == 1, package.unopened.allSatisfy({ $0.contains("/") }),
            package.files.allSatisfy({ $0.path.hasPrefix(only + "/") }),
            !rules.required.contains(where: { $0.components.count > 1 && $0.components.first == only })
        else { return nil }
        let marks = [PackageChecker.configurationName, PackageChecker.serviceName].map { "\(only)/\($0)" }
        let isModel = model?.files.first.map { $0.split(separator: "/").count == 2 } ?? false
        return isModel || package.files.contains { marks.contains($0.path) } ? only : nil
    }

    /// A package as an archive; nothing in it is looked at.
    func archiveFinding(_ package: ModelPackage) -> PackageFinding? {
        let suffixes = [".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar"]
        guard let file = package.files.first, suffixes.contains(where: { file.name.lowercased().hasSuffix($0) }) else {
            return nil
        }
        return PackageFinding(
            "package-archive", .error, file: file.path, message: "it is an archive, and no package",
            remedy: "unpack it, and give the folder")
    }

    func forbiddenFindings(_ package: ModelPackage) -> [PackageFinding] {
        var told: Set<String> = []
        return rules.forbidden.flatMap { glob in
            package.files(matching: glob).filter { told.insert($0.path).inserted }.prefix(PackageChecker.told)
                .map { file in
                    PackageFinding(
                        "file-forbidden", .error, file: file.path,
                        message: "a package must not hold '\(glob.components.last ?? glob.text)'",
                        remedy: "remove it: the platform refuses packages with it")
                }
        }
    }

    func configurationFindings(_ package: ModelPackage) -> [PackageFinding] {
        let name = PackageChecker.configurationName
        let others = package.files.filter { $0.name == name && $0.modelPath != name }
        if package.file(inModel: name) != nil {
            return others.prefix(PackageChecker.told).map { file in
                PackageFinding(
                    "config-several", .warning, file: file.path,
                    message: "another 'config.json'; a package holds exactly one",
                    remedy: "remove or rename it, unless the model's own code reads it")
            }
        }
        if let folder = folderInPlace(of: name, package) { return [folder] }
        if isUnopened(name, package) { return [] }
        return [
            PackageFinding(
                "config-missing", .error, file: others.first?.path,
                message: "no 'config.json' in '\(place(of: package))'",
                remedy: others.isEmpty
                    ? "write one; it names the model's type, runtime and interface"
                    : "move it there: it counts only directly in the model's folder")
        ]
    }

    /// A folder that has the name of a file.
    func folderInPlace(of name: String, _ package: ModelPackage) -> PackageFinding? {
        let path = package.path(inModel: name)
        guard package.folders.contains(path) else { return nil }
        return PackageFinding(
            "not-a-file", .error, file: path, message: "it is a folder where a file should be",
            remedy: "put the file '\(name)' in its place")
    }

    /// Whether a link or the like of this name stands anywhere; what to do with it is said in a finding of its own.
    func isUnopened(_ name: String, _ package: ModelPackage) -> Bool {
        package.unopened.contains { $0 == name || $0.hasSuffix("/" + name) }
    }
}
