internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Ranking {
    /// Why one runtime came before another, as the end of "before 'X' because …".
    func explanation(_ first: Int, before second: Int) -> String {
        guard let rule = decidingRule(first, second) else { return "they are the same" }
        let (winner, other) = (contestant(first), contestant(second))
        let (a, b) = (catalog.runtimes[first], catalog.runtimes[second])
        switch rule {
        case .loads: return loading(b)
        case .priority: return "the catalog gives it priority \(a.priority), the other \(b.priority)"
        case .preferDefault: return "it is the engine's documented default"
        case .lifecycle: return lifecycle(winner, other)
        case .frameworkVersion: return nearness(a, b)
        case .recommended: return "the platform recommends it"
        case .generation: return "\(a.generation.rawValue) images come before \(b.generation.rawValue) ones"
        case .engineVersion: return "it holds \(a.engine) \(Self.versions(a.engineVersion, b.engineVersion))"
        case .hardwareFit: return "it runs on \(hardware(of: a)) alone, the other on \(hardware(of: b))"
        case .accelerator: return Self.kinds(a.accelerator, b.accelerator)
        case .packagePython:
            let written = artifact?.python.map(\.words) ?? "the Python"
            return "it holds \(written), which wrote the model, and the other does not"
        case .python: return "it holds Python \(Self.pair(a.python.last?.description, b.python.last?.description))"
        case .os: return Self.kinds(a.os, b.os)
        case .name: return "its name comes first, and no other rule tells the two apart"
        }
    }

    private func loading(_ other: Runtime) -> String {
        let outcome = artifact?.loading(on: other.engineVersion).outcome
        return "it loads the model, " + (outcome == .warn ? "the other may not" : "and nobody knows of the other")
    }

    private func nearness(_ winner: Runtime, _ other: Runtime) -> String {
        let written = artifact?.frameworkVersion?.text ?? artifact?.frameworkVersionRange?.description ?? "version"
        return "it holds \(winner.engine) \(winner.engineVersion?.text ?? "of unknown version"), nearer to the model's "
            + "\(written) than the other's, \(other.engineVersion?.text ?? "which it does not say")"
    }

    private func lifecycle(_ winner: Contestant, _ other: Contestant) -> String {
        guard winner.stage == other.stage else {
            return "it is \(winner.stage.rawValue), the other \(other.stage.rawValue)"
        }
        return "it \(words(winner.end)), the other \(words(other.end))"
    }

    private func words(_ end: Contestant.End) -> String {
        switch end {
        case .notAnnounced: "has no announced end"
        case .someDay: "is to end on a day not published"
        case .on(let day): "ends on \(day)"
        }
    }

    private func hardware(of runtime: Runtime) -> String {
        catalog.hardware.ids(of: runtime.hardware).joined(separator: ", ")
    }

    private static func versions(_ a: ReleaseVersion?, _ b: ReleaseVersion?) -> String {
        let preRelease = b.map { $0.isPreRelease && a?.isPreRelease == false } ?? false
        return pair(a?.text, b?.text) + (preRelease ? ", a pre-release" : "")
    }

    private static func pair(_ a: String?, _ b: String?) -> String {
        "\(a ?? "of unknown version"), the other \(b ?? "does not say")"
    }

    /// Things of one kind by version; different kinds cannot be compared, and their names decide.
    private static func kinds(_ a: (some Versioned)?, _ b: (some Versioned)?) -> String {
        guard let a, let b else { return "it holds \(a?.kind ?? "something"), the other states none" }
        if a.kind == b.kind { return "it holds \(a.kind) \(pair(a.version?.text, b.version?.text))" }
        return "it holds \(a.kind), the other \(b.kind), and between the two only the name decides"
    }
}
