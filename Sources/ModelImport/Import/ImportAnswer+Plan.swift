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
            toolVersion: toolVersion, request: ["import": request.json, "resolve": .object(asked)], catalog: origin,
            engine: engine ?? "", runtime: runtime?.name,
            image: image.description, digest: image.digest, decisions: decisions)
    }

    /// What has to be built.
    /// - Returns: `nil` when the import is refused.
    public func plan(_ lock: ModelLock) -> BuildPlan? {
        guard isAccepted, let image, let packages else { return nil }
        return BuildPlan(
            image: image, layout: layout, packages: packages,
            health: configuration?.health ?? request.initialConfiguration?.health, hasPython: runtime != nil,
            lock: lock)
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
