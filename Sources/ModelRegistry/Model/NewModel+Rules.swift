private import RuntimeVocabulary

extension NewModel {
    /// Why no registry records this; nil when all is well.
    ///
    /// Only what naming a model relies on, see ``ModelName``. What the platform allows in names, labels and descriptions
    /// is the business of whoever checks an import.
    var problem: String? {
        if let problem = Self.nameProblem(name) { return problem }
        for (what, text) in [("engine", engine), ("image", image)] where text.isEmpty {
            return "the \(what) of model '\(name)' is empty; give one"
        }
        if id?.isEmpty == true { return "the id of model '\(name)' is empty; leave it out to get a new one" }
        var seen: Set<String> = []
        if let label = labels.first(where: { $0.isEmpty || !seen.insert($0).inserted }) {
            return "model '\(name)' has the label '\(label)' twice, or an empty one; give each once"
        }
        return nil
    }

    private static func nameProblem(_ name: String) -> String? {
        ModelName.flaw(in: name).map { flaw in
            "'\(name.prefix(80))' is no name of a model: it \(flaw); "
                + (ModelName.nearest(to: name).map { "use '\($0)'" } ?? "use letters, digits, '-' and '_'")
        }
    }
}
