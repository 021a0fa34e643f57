extension ReleaseVersion {
    /// Reads a version; a leading `v` and a local segment (`+cu111`) are allowed.
    /// - Throws: ``ParseError`` with the nearest well-formed spelling where one can be made out.
    public init(parsing text: String) throws(ParseError) {
        do throws(VersionFlaw) {
            try self.init(scanning: text)
        } catch {
            throw ParseError(
                kind: "version", text: text, reason: error.reason(in: text), nearest: Self.nearest(to: text))
        }
    }

    /// The same without words about what is wrong, for scanners that ask whether something is a version.
    init(scanning text: String) throws(VersionFlaw) {
        self.init(text: text, key: try VersionScanner.key(of: text.utf8.span))
    }

    /// The longest beginning of the text, its separators repaired, that is a version.
    static func nearest(to text: String) -> String? {
        var repaired: [UInt8] = []
        for byte in text.utf8.prefix(VersionScanner.longest) {
            let isSeparator = byte.isVersionSeparator || byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ")
            if !isSeparator {
                repaired.append(byte)
            } else if let last = repaired.last, last != UInt8(ascii: ".") {
                repaired.append(UInt8(ascii: "."))
            }
        }
        while !repaired.isEmpty {
            if (try? VersionScanner.key(of: repaired.span)) != nil { return String(decoding: repaired, as: UTF8.self) }
            repaired.removeLast()
        }
        return nil
    }
}

extension VersionFlaw {
    func reason(in text: String) -> String {
        switch self {
        case .empty: return "nothing is there"
        case .tooLong: return "longer than \(VersionScanner.longest) characters"
        case .noNumber: return "it does not begin with a number"
        case .emptyComponent: return "empty component"
        case .hugeNumber: return "a number of more than 18 digits"
        case .unknownWord(let start, let end):
            let word = String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
            return "unknown qualifier '\(word)', known are dev, alpha, beta, rc and post"
        case .strayByte(let byte):
            guard byte >= 0x20, byte < 0x7F else { return "a character no version has" }
            return "unexpected '\(Character(Unicode.Scalar(byte)))'"
        }
    }
}
