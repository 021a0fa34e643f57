/// The comparison operators of PEP 440, without `===`: comparing strings is no business of a catalog.
enum SpecifierOperator: String, Hashable, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case atLeast = ">="
    case atMost = "<="
    case compatible = "~="
    case above = ">"
    case below = "<"
}

/// One clause of a specifier, taken apart but not yet understood: `>= 1.0`, `==1.13.*`, `1.13`.
struct SpecifierClause: Hashable, Sendable {
    /// Nil for a bare version.
    let comparison: SpecifierOperator?
    /// The version, without the `.*`.
    let operand: String
    let isPrefix: Bool

    /// Splits a specifier at its commas.
    static func clauses(of text: String) throws(SpecifierFlaw) -> [SpecifierClause] {
        guard text.utf8.count <= 256 else { throw .tooLong }
        var clauses: [SpecifierClause] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            clauses.append(try SpecifierClause(part.trimmingSpaces))
        }
        return clauses
    }

    private init(_ text: Substring) throws(SpecifierFlaw) {
        guard !text.isEmpty else { throw .emptyClause }
        let mark = text.prefix { "<>=!~^|".contains($0) }
        if mark.isEmpty {
            comparison = nil
        } else if let known = SpecifierOperator(rawValue: String(mark)) {
            comparison = known
        } else {
            throw .unknownOperator(String(mark))
        }
        let rest = text.dropFirst(mark.count).trimmingSpaces
        guard !rest.isEmpty else { throw .noVersion }
        guard !rest.contains(where: { "<>=!~^|".contains($0) || $0 == " " || $0 == "\t" }) else { throw .missingComma }
        isPrefix = rest.hasSuffix(".*")
        operand = String(isPrefix ? rest.dropLast(2) : rest)
        if isPrefix, comparison != .equal, comparison != .notEqual { throw .misplacedWildcard }
    }
}

/// Why a text is no specifier, as data.
enum SpecifierFlaw: Error, Hashable, Sendable {
    case emptyClause
    case tooLong
    case unknownOperator(String)
    case noVersion
    case missingComma
    case misplacedWildcard
    case wildcardAfterQualifier
    case orderedLocal
    case tooShortForCompatible
    case ambiguousMajor
    case version(String)

    var reason: String {
        switch self {
        case .emptyClause: "empty clause"
        case .tooLong: "longer than 256 characters"
        case .unknownOperator(let mark): "unknown operator '\(mark)'"
        case .noVersion: "an operator without a version"
        case .missingComma: "clauses are separated by commas"
        case .misplacedWildcard: "'.*' goes with == and != only"
        case .wildcardAfterQualifier: "'.*' cannot follow a pre-release, post-release or local part"
        case .orderedLocal: "a local part ('+…') goes with == and != only"
        case .tooShortForCompatible: "~= needs at least two components"
        case .ambiguousMajor: "a major version alone needs '.*' after == and !="
        case .version(let reason): reason
        }
    }
}

extension StringProtocol {
    /// The text without spaces and tabs at either end.
    var trimmingSpaces: SubSequence {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}
