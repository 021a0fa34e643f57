/// The character rules of image references, as scans over UTF-8.
///
/// Each rule names the production of https://github.com/distribution/reference/blob/main/regexp.go it stands for.
/// Spans rather than substrings: catalogs hold an image for each runtime, and reading one then costs a third.
enum ImageReferenceGrammar {
    typealias Bytes = Span<UInt8>

    /// `domainAndPort`: host name or bracketed IPv6 address, then perhaps a port.
    static func isDomain(_ bytes: Bytes) -> Bool {
        guard !bytes.isEmpty else { return false }
        let hostEnd: Int
        if bytes[0] == UInt8(ascii: "[") {
            guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            guard isIPv6(bytes.extracting(1..<bracket)) else { return false }
            hostEnd = bracket + 1
        } else {
            hostEnd = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
            guard isHostName(bytes.extracting(..<hostEnd)) else { return false }
        }
        return hostEnd == bytes.count || isPort(bytes.extracting(hostEnd...))
    }

    /// The end of `domainAndPort`: a colon and digits.
    private static func isPort(_ bytes: Bytes) -> Bool {
        guard bytes.count > 1, bytes[0] == UInt8(ascii: ":") else { return false }
        return bytes.extracting(1...).allSatisfy(isDigit)
    }

    /// `ipv6address` without its brackets: the reference implementation checks no more than the characters.
    private static func isIPv6(_ bytes: Bytes) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") }
    }

    /// `domainName`: components of letters, digits and inner dashes, joined by single dots.
    private static func isHostName(_ bytes: Bytes) -> Bool {
        var last = UInt8(ascii: ".")
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "."): guard isLetterOrDigit(last) else { return false }
            case UInt8(ascii: "-"): guard last != UInt8(ascii: ".") else { return false }
            default: guard isLetterOrDigit(byte) else { return false }
            }
            last = byte
        }
        return isLetterOrDigit(last)
    }

    /// `remoteName`: the place of the first component that is none, or nil when the whole path is well-formed.
    ///
    /// A lenient scan takes capital letters too: that is how they are told from other flaws.
    static func flawedComponent(of path: Bytes, lenient: Bool) -> Range<Int>? {
        var start = 0
        while true {
            let rest = path.extracting(start...)
            let end = start + (rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count)
            guard isPathComponent(path.extracting(start..<end), lenient: lenient) else { return start..<end }
            guard end < path.count else { return nil }
            start = end + 1
        }
    }

    /// `pathComponent`: runs of lower-case letters and digits, joined by `.`, `_`, `__` or any number of dashes.
    private static func isPathComponent(_ bytes: Bytes, lenient: Bool) -> Bool {
        var separator: UInt8 = 0
        var length = 0
        var isStart = true
        for index in bytes.indices {
            let byte = bytes[index]
            if isLowercase(byte) || isDigit(byte) || (lenient && isUppercase(byte)) {
                length = 0
                isStart = false
                continue
            }
            guard !isStart, length == 0 || separator == byte else { return false }
            separator = byte
            length += 1
            guard length <= longestSeparator(byte) else { return false }
        }
        return !isStart && length == 0
    }

    private static func longestSeparator(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "."): 1
        case UInt8(ascii: "_"): 2
        case UInt8(ascii: "-"): Int.max
        default: 0
        }
    }

    /// `tag`: a letter, digit or underscore, then at most 127 of these, dots and dashes.
    static func isTag(_ bytes: Bytes) -> Bool {
        guard !bytes.isEmpty, bytes.count <= ImageReference.longestTag else { return false }
        return isWord(bytes[0]) && bytes.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    private static func isWord(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == UInt8(ascii: "_") }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    static func isLowercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
    static func isUppercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
    static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLowercase(byte | 0x20) }
    static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }
}
