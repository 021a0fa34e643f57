/// Whether Python could decode a service's text: it takes UTF-8 unless one of the first two lines names another
/// encoding (PEP 263, https://peps.python.org/pep-0263/).
enum ServiceEncoding {
    /// What is wrong with the bytes, and what to do; `nil` where nothing is.
    static func fault(of bytes: [UInt8]) -> (what: String, remedy: String)? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return ("it is UTF-16, which Python does not read", "save it as UTF-8")
        }
        if bytes.contains(0) {
            return ("it holds NUL bytes, which Python refuses", "save it as a text, in UTF-8")
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let declared = declared(in: bytes)
        if let declared, !["utf-8", "utf8", "utf_8"].contains(declared.lowercased()) { return nil }
        return (
            "it is not UTF-8, and \(declared == nil ? "no line names its encoding" : "says that it is"), "
                + "so that Python refuses it",
            "save it as UTF-8, or name the encoding in the first line: '# -*- coding: gbk -*-'"
        )
    }

    /// The encoding that a comment in the first two lines names: `coding:` or `coding=`, blanks and a name.
    private static func declared(in bytes: [UInt8]) -> String? {
        let lines = bytes.prefix(1024).split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == 10 || $0 == 13 }
        for line in lines.prefix(2) {
            let text = String(decoding: line, as: UTF8.self)
            let start = text.drop { " \t\u{0C}\u{FEFF}".contains($0) }
            guard start.first == "#" else { continue }
            for mark in ["coding:", "coding="] {
                let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2 else { continue }
                let name = parts[1].drop { $0 == " " || $0 == "\t" }
                    .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
                if !name.isEmpty { return String(name) }
            }
        }
        return nil
    }
}
