internal import RuntimeVocabulary

extension Report {
    /// What was found, in one sentence: `36 runtimes are deprecated, 2 discontinued; models on them: 12 of 80`.
    public var summaryText: String {
        let counts = [
            (summary.removed, "removed"), (summary.discontinued, "discontinued"), (summary.deprecated, "deprecated"),
            (supportedButLeaving, "leaving soon"),
        ].filter { $0.0 > 0 }
        // with the unused ones asked for, not all of them are in use
        let inUse = hasInventory && findings.allSatisfy { $0.modelCount > 0 }
        var parts = [Self.runtimes(counts, inUse: inUse, newly: baseline != nil)]
        if hasInventory {
            let new = baseline == nil ? "" : "new "
            parts.append("\(new)models on them: \(summary.models) of \(summary.modelsRead)")
        }
        if summary.unknownRows > 0 { parts.append("\(Self.count(summary.unknownRows, "row")) cannot be judged") }
        if summary.accepted > 0 { parts.append("\(Self.count(summary.accepted, "finding")) accepted") }
        if let known = baseline?.known, known > 0 { parts.append("\(Self.count(known, "finding")) known before") }
        return parts.joined(separator: "; ")
    }

    private var supportedButLeaving: Int { findings.count { $0.section == .expiring } }

    private static func runtimes(_ counts: [(Int, String)], inUse: Bool, newly: Bool) -> String {
        guard let first = counts.first else {
            return "no runtime\(inUse ? " in use" : "") is \(newly ? "newly " : "")on its way out"
        }
        let head = "\(count(first.0, "runtime"))\(inUse ? " in use" : "") \(first.0 == 1 ? "is" : "are") \(first.1)"
        return ([head] + counts.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }

    private static func count(_ number: Int, _ one: String) -> String { "\(number) \(number == 1 ? one : one + "s")" }
}
