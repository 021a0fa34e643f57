internal import Jansson
internal import RuntimeVocabulary

extension CompatibilityRule {
    /// Reads the `compatibility` of a manifest; faults are recorded in its document.
    static func read(_ node: JSONNode?) -> [CompatibilityRule] {
        let keys = ["artifact", "formats", "runtime", "difference", "verdict", "source", "note"]
        var seen: Set<CompatibilityRule> = []
        return (node?.objects(allowing: keys) ?? []).compactMap { row in
            let artifact = row.optional("artifact") { $0.parsed(VersionSpecifier.init(parsing:)) }
            let formats = row.optional("formats") { $0.list { $0.text() } }
            let runtime = row.optional("runtime") { $0.parsed(VersionSpecifier.init(parsing:)) }
            let differences: [VersionDifference]? = row.optional("difference") { node in
                node.list { choice(of: $0, what: "difference") }
            }
            let verdict: Verdict? = row.required("verdict").flatMap { choice(of: $0, what: "verdict") }
            let source = row.required("source")?.text()
            let note = row["note"]?.text()
            guard let verdict, let source else { return nil }
            let rule = CompatibilityRule(
                artifact: artifact, formats: formats ?? [], runtime: runtime, differences: differences ?? [],
                verdict: verdict, source: source, note: note)
            if !seen.insert(rule).inserted { row.report("this row is in the list already; keep one") }
            return rule
        }
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        of node: JSONNode, what: String
    ) -> Value? where Value.RawValue == String {
        node.choice(of: Value.allCases.map(\.rawValue), what: what).flatMap(Value.init(rawValue:))
    }
}
