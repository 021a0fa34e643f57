public import RuntimeVocabulary

/// One thing that is legal but wrong.
public struct LintFinding: Hashable, Sendable {
    /// What kind of thing it is.
    public let code: LintCode
    /// The file it stands in.
    public let file: String
    /// What it is about: `TensorFlow/python3.6`, `chip ascend-910`.
    public let subject: String
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let remedy: String
}

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
        let order = Dictionary(uniqueKeysWithValues: LintCode.allCases.enumerated().map { ($1, $0) })
        return all.enumerated().sorted { a, b in
            (order[a.element.code] ?? 0, a.offset) < (order[b.element.code] ?? 0, b.offset)
        }.map(\.element)
    }

    func finding(_ code: LintCode, _ runtime: Runtime, _ message: String, remedy: String) -> LintFinding? {
        guard runtime.acceptedLint[code.rawValue] == nil else { return nil }
        return LintFinding(
            code: code, file: "\(runtime.origin.file)", subject: runtime.qualifiedName, message: message, remedy: remedy
        )
    }
}
