extension VersionSpecifier {
    /// Reads a comma-separated list of clauses; spaces are tolerated around operators and commas.
    /// - Throws: ``ParseError`` with the nearest spelling that has the same meaning: `==1.*` for `1.x`.
    public init(parsing text: String) throws(ParseError) {
        do throws(SpecifierFlaw) {
            try self.init(scanning: text)
        } catch {
            let respelled = SpecifierRepair.respelled(text)
            let nearest = respelled.flatMap { try? VersionSpecifier(scanning: $0) } == nil ? nil : respelled
            throw ParseError(kind: "version specifier", text: text, reason: error.reason, nearest: nearest)
        }
    }

    private init(scanning text: String) throws(SpecifierFlaw) {
        var clauses: [Clause] = []
        for part in try SpecifierClause.clauses(of: text) { clauses.append(try Clause(part)) }
        self.init(clauses: clauses)
    }
}

extension VersionSpecifier.Clause {
    init(_ part: SpecifierClause) throws(SpecifierFlaw) {
        let version: ReleaseVersion
        do throws(VersionFlaw) {
            version = try ReleaseVersion(scanning: part.operand)
        } catch {
            throw .version(error.reason(in: part.operand))
        }
        let isPlain = version.key.isPlain
        if part.isPrefix, !isPlain { throw .wildcardAfterQualifier }
        switch part.comparison {
        case nil where isPlain: self = .prefix(version)
        case .equal where part.isPrefix: self = .prefix(version)
        case .notEqual where part.isPrefix: self = .prefix(version, .notEqual)
        case nil, .equal: self = .equal(version)
        case .notEqual: self = .equal(version, .notEqual)
        case .compatible: self = try .compatible(version)
        case .atLeast, .atMost, .above, .below: self = try .ordered(version, part.comparison ?? .atLeast)
        }
    }

    /// Exactly this version; any local variant of it if it has no local segment itself.
    static func equal(_ version: ReleaseVersion, _ comparison: SpecifierOperator = .equal) -> Self {
        if version.key.hasLocal {
            return Self(comparison: comparison, version: version, lower: version.key, upper: version.key.appending(1))
        }
        let prefix = version.key.publicPrefix
        return Self(
            comparison: comparison, version: version,
            lower: prefix.appending(VersionKey.Rank.final), upper: prefix.appending(VersionKey.Rank.post))
    }

    /// Every version whose first components, padded with zeros, are these.
    static func prefix(_ version: ReleaseVersion, _ comparison: SpecifierOperator = .equal) -> Self {
        Self(
            comparison: comparison, version: version, isPrefix: true,
            lower: VersionKey(release: version.components), upper: VersionKey(releaseAfter: version.components))
    }

    /// `~=2.1.3`: at least 2.1.3, and 2.1.*.
    private static func compatible(_ version: ReleaseVersion) throws(SpecifierFlaw) -> Self {
        let components = version.components
        guard components.count > 1 else { throw .tooShortForCompatible }
        guard !version.key.hasLocal else { throw .orderedLocal }
        return Self(
            comparison: .compatible, version: version,
            lower: version.key.publicPrefix.appending(VersionKey.Rank.final),
            upper: VersionKey(releaseAfter: components.dropLast()))
    }

    private static func ordered(
        _ version: ReleaseVersion, _ comparison: SpecifierOperator
    ) throws(SpecifierFlaw) -> Self {
        guard !version.key.hasLocal else { throw .orderedLocal }
        let prefix = version.key.publicPrefix
        let final = prefix.appending(VersionKey.Rank.final)
        let afterLocals = prefix.appending(VersionKey.Rank.post)
        let afterPosts = prefix.appending(VersionKey.Rank.afterPost)
        var clause = Self(comparison: comparison, version: version)
        switch comparison {
        case .atLeast: clause.lower = final
        case .atMost: clause.upper = afterLocals
        case .above: clause.lower = version.isPostRelease ? afterLocals : afterPosts
        default: clause.upper = version.isPreRelease ? final : prefix
        }
        return clause
    }
}

extension VersionKey {
    /// Whether there is neither qualifier nor local segment.
    var isPlain: Bool { !hasLocal && !hasQualifier { _ in true } }

    /// The least key of any version with this release or a refinement of it.
    init(release components: some BidirectionalCollection<UInt64>) {
        let last = components.lastIndex { $0 != 0 }
        self.init(last.map { components[...$0].map { $0 + Rank.firstComponent } } ?? [])
    }

    /// The least key above every version that begins with these components.
    init(releaseAfter components: some BidirectionalCollection<UInt64>) {
        self.init(components.dropLast().map { $0 + Rank.firstComponent })
        append((components.last ?? 0) + 1 + Rank.firstComponent)
    }
}
