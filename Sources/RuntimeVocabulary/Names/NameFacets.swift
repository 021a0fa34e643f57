/// What the parts of a name say, as the scanner finds them.
///
/// The first part of a kind decides the facet. A later part that repeats it is that part again; one that contradicts
/// it is unclassified, so that it is reported instead of lost.
struct NameFacets: Sendable {
    private(set) var parts: [NamePart] = []
    private(set) var frameworks: [RuntimeName.Framework] = []
    private(set) var python: PythonVersion?
    private(set) var accelerator: Accelerator?
    private(set) var operatingSystem: OperatingSystem?
    private(set) var architecture: Architecture?
    private(set) var chip: String?
    /// Whether a framework is joined to its version by `_`, as the unified grammar does.
    private(set) var hasUnderscoredFramework = false
    /// Whether Python is written out: `python3.7`.
    private(set) var hasPythonWord = false

    mutating func reserveCapacity(_ count: Int) { parts.reserveCapacity(count) }

    mutating func add(_ kind: RuntimeName.Token.Kind, _ range: Range<Int>) {
        parts.append(NamePart(kind, range))
    }

    /// An unknown word; words that only `_` separates are one.
    mutating func addUnclassified(_ range: Range<Int>, joinsPrevious: Bool) {
        if joinsPrevious, let last = parts.indices.last, parts[last].kind == .unclassified {
            parts[last].end = range.upperBound
        } else {
            add(.unclassified, range)
        }
    }

    mutating func add(_ framework: RuntimeName.Framework, _ range: Range<Int>, isUnderscored: Bool) {
        frameworks.append(framework)
        hasUnderscoredFramework = hasUnderscoredFramework || isUnderscored
        add(.framework, range)
    }

    mutating func add(_ value: PythonVersion, _ range: Range<Int>, isWord: Bool) {
        add(Self.settle(.python, value, &python), range)
        hasPythonWord = hasPythonWord || isWord
    }

    mutating func add(_ value: Accelerator, _ range: Range<Int>) {
        add(Self.settle(.accelerator, value, &accelerator), range)
    }

    mutating func add(_ value: OperatingSystem, _ range: Range<Int>) {
        add(Self.settle(.operatingSystem, value, &operatingSystem), range)
    }

    mutating func add(_ value: Architecture, _ range: Range<Int>) {
        add(Self.settle(.architecture, value, &architecture), range)
    }

    mutating func add(chip value: String, _ range: Range<Int>) {
        add(Self.settle(.chip, value, &chip), range)
    }

    /// Sets a facet that is not set yet, and says what that makes of the part.
    private static func settle<Value: Equatable>(
        _ kind: RuntimeName.Token.Kind, _ value: Value, _ facet: inout Value?
    ) -> RuntimeName.Token.Kind {
        guard let known = facet else {
            facet = value
            return kind
        }
        return known == value ? kind : .unclassified
    }

    func has(_ kind: RuntimeName.Token.Kind) -> Bool { parts.contains { $0.kind == kind } }
}

extension NameFacets {
    /// See ``Generation`` for the rule.
    var generation: Generation {
        if frameworks.isEmpty { return isPythonAlone ? .legacy : .other }
        let hasHardware = accelerator != nil || has(.hardware)
        let facets = [python != nil, hasHardware, operatingSystem != nil, architecture != nil]
        if hasUnderscoredFramework, facets.filter({ $0 }).count > 1 { return .unified }
        let isLegacy = python != nil || hasHardware || operatingSystem != nil || has(.ascendRelease)
        return isLegacy ? .legacy : .other
    }

    /// `python3.6`, `python2.7-gpu`, `xgboost-sklearn-python3.6`: words, then Python in full, then hardware.
    private var isPythonAlone: Bool {
        guard hasPythonWord, let python = parts.firstIndex(where: { $0.kind == .python }) else { return false }
        let trailing: Set<RuntimeName.Token.Kind> = [.hardware, .flavor, .architecture, .ascendRelease, .chip]
        return parts[..<python].allSatisfy { $0.kind == .unclassified }
            && parts[(python + 1)...].allSatisfy { trailing.contains($0.kind) }
    }
}
