internal import Digests

/// What a browser may do with the page: show it with our style sheet and run our script, and nothing else.
///
/// Even if something from outside became markup, no script of its would run and nothing would be loaded
/// (https://www.w3.org/TR/CSP3/).
enum ContentPolicy {
    static let text = [
        "default-src 'none'", "style-src \(hash(.style))", "script-src \(hash(.script))", "base-uri 'none'",
        "form-action 'none'",
    ].joined(separator: "; ")

    private static func hash(_ code: EmbeddedCode) -> String {
        let digits = Array(SHA256.hexadecimal(of: Array(code.text.utf8)))
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return "'sha256-\(base64(bytes))'"
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}
