internal import Jansson
internal import SystemInterface

extension ExecutablePlugin: PackageInspector {
    /// Asks the program what is in a package. What goes wrong with it is a finding: the other engines are asked all
    /// the same.
    public func inspect(_ package: ModelPackage) -> InspectorReport {
        let name = PluginProtocol.Capability.inspect.rawValue
        do throws(PluginFailure) {
            guard try capabilities().contains(name) else { return .nothing }
            guard let folder = try? Files.realPath(package.folder) else { return .nothing }
            let files = JSONValue.strings(package.files.map(\.path))
            let answer = try ask([name: ["package": .string(folder), "files": files]])
            do throws(PluginFailure.Malformed) {
                return try InspectionAnswer(answer, paths: Set(package.files.map(\.path))).report
            } catch {
                let cause = PluginFailure.Cause.garbage(error.what, question: name)
                throw PluginFailure(plugin: manifest.name, folder: self.folder, cause: cause)
            }
        } catch {
            return InspectorReport(findings: [
                PackageFinding(
                    "plugin-failed", .warning, message: error.description,
                    remedy: "without it, models of '\(manifest.id)' are not recognised")
            ])
        }
    }
}
