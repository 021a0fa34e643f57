internal import EngineKit
internal import RuntimeVocabulary

/// One version, chip or name in two spellings: `8.1.RC1` beside `8.1.rc1`, `A3` beside `a3`.
struct SpellingLint {
    let catalog: Catalog

    var findings: [LintFinding] { versions + names }

    private struct Use: Hashable {
        let what: String
        let version: ReleaseVersion
    }

    private var versions: [LintFinding] {
        var first: [Use: String] = [:]
        return catalog.runtimes.flatMap { runtime -> [LintFinding] in
            uses(runtime).compactMap { use in
                guard let other = first[use] else {
                    first[use] = use.version.text
                    return nil
                }
                guard Self.isVariant(other, use.version.text) else { return nil }
                return catalog.finding(
                    .versionSpelling, runtime, "the \(use.what) '\(use.version)' is spelled '\(other)' elsewhere",
                    remedy: "spell one version one way, and give the other as an alias")
            }
        }
    }

    private func uses(_ runtime: Runtime) -> [Use] {
        let engine = runtime.engineVersion.map { Use(what: "\(runtime.engine) version", version: $0) }
        let accelerator = runtime.accelerator.flatMap { toolkit in
            toolkit.version.map { Use(what: "\(toolkit.family) version", version: $0) }
        }
        return [engine, accelerator].compactMap { $0 }
    }

    /// `1.15` and `1.15.0` are equal but are not two spellings of one release: names shorten.
    private static func isVariant(_ a: String, _ b: String) -> Bool {
        a != b && a.lowercased().filter(isSignificant) == b.lowercased().filter(isSignificant)
    }

    private static func isSignificant(_ character: Character) -> Bool {
        character != "." && character != "-" && character != "_"
    }

    /// Names of one engine that differ in case or separators only.
    private var names: [LintFinding] {
        var first: [RowKey: String] = [:]
        return catalog.runtimes.flatMap { runtime -> [LintFinding] in
            ([runtime.name] + runtime.aliases).compactMap { name in
                let key = RowKey(engine: runtime.engineIndex, name: name.lowercased())
                guard let other = first[key] else {
                    first[key] = name
                    return nil
                }
                guard other != name else { return nil }
                return catalog.finding(
                    .versionSpelling, runtime, "the name '\(name)' differs from '\(other)' in case only",
                    remedy: "keep one spelling")
            }
        }
    }
}
