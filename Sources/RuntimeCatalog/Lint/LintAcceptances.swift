/// What rows and engines accept under `x-lint-accept`, each with a reason.
///
/// An acceptance that nothing needs is a finding itself: what it excused is gone, or its reason was never true.
/// A row may accept that too, where a finding comes and goes with the day.
struct LintAcceptances {
    private struct Acceptance: Hashable {
        let subject: String
        let code: LintCode
    }

    private var inOrder: [(acceptance: Acceptance, file: String)] = []

    init(catalog: Catalog) {
        for engine in catalog.engines { add(engine.acceptedLint, engine.lintSubject, engine.file) }
        for runtime in catalog.runtimes { add(runtime.acceptedLint, runtime.qualifiedName, runtime.origin.file) }
    }

    private mutating func add(_ reasons: [String: String], _ subject: String, _ file: String) {
        for code in LintCode.allCases where reasons[code.rawValue] != nil {
            inOrder.append((Acceptance(subject: subject, code: code), file))
        }
    }

    /// The findings that nobody accepts, and the acceptances that nothing needs.
    func applied(to findings: [LintFinding]) -> [LintFinding] {
        let accepted = Set(inOrder.map(\.acceptance))
        let found = Set(findings.map { Acceptance(subject: $0.subject, code: $0.code) })
        let unused = inOrder.filter { !found.contains($0.acceptance) && $0.acceptance.code != .unusedAcceptance }
        let superfluous = unused.filter { !accepted.contains(Self.exemption($0.acceptance.subject)) }
        let exempted = Set(unused.map { Self.exemption($0.acceptance.subject) })
        let idle = inOrder.filter { $0.acceptance.code == .unusedAcceptance && !exempted.contains($0.acceptance) }
        return findings.filter { !accepted.contains(Acceptance(subject: $0.subject, code: $0.code)) }
            + (superfluous + idle).map { finding($0.acceptance, $0.file) }
    }

    private static func exemption(_ subject: String) -> Acceptance {
        Acceptance(subject: subject, code: .unusedAcceptance)
    }

    private func finding(_ acceptance: Acceptance, _ file: String) -> LintFinding {
        LintFinding(
            code: .unusedAcceptance, file: file, subject: acceptance.subject,
            message: "it accepts '\(acceptance.code.rawValue)', which does not occur",
            remedy: "take the acceptance away")
    }
}
