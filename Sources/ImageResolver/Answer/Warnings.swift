internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// Something that the caller should know about an answer that is good all the same.
public struct ResolutionWarning: Hashable, Sendable {
    /// A stable code for scripts.
    public let code: String
    /// What it is and what to do, in one sentence.
    public let message: String
    /// What it is, without what to do.
    public let what: String
    /// What to do.
    public let remedy: String
    /// Why, a sentence or a document each.
    public let reasons: [String]

    /// - Parameter message: all of it; nil for what it is and what to do.
    init(code: String, message: String? = nil, what: String, remedy: String, reasons: [String] = []) {
        self.code = code
        self.message = message ?? "\(what); \(remedy)"
        self.what = what
        self.remedy = remedy
        self.reasons = reasons
    }
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
            let (what, hint) = ("'\(name)' does not change this image", "its template is '\(template)'")
            return .init(
                code: "unused-variable", message: "\(what); \(hint)", what: what, remedy: "leave it out",
                reasons: [hint])
        }
    }

    /// Who asks for the default must hear when the answer is not it.
    private func defaultWarnings(_ index: Int) -> [ResolutionWarning] {
        guard request.prefer == .default, criteria.named == nil, !catalog.isDefault(index) else { return [] }
        let runtime = catalog.runtimes[index]
        let documented = catalog.engines[runtime.engineIndex].defaultRuntime
        let what =
            documented.map { "'\($0)', the documented default of \(runtime.engine), is not the answer" }
            ?? "the catalog documents no default runtime for \(runtime.engine)"
        return [
            .init(
                code: "not-default", message: "\(what); the runtime that ranks first was taken", what: what,
                remedy: "name the runtime that is wanted, or leave it to the one that ranks first")
        ]
    }

    private func unknownWarnings(_ index: Int) -> [ResolutionWarning] {
        guard let assessment = assessments.first(where: { $0.runtime == index }) else { return [] }
        return criteria.constraints.enumerated().compactMap { position, constraint in
            guard assessment.acceptedUnknown.contains(ConstraintSet(position: position)), !constraint.isOfPackage
            else { return nil }
            let what = "nothing states its \(constraint.name)"
            return ResolutionWarning(
                code: "unknown-\(constraint.name)", message: "\(what); accepted because legacy names never do",
                what: what, remedy: "try it, or name a runtime that states it",
                reasons: ["legacy names never state it"])
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
        let what = "by a rule of the engine, not stated for this runtime: \(list)"
        return [.init(code: "inferred", message: what, what: what, remedy: "try it before you rely on it")]
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
                    what: "the image runs on \(only) only, alternatives on \(elsewhere)",
                    remedy: "give --hardware to be sure"))
        }
        if request.chips.isEmpty, !runtime.chips.isEmpty {
            let only = catalog.hardware.ids(of: runtime.chips).joined(separator: " and ")
            warnings.append(
                .init(
                    code: "one-chip", what: "the image is built for \(only) only", remedy: "give --chip to be sure"))
        }
        if request.architectures.isEmpty, runtime.architectures.count == 1, let only = runtime.architectures.first {
            warnings.append(
                .init(
                    code: "one-architecture", what: "the image exists for \(only) only",
                    remedy: "give --arch to be sure"))
        }
        return warnings
    }
}
