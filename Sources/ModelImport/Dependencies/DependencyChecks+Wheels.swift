internal import EngineKit
internal import Suggestions

extension DependencyChecks {
    /// Wheels that are named and not there, and wheels that are there and not named: code of the package may install
    /// those itself, and fails then where they do not fit.
    func presence(of packages: [ModelConfiguration.Package], among paths: [String]) -> [PackageFinding] {
        let here = Set(paths.map { PackageName.fileName(of: $0) })
        let named = packages.filter { $0.name.hasSuffix(WheelName.suffix) }
        var findings = named.filter { !here.contains(PackageName.fileName(of: $0.name)) }.map { package in
            let name = PackageName.fileName(of: package.name)
            return PackageFinding(
                ExaminationCode.dependencyWheelMissing.rawValue, .error, file: package.place?.file,
                line: package.place?.line,
                pointer: package.place?.pointer,
                message: "the package holds no wheel \(ShownText.quoted(name))",
                remedy: Suggestion.phrase(Suggestion.nearest(to: name, in: here)) ?? "put it in the model's folder")
        }
        let wanted = Set(named.map { PackageName.fileName(of: $0.name) })
        for path in paths where !wanted.contains(PackageName.fileName(of: path)) {
            findings.append(
                PackageFinding(
                    ExaminationCode.dependencyWheelUnused.rawValue, .note, file: path,
                    message: "no dependency names this wheel, so that it is not installed",
                    remedy:
                        "add '/home/mind/model/\(ShownText.bare(PackageName.fileName(of: path)))' to 'dependencies', "
                        + "or remove the file"))
            findings += unused(path)
        }
        return findings
    }

    private func unused(_ path: String) -> [PackageFinding] {
        guard let wheel = try? WheelName(parsing: PackageName.fileName(of: path)) else { return [] }
        let package = ModelConfiguration.Package(name: path)
        return findings(in: wheel, package).map { found in
            PackageFinding(
                found.code, min(found.severity, .warning), file: path, message: found.message, remedy: found.remedy)
        }
    }
}
