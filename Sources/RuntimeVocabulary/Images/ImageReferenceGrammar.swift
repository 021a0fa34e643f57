/// The character rules of image references, as scans over UTF-8.
///
/// Each rule names the production of https://github.com/distribution/reference/blob/main/regexp.go it stands for.
/// `Lenient` repositories also take capital letters: that is how capital letters are told from other flaws.
enum ImageReferenceGrammar {
    typealias Bytes = Substring.UTF8View

    /// `domainAndPort`: host name or bracketed IPv6 address, then perhaps a port.
    static func isDomain(_ bytes: Bytes) -> Bool {
        let host: Bytes
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            host = bytes[...end]
            guard isIPv6(host.dropFirst().dropLast()) else { return false }
        } else {
            host = bytes.prefix { $0 != UInt8(ascii: ":") }
            guard isHostName(host) else { return false }
        }
        let port = bytes[host.endIndex...]
        return port.isEmpty
            || (port.first == UInt8(ascii: ":") && port.count > 1 && port.dropFirst().allSatisfy(isDigit))
    }

    /// `ipv6address` without its brackets: the reference implementation checks no more than the characters.
    private static func isIPv6(_ bytes: Bytes) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") }
    }

    /// `domainName`: components of letters, digits and inner dashes, joined by single dots.
    private static func isHostName(_ bytes: Bytes) -> Bool {
        var last = UInt8(ascii: ".")
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "."): guard isLetterOrDigit(last) else { return false }
            case UInt8(ascii: "-"): guard last != UInt8(ascii: ".") else { return false }
            default: guard isLetterOrDigit(byte) else { return false }
            }
            last = byte
        }
        return isLetterOrDigit(last)
    }

    /// `remoteName`: the first component that is none, or nil when the whole path is well-formed.
    static func flawedComponent(of path: Bytes, lenient: Bool) -> Bytes? {
        var rest = path
        while true {
            let component = rest.prefix { $0 != UInt8(ascii: "/") }
            guard isPathComponent(component, lenient: lenient) else { return component }
            guard component.endIndex < rest.endIndex else { return nil }
            rest = rest[component.endIndex...].dropFirst()
        }
    }

    /// `pathComponent`: runs of lower-case letters and digits, joined by `.`, `_`, `__` or any number of dashes.
    private static func isPathComponent(_ bytes: Bytes, lenient: Bool) -> Bool {
        var separator: (byte: UInt8, count: Int) = (0, 0)
        var isEmpty = true
        for byte in bytes {
            if isLowercase(byte) || isDigit(byte) || (lenient && isUppercase(byte)) {
                isEmpty = false
                separator = (0, 0)
                continue
            }
            guard !isEmpty, separator.count == 0 || separator.byte == byte else { return false }
            separator = (byte, separator.count + 1)
            switch byte {
            case UInt8(ascii: "."): guard separator.count == 1 else { return false }
            case UInt8(ascii: "_"): guard separator.count <= 2 else { return false }
            case UInt8(ascii: "-"): break
            default: return false
            }
        }
        return !isEmpty && separator.count == 0
    }

    /// `tag`: a letter, digit or underscore, then at most 127 of these, dots and dashes.
    static func isTag(_ bytes: Bytes) -> Bool {
        guard let first = bytes.first, isLetterOrDigit(first) || first == UInt8(ascii: "_") else { return false }
        var count = 0
        for byte in bytes {
            count += 1
            guard count <= ImageReference.longestTag else { return false }
            guard
                isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: "-")
            else { return false }
        }
        return true
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    static func isLowercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
    static func isUppercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
    static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLowercase(byte | 0x20) }
    static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }
}
