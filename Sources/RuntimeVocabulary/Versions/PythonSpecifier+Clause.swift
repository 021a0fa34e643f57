extension PythonSpecifier.Clause {
    private static let first = 0
    private static let end = PythonVersion(major: .max, minor: .max).code + 1

    init(_ part: SpecifierClause) throws(SpecifierFlaw) {
        guard let spelling = PythonSpelling(part.operand) else {
            throw .version("expected major.minor, such as 3.7 or py37")
        }
        guard let version = spelling.version else {
            self = try .major(spelling.major, part)
            return
        }
        switch part.comparison {
        case nil, .equal: self.init("==\(version)", version.code..<version.code + 1, anchor: version)
        case .notEqual: self = .excluding(version, part, isExact: spelling.patch == .none)
        case .compatible: self = .compatible(version, spelling.patch)
        case .atLeast: self.init(">=\(version)", version.code..<Self.end)
        case .atMost: self.init("<=\(version)", Self.first..<version.code + 1)
        case .above:
            // 3.7.3 is above 3.7.2, and both are "3.7"
            self =
                spelling.patch == .none
                ? .init(">\(version)", version.code + 1..<Self.end) : .init(">=\(version)", version.code..<Self.end)
        case .below:
            // 3.7.1 is below 3.7.2; nothing that is "3.7" is below 3.7.0
            self =
                spelling.patch == .other
                ? .init("<=\(version)", Self.first..<version.code + 1)
                : .init("<\(version)", Self.first..<version.code)
        }
    }

    private init(_ description: String, _ range: Range<Int>, anchor: PythonVersion? = nil) {
        self.description = description
        self.range = range
        self.anchor = anchor
    }

    /// `3`, `==3.*`, `>=3`: the whole major version, or its first minor version for an ordered comparison.
    private static func major(_ major: UInt8, _ part: SpecifierClause) throws(SpecifierFlaw) -> Self {
        let zero = PythonVersion(major: major, minor: 0).code
        let all = zero..<zero + 256
        switch part.comparison {
        case nil: return Self("==\(major).*", all)
        case .equal where part.isPrefix: return Self("==\(major).*", all)
        case .notEqual where part.isPrefix:
            var clause = Self("!=\(major).*", all)
            clause.isExclusion = true
            return clause
        case .equal, .notEqual: throw .ambiguousMajor
        case .compatible: throw .tooShortForCompatible
        case .atLeast: return Self(">=\(major).0", zero..<end)
        case .atMost: return Self("<=\(major).0", first..<zero + 1)
        case .above: return Self(">\(major).0", zero + 1..<end)
        case .below: return Self("<\(major).0", first..<zero)
        }
    }

    private static func excluding(_ version: PythonVersion, _ part: SpecifierClause, isExact: Bool) -> Self {
        // `!=3.7.1` and `!=3.7.1.*` leave the other patch levels of 3.7: they are kept as text and refuse nothing
        let text = part.isPrefix ? "!=\(part.operand).*" : "!=\(part.operand)"
        var clause = isExact ? Self("!=\(version)", version.code..<version.code + 1) : Self(text, first..<first)
        clause.isExclusion = true
        return clause
    }

    /// `~=3.7` is 3.7 and later of 3; `~=3.7.1` is some patch level of 3.7.
    private static func compatible(_ version: PythonVersion, _ patch: PythonSpelling.Patch) -> Self {
        if patch != .none { return Self("==\(version)", version.code..<version.code + 1, anchor: version) }
        let next = PythonVersion(major: version.major, minor: .max).code + 1
        return Self("~=\(version)", version.code..<next, anchor: version)
    }
}
