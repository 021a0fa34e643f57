internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary
internal import Suggestions

/// Which runtime of a catalog a row of an inventory means.
///
/// A row is believed as it is written: what is not exactly a name or an alias is told, with the nearest ones, and never
/// taken for something that looks alike.
struct RuntimeFinder {
    enum Answer {
        /// A runtime, as an index into the catalog's.
        case runtime(Int, isAssumed: Bool)
        /// The model brings its own image.
        case ownImage
        /// No runtime, or more than one.
        case problem(Finding.Problem)
    }

    let catalog: Catalog

    func find(_ model: InventoryModel) -> Answer {
        var (engine, runtime) = (model.engine, model.runtime)
        if engine == nil, let text = runtime, let slash = text.firstIndex(of: "/") {
            engine = String(text[..<slash])
            runtime = String(text[text.index(after: slash)...])
        }
        guard let engine else {
            guard let runtime else { return .problem(Self.nothingNamed) }
            return find(named: runtime)
        }
        guard let index = catalog.engine(named: engine) else { return .problem(unknownEngine(engine)) }
        guard let runtime else { return withoutRuntime(index, takesDefault: model.takesDefault) }
        return find(Self.name(runtime, of: catalog.engines[index]), ofEngine: index)
    }

    /// A runtime's name where the row repeats the engine before it.
    private static func name(_ text: String, of engine: Engine) -> String {
        guard let slash = text.firstIndex(of: "/") else { return text }
        let prefix = WordKey(String(text[..<slash]))
        let isEngine = ([engine.id] + engine.aliases).contains { WordKey($0) == prefix }
        return isEngine ? String(text[text.index(after: slash)...]) : text
    }

    private func find(_ name: String, ofEngine engine: Int) -> Answer {
        if let index = catalog.runtime(named: name, ofEngine: engine) { return .runtime(index, isAssumed: false) }
        let id = catalog.engines[engine].id
        let nearest = Suggestion.nearest(
            to: name, in: catalog.runtimes(ofEngine: engine).map { catalog.runtimes[$0].name })
        let elsewhere = catalog.runtimes(named: name).map { catalog.runtimes[$0].engine }
        let advice =
            Suggestion.phrase(nearest)
            ?? (elsewhere.isEmpty
                ? "'runtimectl list -m \(id)' shows those there are"
                : "\(elsewhere.joined(separator: " and ")) \(elsewhere.count == 1 ? "has" : "have") one of that name")
        return .problem(
            Finding.Problem(
                code: "unknown-runtime", message: "\(id) has no runtime '\(name)'; \(advice)",
                nearest: nearest.map { "\(id)/\($0)" }))
    }

    private func find(named name: String) -> Answer {
        let found = catalog.runtimes(named: name)
        if found.count == 1 { return .runtime(found[0], isAssumed: false) }
        guard found.isEmpty else {
            let names = found.map { catalog.runtimes[$0].qualifiedName }
            return .problem(
                Finding.Problem(
                    code: "ambiguous-runtime",
                    message: "'\(name)' is a runtime of \(found.count) engines; say which engine the model is of",
                    nearest: names))
        }
        let nearest = Suggestion.nearest(to: name, in: Set(catalog.runtimes.map(\.name)).sorted())
        let advice = Suggestion.phrase(nearest) ?? "'runtimectl list' shows those there are"
        return .problem(
            Finding.Problem(
                code: "unknown-runtime", message: "no engine has a runtime '\(name)'; \(advice)", nearest: nearest))
    }

    /// An engine of which the catalog has no runtimes is one whose models bring their own image.
    private func withoutRuntime(_ engine: Int, takesDefault: Bool) -> Answer {
        if catalog.runtimes(ofEngine: engine).isEmpty { return .ownImage }
        let declared = catalog.engines[engine]
        if takesDefault, let name = declared.defaultRuntime, let index = catalog.runtime(named: name, ofEngine: engine)
        {
            return .runtime(index, isAssumed: true)
        }
        let lacksDefault = takesDefault ? ", and the engine has no documented default" : ""
        return .problem(
            Finding.Problem(
                code: "no-runtime",
                message:
                    "a model of \(declared.id) names no runtime\(lacksDefault); add it: the platform's list of models "
                    + "leaves it out, a model's details (GET /v1/{project_id}/models/{model_id}) tell it",
                nearest: []))
    }

    private func unknownEngine(_ word: String) -> Finding.Problem {
        let nearest = Suggestion.nearest(to: word, in: catalog.engineWords)
        let advice = Suggestion.phrase(nearest) ?? "'runtimectl engines' shows those there are"
        return Finding.Problem(
            code: "unknown-engine", message: "no engine is called '\(word)'; \(advice)", nearest: nearest)
    }

    private static let nothingNamed = Finding.Problem(
        code: "no-runtime", message: "the row names neither an engine nor a runtime; add at least the runtime",
        nearest: [])
}
