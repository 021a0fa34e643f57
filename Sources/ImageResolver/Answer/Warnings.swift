internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// Something that the caller should know about an answer that is good all the same.
public struct ResolutionWarning: Hashable, Sendable {
    /// A stable code for scripts.
    public let code: String
    /// What it is and what to do.
    public let message: String
}

extension Resolution {
    /// Everything that is doubtful about the answer, in a fixed order.
    public var warnings: [ResolutionWarning] {
        guard let index = ranked.first else { return [] }
        let runtime = catalog.runtimes[index]
        return loadingWarnings(runtime) + lifecycleWarnings(runtime, index) + defaultWarnings(index)
            + unknownWarnings(index)
            + inferredWarnings(runtime) + platformWarnings(runtime) + variableWarnings(runtime)
    }

    /// Who names a registry must hear when the image is stated with one of its own.
    private func variableWarnings(_ runtime: Runtime) -> [ResolutionWarning] {
        guard let template = catalog.template(of: runtime) else { return [] }
        let used = catalog.variables.names(behind: template)
        return request.variables.keys.sorted().filter { !used.contains($0) }.map { name in
            let hint = "its template is '\(template)'"
            return .init(code: "unused-variable", message: "'\(name)' does not change this image; \(hint)")
        }
    }

    /// Who asks for the default must hear when the answer is not it.
    private func defaultWarnings(_ index: Int) -> [ResolutionWarning] {
        guard request.prefer == .default, criteria.named == nil, !catalog.isDefault(index) else { return [] }
        let runtime = catalog.runtimes[index]
        let documented = catalog.engines[runtime.engineIndex].defaultRuntime
        let message =
            documented.map { "'\($0)', the documented default of \(runtime.engine), is not the answer" }
            ?? "the catalog documents no default runtime for \(runtime.engine)"
        return [.init(code: "not-default", message: "\(message); the runtime that ranks first was taken")]
    }

    private func unknownWarnings(_ index: Int) -> [ResolutionWarning] {
        guard let assessment = assessments.first(where: { $0.runtime == index }) else { return [] }
        return criteria.constraints.enumerated().compactMap { position, constraint in
            guard assessment.acceptedUnknown.contains(ConstraintSet(position: position)), !constraint.isOfPackage
            else { return nil }
            return ResolutionWarning(
                code: "unknown-\(constraint.name)",
                message: "nothing states its \(constraint.name); accepted because legacy names never do")
        }
    }

    /// Only facets that the request asked about: the others did not take part in the choice.
    private func inferredWarnings(_ runtime: Runtime) -> [ResolutionWarning] {
        let asked = criteria.constraints.compactMap { constraint -> String? in
            guard let facet = constraint.facet, runtime.provenance[facet] == .inferred else { return nil }
            return constraint.value(of: runtime, in: catalog).map { "\(constraint.name) \($0)" }
        }
        guard !asked.isEmpty else { return [] }
        let list = asked.joined(separator: ", ")
        return [.init(code: "inferred", message: "by a rule of the engine, not stated for this runtime: \(list)")]
    }

    /// What was not asked about and is decided by the answer all the same.
    private func platformWarnings(_ runtime: Runtime) -> [ResolutionWarning] {
        var warnings: [ResolutionWarning] = []
        let others = ranked.reduce(into: HardwareSet()) { $0.formUnion(catalog.runtimes[$1].hardware) }
            .subtracting(runtime.hardware)
        if criteria.hardware.isEmpty, !others.isEmpty {
            let only = catalog.hardware.ids(of: runtime.hardware).joined(separator: " and ")
            let elsewhere = catalog.hardware.ids(of: others).joined(separator: " and ")
            warnings.append(
                .init(
                    code: "one-hardware",
                    message: "the image runs on \(only) only, alternatives on \(elsewhere); give --hardware to be sure")
            )
        }
        if request.chips.isEmpty, !runtime.chips.isEmpty {
            let only = catalog.hardware.ids(of: runtime.chips).joined(separator: " and ")
            warnings.append(
                .init(code: "one-chip", message: "the image is built for \(only) only; give --chip to be sure"))
        }
        if request.architectures.isEmpty, runtime.architectures.count == 1, let only = runtime.architectures.first {
            warnings.append(
                .init(code: "one-architecture", message: "the image exists for \(only) only; give --arch to be sure"))
        }
        return warnings
    }
}
