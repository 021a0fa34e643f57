public import RuntimeVocabulary

extension Catalog {
    /// Everything that is legal but wrong, except what rows and engines accept under `x-lint-accept`.
    ///
    /// The order is that of ``LintCode``, then that of the catalog, so that two runs compare line by line.
    /// - Parameter date: the day for which life cycles are judged.
    public func lint(asOf date: CalendarDate) -> [LintFinding] {
        let all =
            AliasLint(catalog: self).findings + TwinLint(catalog: self, date: date).findings
            + ReplacementLint(catalog: self, date: date).findings + LifecycleLint(catalog: self, date: date).findings
            + ImageLint(catalog: self).findings + SpellingLint(catalog: self).findings
        let findings = LintAcceptances(catalog: self).applied(to: all)
        let order = Dictionary(uniqueKeysWithValues: LintCode.allCases.enumerated().map { ($1, $0) })
        return findings.enumerated().sorted { a, b in
            (order[a.element.code] ?? 0, a.offset) < (order[b.element.code] ?? 0, b.offset)
        }.map(\.element)
    }

    /// A finding about a runtime.
    func finding(_ code: LintCode, _ runtime: Runtime, _ message: String, remedy: String) -> LintFinding {
        LintFinding(
            code: code, file: runtime.origin.file, subject: runtime.qualifiedName, message: message, remedy: remedy)
    }
}

extension Engine {
    /// What findings about the engine call it.
    var lintSubject: String { "engine \(id)" }
}
