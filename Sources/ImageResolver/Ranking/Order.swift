internal import RuntimeVocabulary

/// Three-way comparisons: negative when the first argument comes first.
enum Order {
    static func ascending<Value: Comparable>(_ a: Value, _ b: Value) -> Int { a < b ? -1 : (b < a ? 1 : 0) }

    static func descending<Value: Comparable>(_ a: Value, _ b: Value) -> Int { ascending(b, a) }

    static func first(_ a: Bool, _ b: Bool) -> Int { a == b ? 0 : (a ? -1 : 1) }

    /// Newest first; what does not say comes last.
    static func newest<Value: Comparable>(_ a: Value?, _ b: Value?) -> Int {
        switch (a, b) {
        case (nil, nil): 0
        case (nil, _): 1
        case (_, nil): -1
        case (let a?, let b?): descending(a, b)
        }
    }

    /// Any final release before any pre-release, then newest first; what does not say comes last.
    static func finalFirst(_ a: ReleaseVersion?, _ b: ReleaseVersion?) -> Int {
        guard let a, let b, a.isPreRelease != b.isPreRelease else { return newest(a, b) }
        return a.isPreRelease ? 1 : -1
    }

    /// By kind, then newest first; what does not say comes last.
    static func byKind<Value: Versioned>(_ a: Value?, _ b: Value?) -> Int {
        switch (a, b) {
        case (nil, nil): return 0
        case (nil, _): return 1
        case (_, nil): return -1
        case (let a?, let b?):
            let order = bytes(a.kind, b.kind)
            return order != 0 ? order : newest(a.version, b.version)
        }
    }

    static func bytes(_ a: String, _ b: String) -> Int {
        if a == b { return 0 }
        return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    }

    static func bytes(_ a: String, _ b: String, otherwise a2: String, _ b2: String) -> Int {
        let order = bytes(a, b)
        return order != 0 ? order : bytes(a2, b2)
    }
}

/// Something of which there are several kinds, each with versions of its own.
protocol Versioned {
    var kind: String { get }
    var version: ReleaseVersion? { get }
}

extension Accelerator: Versioned {
    var kind: String { family }
}

extension OperatingSystem: Versioned {
    var kind: String { name }
}
