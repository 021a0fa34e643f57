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
        return lifecycleWarnings(runtime, index) + unknownWarnings(index) + inferredWarnings(runtime)
            + architectureWarnings(runtime)
    }

    private func lifecycleWarnings(_ runtime: Runtime, _ index: Int) -> [ResolutionWarning] {
        let stage = runtime.lifecycle.stage(asOf: request.asOf)
        var warnings: [ResolutionWarning] = []
        if stage != .supported {
            let event = stage == .deprecated ? runtime.lifecycle.deprecated : runtime.lifecycle.discontinued
            let since = event?.since.map { "since \($0)" } ?? "(date not published)"
            let note = event?.note.map { "; \($0)" } ?? ""
            warnings.append(
                .init(code: stage.rawValue, message: "'\(runtime.name)' is \(stage.rawValue) \(since)\(note)"))
        }
        if let next = runtime.lifecycle.nextStage(after: request.asOf) {
            warnings.append(
                .init(code: "announced", message: "'\(runtime.name)' will be \(next.stage.rawValue) on \(next.on)"))
        }
        if !warnings.isEmpty { warnings.append(replacementWarning(runtime, index)) }
        return warnings
    }

    private func replacementWarning(_ runtime: Runtime, _ index: Int) -> ResolutionWarning {
        let resolver = Resolver(catalog: catalog)
        guard let found = resolver.replacement(for: index, on: criteria.hardware, asOf: request.asOf) else {
            let kept = catalog.hardware.ids(of: criteria.hardware.isEmpty ? runtime.hardware : criteria.hardware)
            return .init(
                code: "no-replacement",
                message: "no supported runtime of \(runtime.engine) keeps \(kept.joined(separator: " and "))")
        }
        let changes = found.changes.isEmpty ? "nothing else changes" : found.changes.joined(separator: ", ")
        let origin = found.isStated ? "stated by the catalog" : "the nearest supported one"
        return .init(code: "replacement", message: "replace it by '\(found.runtime.name)', \(origin): \(changes)")
    }

    private func unknownWarnings(_ index: Int) -> [ResolutionWarning] {
        guard let assessment = assessments.first(where: { $0.runtime == index }) else { return [] }
        return criteria.constraints.enumerated().compactMap { bit, constraint in
            guard assessment.acceptedUnknown & (1 << UInt32(bit)) != 0 else { return nil }
            return ResolutionWarning(
                code: "unknown-\(constraint.name)",
                message: "nothing states its \(constraint.name); accepted because legacy names never do")
        }
    }

    /// Only facets that the request asked about: the others did not take part in the choice.
    private func inferredWarnings(_ runtime: Runtime) -> [ResolutionWarning] {
        let asked = criteria.constraints.compactMap { constraint -> (String, String)? in
            guard let facet = constraint.facet, runtime.provenance[facet] == .inferred else { return nil }
            return constraint.value(of: runtime, in: catalog).map { (constraint.name, $0) }
        }
        guard !asked.isEmpty else { return [] }
        let list = asked.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return [.init(code: "inferred", message: "by a rule of the engine, not stated for this runtime: \(list)")]
    }

    private func architectureWarnings(_ runtime: Runtime) -> [ResolutionWarning] {
        guard request.architectures.isEmpty, runtime.architectures.count == 1, let only = runtime.architectures.first
        else { return [] }
        return [.init(code: "one-architecture", message: "the image exists for \(only) only; give --arch to be sure")]
    }
}

extension Constraint {
    /// The facet that the constraint looks at, where there is one.
    var facet: FacetName? {
        switch self {
        case .engineVersion: .engineVersion
        case .hardware: .hardware
        case .chip: .chips
        case .accelerator, .driver: .accelerator
        case .architecture: .architectures
        case .python: .python
        case .os: .os
        case .runtime, .purpose, .lifecycle, .stage, .generation: nil
        }
    }
}
