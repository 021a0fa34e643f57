internal import Jansson

/// Where a result stands: a line of a file.
struct SARIFLocation {
    let file: String
    let line: Int?

    /// A physical location (SARIF 2.1.0, 3.29); nil where there is no file.
    ///
    /// Where lines mean nothing (a package's folder, the registry) the region is line 1: code scanning asks for one
    /// (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
    var physical: JSONValue? {
        guard !file.isEmpty else { return nil }
        var artifact: [JSONValue.Member] = [.init(key: "uri", value: .string(Self.uri(file)))]
        if !file.hasPrefix("/") { artifact.append(.init(key: "uriBaseId", value: .string(Self.base))) }
        return ["artifactLocation": .object(artifact), "region": ["startLine": .integer(max(1, line ?? 1))]]
    }

    /// What relative names are relative to: the folder that the program ran in, as a rule a checkout's root.
    static let base = "%SRCROOT%"

    /// A file name as a URI reference (RFC 3986): `file:///…` for an absolute one, else relative.
    ///
    /// Every byte that is no unreserved character is percent-encoded, so that a colon makes no scheme, a `?` no query
    /// and a `%` no escape. Dot segments are taken out where that is possible without asking the file system, as
    /// whoever resolves the reference would do.
    static func uri(_ file: String) -> String {
        let isAbsolute = file.hasPrefix("/")
        var segments: [Substring] = []
        for segment in file.split(separator: "/") where segment != "." {
            if segment == "..", let last = segments.last, last != ".." {
                segments.removeLast()
            } else if segment != ".." || !isAbsolute {
                segments.append(segment)
            }
        }
        let path = segments.map(encoded).joined(separator: "/")
        return isAbsolute ? "file:///" + path : path.isEmpty ? "." : path
    }

    private static func encoded(_ segment: Substring) -> String {
        segment.utf8.reduce(into: "") { text, byte in
            if isUnreserved(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }

    /// RFC 3986, section 2.3.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
