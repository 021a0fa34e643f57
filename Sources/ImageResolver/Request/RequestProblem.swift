private import Suggestions

/// A request that cannot be answered because of its words, before any runtime is looked at.
public enum RequestProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// A word that the catalog does not know, with the nearest ones it does and all of them.
    case unknown(kind: Kind, word: String, nearest: [String], known: [String])
    /// Neither a model type nor a runtime that only one engine has.
    case missingModelType(known: [String])
    /// A runtime name that several runtimes have, as `ENGINE/NAME` each.
    case ambiguousRuntime(name: String, candidates: [String])
    /// A runtime of another engine than the one asked for.
    case otherEngine(runtime: String, asked: String, owners: [String])
    /// A package that holds a model of another engine than the one asked for.
    case otherPackageEngine(asked: String, engine: String)
    /// A package of an engine that the catalog does not have.
    case unknownPackageEngine(engine: String, known: [String])
    /// A driver version that may be one of several accelerators'.
    case ambiguousDriver(driver: String, families: [String])

    /// An engine whose plugin failed, so that nothing is known of its runtimes: why.
    case engineUnavailable(engine: String, reason: String)
    /// A runtime's name that an engine has whose plugin failed, and perhaps others too, as `ENGINE/NAME` each.
    case runtimeUnavailable(runtime: String, engine: String, reason: String, others: [String])

    /// What kind of word is unknown.
    public enum Kind: String, Hashable, Sendable {
        case engine, hardware, chip, accelerator, purpose, operatingSystem, runtime, variable

        var words: String { self == .operatingSystem ? "operating system" : rawValue }
    }

    /// A stable code for scripts.
    public var code: String {
        switch self {
        case .unknown(let kind, _, _, _): "unknown-\(kind == .operatingSystem ? "os" : kind.rawValue)"
        case .missingModelType: "missing-model-type"
        case .ambiguousRuntime: "ambiguous-runtime"
        case .otherEngine: "other-engine"
        case .otherPackageEngine: "other-package-engine"
        case .unknownPackageEngine: "unknown-engine"
        case .ambiguousDriver: "ambiguous-driver"
        case .engineUnavailable, .runtimeUnavailable: "plugin-failed"
        }
    }

    /// What is wrong and what to do.
    public var description: String { [what, remedy].compactMap(\.self).joined(separator: "; ") }

    /// What is wrong.
    public var what: String {
        switch self {
        case .unknown(let kind, let word, _, _): "unknown \(kind.words) '\(word)'"
        case .missingModelType: "the model type is missing"
        case .ambiguousRuntime(let name, _): "several runtimes are called '\(name)'"
        case .otherEngine(let runtime, let asked, _): "'\(runtime)' is not a runtime of \(asked)"
        case .otherPackageEngine(let asked, let engine):
            "the package holds a model of \(engine), and \(asked) is asked for"
        case .unknownPackageEngine(let engine, _):
            "the package holds a model of \(engine), of which the catalog has no runtimes"
        case .ambiguousDriver(let driver, let families):
            "driver '\(driver)' may be one for \(families.joined(separator: " or for "))"
        case .engineUnavailable(let engine, let reason): "the engine '\(engine)' cannot be used: \(reason)"
        case .runtimeUnavailable(let runtime, let engine, let reason, _):
            "the runtime '\(runtime)' may be the one of the engine '\(engine)', which cannot be used: \(reason)"
        }
    }

    /// What to do; nil where only a plugin's failure says it.
    public var remedy: String? {
        switch self {
        case .unknown(let kind, _, let nearest, let known):
            Suggestion.phrase(nearest) ?? Self.listing(known, atMost: kind == .runtime ? 3 : 12)
        case .missingModelType(let known): "give --model-type, one of \(known.joined(separator: ", "))"
        case .ambiguousRuntime(_, let candidates): "give one of \(Self.alternatives(candidates))"
        case .otherEngine(_, _, let owners): "it belongs to \(owners.joined(separator: ", "))"
        case .otherPackageEngine: "leave out --model-type"
        case .unknownPackageEngine: "give one that has some with --catalog"
        case .ambiguousDriver: "say which hardware it drives with --hardware"
        case .engineUnavailable: nil
        case .runtimeUnavailable(_, _, _, let others):
            others.isEmpty ? nil : "if another is meant, give \(Self.alternatives(others))"
        }
    }

    /// Words that would have been understood, best first.
    public var suggestions: [String] {
        switch self {
        case .unknown(_, _, let nearest, let known): nearest.isEmpty ? known : nearest
        case .missingModelType(let known): known
        case .ambiguousRuntime(_, let candidates): candidates
        case .otherEngine(_, _, let owners): owners
        case .otherPackageEngine(_, let engine): [engine]
        case .unknownPackageEngine(_, let known): known
        case .ambiguousDriver(_, let families): families
        case .engineUnavailable: []
        case .runtimeUnavailable(_, _, _, let others): others
        }
    }

    private static func alternatives(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: ", ")
    }

    private static func listing(_ known: [String], atMost limit: Int) -> String {
        guard !known.isEmpty else { return "the catalog has none" }
        let shown = known.prefix(limit).joined(separator: ", ")
        return "known are \(shown)\(known.count > limit ? " and \(known.count - limit) more" : "")"
    }
}
