internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Resolution {
    /// What is past or announced, and what to use instead.
    func lifecycleWarnings(_ runtime: Runtime, _ index: Int) -> [ResolutionWarning] {
        let stage = runtime.lifecycle.stage(asOf: request.asOf)
        var warnings: [ResolutionWarning] = []
        if stage != .supported {
            let event = runtime.lifecycle.event(of: stage)
            let since = event?.since.map { "since \($0)" } ?? "(date not published)"
            let note = event?.note.map { "; \($0)" } ?? ""
            let what = "'\(runtime.name)' is \(stage.rawValue) \(since)"
            warnings.append(
                .init(
                    code: stage.rawValue, message: what + note, what: what, remedy: "move to a supported runtime",
                    reasons: event?.note.map { [$0] } ?? []))
        }
        if let next = runtime.lifecycle.nextStage(after: request.asOf) {
            let day = next.on.map { "on \($0)" } ?? "(date not published)"
            let note = runtime.lifecycle.event(of: next.stage)?.note
            let what = "'\(runtime.name)' will be \(next.stage.rawValue) \(day)"
            warnings.append(
                .init(
                    code: "announced", message: what + (note.map { "; \($0)" } ?? ""), what: what,
                    remedy: "move to another runtime before that", reasons: note.map { [$0] } ?? []))
        }
        if !warnings.isEmpty { warnings.append(replacementWarning(runtime, index)) }
        return warnings
    }

    private func replacementWarning(_ runtime: Runtime, _ index: Int) -> ResolutionWarning {
        let outcome = Resolver(catalog: catalog).replacementOrReason(
            for: index, on: criteria.hardware, purposes: criteria.purposes, asOf: request.asOf)
        let found: Replacement
        switch outcome {
        case .success(let replacement): found = replacement
        case .failure(let reason):
            let what = reason.description
            return .init(code: "no-replacement", message: what, what: what, remedy: "plan for an image of your own")
        }
        let changes = found.changes.isEmpty ? "nothing else changes" : found.changes.joined(separator: ", ")
        let origin = found.isStated ? "stated by the catalog" : "the nearest supported one"
        let stage = found.runtime.lifecycle.stage(asOf: request.asOf)
        let doubt = stage == .supported ? "" : ", itself \(stage.rawValue)"
        let loads = request.artifact?.loading(on: found.runtime.engineVersion).outcome
        let fails = loads == .refuse ? "; it does not load the package's model" : ""
        let note = found.note.map { "; \($0)" } ?? ""
        let name = found.runtime.engine == runtime.engine ? found.runtime.name : found.runtime.qualifiedName
        let what = "\(origin)\(doubt): \(changes)\(fails)\(note)"
        return .init(
            code: "replacement", message: "replace it by '\(name)', \(what)",
            what: "'\(runtime.name)' has a successor, \(what)", remedy: "replace it by '\(name)'")
    }
}
