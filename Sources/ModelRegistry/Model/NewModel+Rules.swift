extension NewModel {
    /// Why no registry records this; nil when all is well.
    ///
    /// Only what naming a model relies on: `NAME/VERSION` must say one thing, and a name must not be a pattern. What the
    /// platform allows in names, labels and descriptions is the business of whoever checks an import.
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

    /// The platform's names have 1 to 64 characters.
    private static func nameProblem(_ name: String) -> String? {
        guard (1...64).contains(name.count) else {
            return "the name '\(name.prefix(80))' has \(name.count) characters; use 1 to 64"
        }
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            !"/*?[]".unicodeScalars.contains(scalar) && !scalar.properties.isWhitespace && scalar.value >= 0x20
                && scalar.value != 0x7f
        }
        return isPlain ? nil : "'\(name)' is no name of a model; use letters, digits, '-' and '_'"
    }
}
