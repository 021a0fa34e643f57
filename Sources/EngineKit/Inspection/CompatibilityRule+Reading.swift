internal import Jansson
internal import RuntimeVocabulary

extension CompatibilityRule {
    /// Reads the `compatibility` of a manifest; faults are recorded in its document.
    static func read(_ node: JSONNode?) -> [CompatibilityRule] {
        let keys = ["artifact", "runtime", "verdict", "source", "note"]
        return (node?.objects(allowing: keys) ?? []).compactMap { row in
            let note = row["note"]?.text()
            let artifact = row.required("artifact")?.parsed(VersionSpecifier.init(parsing:))
            let runtime = row.required("runtime")?.parsed(VersionSpecifier.init(parsing:))
            let verdict = row.required("verdict")?.choice(of: Verdict.allCases.map(\.rawValue), what: "verdict")
                .flatMap(Verdict.init(rawValue:))
            let source = row.required("source")?.text()
            guard let artifact, let runtime, let verdict, let source else { return nil }
            return CompatibilityRule(
                artifact: artifact, runtime: runtime, verdict: verdict, source: source, note: note)
        }
    }
}
