internal import RuntimeVocabulary

extension Report {
    /// What was found, in one sentence: `36 runtimes are deprecated, 2 are discontinued; 12 of 80 models run on them`.
    public var summaryText: String {
        let counts = [
            (summary.removed, "removed"), (summary.discontinued, "discontinued"), (summary.deprecated, "deprecated"),
            (supportedButLeaving, "leaving soon"),
        ].filter { $0.0 > 0 }
        var parts = [Self.runtimes(counts, inUse: hasInventory)]
        if hasInventory {
            parts.append(
                "\(summary.models) of \(Self.count(summary.modelsRead, "model")) \(summary.models == 1 ? "runs" : "run") on them"
            )
        }
        if summary.unknownRows > 0 { parts.append("\(Self.count(summary.unknownRows, "row")) cannot be judged") }
        if summary.accepted > 0 { parts.append("\(Self.count(summary.accepted, "finding")) accepted") }
        if let known = baseline?.known, known > 0 { parts.append("\(Self.count(known, "finding")) known before") }
        return parts.joined(separator: "; ")
    }

    private var supportedButLeaving: Int { findings.count { $0.section == .expiring } }

    private static func runtimes(_ counts: [(Int, String)], inUse: Bool) -> String {
        guard let first = counts.first else { return "no runtime\(inUse ? " in use" : "") is on its way out" }
        let head = "\(count(first.0, "runtime"))\(inUse ? " in use" : "") \(first.0 == 1 ? "is" : "are") \(first.1)"
        return ([head] + counts.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }

    private static func count(_ number: Int, _ one: String) -> String { "\(number) \(number == 1 ? one : one + "s")" }
}
