internal import EngineKit
internal import Suggestions

/// Holds the files that dependencies name against those that a package holds. It needs no runtime.
struct InstalledFiles {
    let package: ModelPackage
    private let packages: [ModelConfiguration.Package]
    /// The paths that are named, relative to the model's folder.
    private let named: Set<String>

    init(_ dependencies: [ModelConfiguration.Dependency], in package: ModelPackage) {
        self.package = package
        packages = dependencies.flatMap(\.packages)
        named = Set(packages.compactMap { Self.file($0)?.modelPath })
    }

    /// Wheels of the model that no dependency names: code of the package may install those itself.
    var unnamedWheels: [ModelPackage.File] {
        package.files.filter { file in
            file.path.hasSuffix(WheelName.suffix) && !(file.modelPath.map(named.contains) ?? false)
        }
    }

    /// Files that are named and not there, in the order of installation, and wheels that are there and not named.
    var findings: [PackageFinding] {
        let missing = packages.compactMap { package in Self.file(package).flatMap { finding(missing: $0, package) } }
        return missing + unnamedWheels.map(finding(unnamed:))
    }

    private static func file(_ package: ModelConfiguration.Package) -> InstalledFile? {
        guard case .file(let file)? = try? PackageRequirement.Target(parsing: package.name) else { return nil }
        return file
    }

    private func finding(missing file: InstalledFile, _ package: ModelConfiguration.Package) -> PackageFinding? {
        guard !isHere(file) else { return nil }
        let place = (self.package.shape == .package ? ModelPackage.modelFolderName + "/" : "") + file.modelPath
        return PackageFinding(
            ExaminationCode.dependencyWheelMissing.rawValue, .error, file: package.place?.file,
            line: package.place?.line, pointer: package.place?.pointer,
            message: "the package holds no file \(ShownText.quoted(place))", remedy: remedy(for: file, place))
    }

    /// A folder is one that holds files. What was listed in part may hold more folders.
    private func isHere(_ file: InstalledFile) -> Bool {
        if package.file(inModel: file.modelPath) != nil { return true }
        if package.modelFiles.contains(where: { $0.modelPath?.hasPrefix(file.modelPath + "/") ?? false }) {
            return true
        }
        return !package.isComplete && !PackageRequirement.Target.isArchive(file.modelPath)
    }

    private func remedy(for file: InstalledFile, _ place: String) -> String {
        let name = PackageName.fileName(of: file.modelPath)
        let archives = package.files.filter { PackageRequirement.Target.isArchive($0.path) }
        if let same = archives.first(where: { $0.name == name }) {
            guard let path = same.modelPath else {
                return
                    "move \(ShownText.quoted(same.path)) there: what stands outside of the model's folder is not copied"
            }
            return "name it by its path, '\(InstalledFile.modelFolder)\(ShownText.bare(path))', or move it"
        }
        let here = archives.compactMap { $0.modelPath.map { InstalledFile.modelFolder + $0 } }
        return Suggestion.phrase(Suggestion.nearest(to: file.description, in: here)) ?? "put it there"
    }

    private func finding(unnamed wheel: ModelPackage.File) -> PackageFinding {
        let path = wheel.modelPath.map { InstalledFile.modelFolder + $0 }
        let remedy =
            path.map { "add '\(ShownText.bare($0))' to 'dependencies', or remove the file" }
            ?? "move it to the model's folder and name it in 'dependencies', or remove it"
        return PackageFinding(
            ExaminationCode.dependencyWheelUnused.rawValue, .note, file: wheel.path,
            message: "no dependency names this wheel, so that it is not installed", remedy: remedy)
    }
}
