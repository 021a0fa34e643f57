public import EngineKit
internal import ImageResolver
internal import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension ImportAnswer {
    /// What was decided, for a lock file.
    /// - Parameters:
    ///   - day: the day that life cycles are judged for, where somebody chose it: a lock made today holds tomorrow.
    ///   - origin: the catalog that answered.
    ///   - toolVersion: the version of the program.
    /// - Returns: `nil` when there is no image.
    public func lock(day: String?, origin: ModelLock.Origin, toolVersion: String) -> ModelLock? {
        guard let image else { return nil }
        var asked = (resolution?.understoodRequest ?? []).map {
            JSONValue.Member(key: $0.key, value: .string($0.value))
        }
        if let day { asked.append(.init(key: "asOf", value: .string(day))) }
        return ModelLock(
            toolVersion: toolVersion, request: ["import": request.json(at: place), "resolve": .object(asked)],
            catalog: origin,
            engine: engine ?? "", runtime: runtime?.name,
            image: image.description, digest: image.digest, decisions: decisions)
    }

    /// What is to be said only when a plan is asked for: why there is none, or what has to be added to it.
    public func findingsOfPlan() -> [PackageFinding] {
        switch layout {
        case .elsewhere:
            let place =
                switch request.location {
                case .obs?: "in object storage"
                case .local?: "not on this machine"
                case nil: request.template == nil ? "the output of a job" : "what goes into the template"
                }
            return [
                PackageFinding(
                    ExaminationCode.planWithoutFiles.rawValue, .warning,
                    message: "the plan copies the model from 'model/' of the build context, and its files are \(place)",
                    remedy: "put them there before building, or give a local copy as PACKAGE")
            ]
        case nil:
            return [
                PackageFinding(
                    ExaminationCode.planFileName.rawValue, .error,
                    message: "builders of images read the name of the model's file differently",
                    remedy: "give it a name without '\\', '/', quotes and control characters, or import its folder")
            ]
        case .folder, .context, .file, .nothing: return []
        }
    }

    /// What has to be built.
    /// - Returns: `nil` when the import is refused.
    public func plan(_ lock: ModelLock) -> BuildPlan? {
        guard isAccepted, let layout, let image, let packages else { return nil }
        return BuildPlan(
            image: image, layout: layout, packages: packages,
            health: health, port: ownConfiguration?.port ?? BuildPlan.defaultPort, scheme: scheme,
            hasPython: runtime != nil, decided: lock)
    }

    /// Where the files are. A place of this machine is told by its name alone: the same package is the same model, from
    /// whichever folder it is imported.
    private var place: String? {
        guard case .local(let path)? = request.location else { return request.location?.description }
        let name = packageName ?? path.split(separator: "/").last.map(String.init)
        return ImportLocation.local(path: name ?? path).description
    }

    private var health: ModelConfiguration.HealthCheck? { configuration?.health }

    /// What is said about an image of the import's own; the platform's answer where its engines do.
    private var ownConfiguration: ModelConfiguration? { runtime == nil ? configuration : nil }

    private var scheme: BuildPlan.Scheme {
        (health?.protocolName ?? ownConfiguration?.protocolName).flatMap(BuildPlan.Scheme.init) ?? .http
    }

    /// What is installed, in this order; `nil` when something could not be told to pip, which is a finding then.
    private var packages: [PackageRequirement]? {
        do throws(ParseError) {
            return try dependencies.flatMap(\.packages).map { package throws(ParseError) in
                try PackageRequirement(package)
            }
        } catch {
            return nil
        }
    }
}
