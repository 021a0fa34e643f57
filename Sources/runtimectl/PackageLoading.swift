import EngineKit
import SystemInterface

/// Reading the model packages that commands are given.
enum PackageLoading {
    /// Lists a package's files.
    /// - Throws: a failure when nothing is there, or it cannot be read.
    static func package(at path: String) throws(Failure) -> ModelPackage {
        do throws(SystemError) {
            return try ModelPackage(path: path)
        } catch {
            throw Failure(.invalidInput, code: "package-unreadable", message: error.description)
        }
    }
}

extension PackageInspection {
    /// Whether a plugin failed that may know the package, so that nobody knowing it says little.
    func isIncomplete(by registry: EngineRegistry) -> Bool {
        registry.plugins.contains { $0 is UnavailablePlugin } || findings.contains { $0.code == "plugin-failed" }
    }
}

/// The model of a package that some engine knows, for commands that go on from there.
struct PackagedModel {
    let inspection: PackageInspection
    let candidate: PackageInspection.Candidate
    let artifact: ModelArtifact

    /// Inspects a package.
    /// - Throws: a negative answer when no engine knows the package.
    init(of package: ModelPackage, by registry: EngineRegistry) throws(Failure) {
        inspection = PackageInspection(of: package, by: registry)
        guard let best = inspection.best else {
            let isIncomplete = inspection.isIncomplete(by: registry)
            throw Failure(
                isIncomplete ? .invalidInput : .negative,
                code: isIncomplete ? "plugin-failed" : "package-unrecognised",
                message: "no engine knows a file of '\(package.path)'"
                    + (isIncomplete
                        ? ", and a plugin that may know it failed ('runtimectl plugins list' says why)" : "")
                    + "; leave out --package and give --model-type",
                details: inspection.findings.map(FindingRendering.json))
        }
        candidate = best
        let plugin = registry.plugin(for: WordKey(best.engine))
        artifact = ModelArtifact(best, rules: plugin?.manifest.compatibility ?? [])
    }

    /// What is said beside an answer when the package is faulty; `nil` when it is not.
    var remark: String? {
        let count = inspection.findings.count { $0.severity == .error }
        guard count > 0 else { return nil }
        let errors = count == 1 ? "1 error" : "\(count) errors"
        return "the package has \(errors); see 'runtimectl inspect \(inspection.package.path)'"
    }
}
