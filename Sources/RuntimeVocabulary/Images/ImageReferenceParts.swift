/// The places where a reference is cut, before its parts are looked at.
///
/// The cuts need no backtracking: `@` stands only before a digest, `:` after the last slash only before a tag, and what
/// stands before the first slash is a registry whenever it could be one.
struct ImageReferenceParts {
    private let text: String
    private let domainRange: Range<Int>?
    private let pathRange: Range<Int>
    private let tagRange: Range<Int>?
    private let digestRange: Range<Int>?

    var domain: String? { domainRange.map(part) }
    var path: String { part(pathRange) }
    var tag: String? { tagRange.map(part) }
    var digest: String? { digestRange.map(part) }

    init(of reference: String) {
        text = reference
        let bytes = reference.utf8.span
        let nameAndTag = bytes.firstIndex(of: UInt8(ascii: "@")) ?? bytes.count
        digestRange = nameAndTag < bytes.count ? nameAndTag + 1..<bytes.count : nil

        let named = bytes.extracting(..<nameAndTag)
        let lastComponent = named.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let colon = named.extracting(lastComponent...).firstIndex(of: UInt8(ascii: ":")).map { lastComponent + $0 }
        tagRange = colon.map { $0 + 1..<nameAndTag }

        let name = bytes.extracting(..<(colon ?? nameAndTag))
        let slash = name.firstIndex(of: UInt8(ascii: "/")) ?? 0
        let namesRegistry = ImageReferenceGrammar.isDomain(name.extracting(..<slash))
        domainRange = namesRegistry ? 0..<slash : nil
        pathRange = (namesRegistry ? slash + 1 : 0)..<name.count
    }

    /// Why the parts make no reference; nil when they do.
    ///
    /// The grammar comes before capital letters, the repository's length and the digest's own rules, as in the
    /// reference implementation.
    var flaw: ImageReference.Flaw? {
        guard !text.isEmpty else { return .empty }
        let bytes = text.utf8.span
        if let digestRange, !ImageDigestGrammar.hasShape(bytes.extracting(digestRange)) {
            return .malformed(strayText ?? .digest(part(digestRange)))
        }
        if let tagRange, !ImageReferenceGrammar.isTag(bytes.extracting(tagRange)) {
            return .malformed(strayText ?? .tag(part(tagRange)))
        }
        let path = bytes.extracting(pathRange)
        if ImageReferenceGrammar.flawedComponent(of: path, lenient: false) != nil {
            guard let place = ImageReferenceGrammar.flawedComponent(of: path, lenient: true) else {
                return .uppercaseName
            }
            return .malformed(strayText ?? malformedComponent(place))
        }
        guard path.count <= ImageReference.longestPath else { return .nameTooLong(count: path.count) }
        return digestRange.flatMap { ImageDigestGrammar.flaw(of: text.utf8.span.extracting($0)) }
    }

    private func malformedComponent(_ place: Range<Int>) -> ImageReference.Part {
        let component = part(place.lowerBound + pathRange.lowerBound..<place.upperBound + pathRange.lowerBound)
        let isFirst = domainRange == nil && place.lowerBound == 0
        return isFirst && component.utf8.contains(UInt8(ascii: ":")) ? .domain(component) : .pathComponent(component)
    }

    /// What could stand in no reference at all, which says more than the part it happens to stand in.
    private var strayText: ImageReference.Part? {
        if let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") {
            return .scheme(text[...colon] + "//")
        }
        let stray = text.unicodeScalars.first { scalar in
            guard let byte = UInt8(exactly: scalar.value) else { return true }
            return !ImageReferenceGrammar.isLetterOrDigit(byte) && !".-_/:@[]+".utf8.contains(byte)
        }
        if let stray { return .character(stray) }
        // A bracketed address is a registry; without a slash there is no repository.
        return text.hasPrefix("[") && !text.utf8.contains(UInt8(ascii: "/")) ? .pathComponent("") : nil
    }

    /// A part as text. The cuts are made at ASCII characters, so that none goes through a character.
    private func part(_ range: Range<Int>) -> String {
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        return String(text[start..<end])
    }
}
