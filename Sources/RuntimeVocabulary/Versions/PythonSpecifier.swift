/// Which Python versions a request accepts: `3.7`, `py37`, `>=3.7`, `!=3.9,<3.11`, `3`.
///
/// Operators are those of ``VersionSpecifier``, on major and minor. A patch level is dropped so that nothing is
/// refused that could have matched: `>=3.7.5` accepts 3.7, `<3.7.2` accepts 3.7, `!=3.7.1` refuses nothing.
public struct PythonSpecifier: Hashable, Sendable, CustomStringConvertible {
    let clauses: [Clause]

    /// Whether every clause accepts the version.
    public func contains(_ version: PythonVersion) -> Bool {
        for clause in clauses where !clause.contains(version) { return false }
        return true
    }

    /// The version that the first bare, `==` or `~=` clause names; nil where only a major version is named.
    public var anchor: PythonVersion? { clauses.compactMap(\.anchor).first }

    /// The canonical text: `==3.7`, `==3.*`, `>=3.7,<3.11`.
    public var description: String { clauses.map(\.description).joined(separator: ",") }
}

extension PythonSpecifier {
    /// One condition: a range of version codes, accepted or (for `!=`) refused, and how it prints.
    struct Clause: Hashable, Sendable, CustomStringConvertible {
        let description: String
        var range: Range<Int>
        var isExclusion = false
        var anchor: PythonVersion?

        func contains(_ version: PythonVersion) -> Bool { range.contains(version.code) != isExclusion }
    }
}

extension PythonSpecifier {
    /// Reads a comma-separated list of clauses with any spelling of ``PythonVersion``, or of a major version alone.
    /// - Throws: ``ParseError`` with the nearest spelling that has the same meaning.
    public init(parsing text: String) throws(ParseError) {
        do throws(SpecifierFlaw) {
            try self.init(scanning: text)
        } catch {
            let nearest = Self.candidates(for: text).first { (try? PythonSpecifier(scanning: $0)) != nil }
            throw ParseError(kind: "Python specifier", text: text, reason: error.reason, nearest: nearest)
        }
    }

    private static func candidates(for text: String) -> [String] {
        let bare = text.trimmingSpaces
        let respelled = SpecifierRepair.respelled(text)
        // `==3` was meant as `==3.*`, `37` as `py37`
        return ["py\(bare)", "\(bare).*"] + (respelled.map { [$0, "\($0).*"] } ?? [])
    }

    private init(scanning text: String) throws(SpecifierFlaw) {
        var clauses: [Clause] = []
        for part in try SpecifierClause.clauses(of: text.droppingPythonSpace) { clauses.append(try Clause(part)) }
        self.init(clauses: clauses)
    }
}

extension String {
    /// `Python 3.7` is one word; elsewhere a space inside a clause is a missing comma.
    fileprivate var droppingPythonSpace: String {
        let prefix = "python "
        return lowercased().hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
