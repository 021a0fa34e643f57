internal import Jansson
internal import SystemInterface

extension ExecutablePlugin: PackageInspector {
    /// Asks the program what is in a package. What goes wrong with it is a finding: the other engines are asked all
    /// the same.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        do throws(PluginFailure) {
            guard try capabilities().contains(PluginProtocol.Capability.inspect.rawValue) else { return .nothing }
            return InspectorReport(recognitions: try recognition(of: package).map { [$0] } ?? [])
        } catch {
            return InspectorReport(findings: [
                PackageFinding(
                    "plugin-failed", .warning, message: error.description,
                    remedy: "without it, models of '\(manifest.id)' are not recognised")
            ])
        }
    }

    /// What the program says about a package; nil when it holds no model of the engine.
    func recognition(of package: ModelPackage) throws(PluginFailure) -> PackageRecognition? {
        guard let folder = try? Files.realPath(package.folder) else { return nil }
        let paths = package.files.map(\.path)
        let question = JSONValue.Member(
            key: PluginProtocol.Capability.inspect.rawValue,
            value: ["package": .string(folder), "files": .strings(paths)])
        return try ask(question) { @Sendable (answer) throws(PluginFailure.Malformed) in
            try InspectionAnswer(answer, paths: Set(paths)).recognition
        }
    }
}
