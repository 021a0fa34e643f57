/// What the markup is written for.
public enum MarkupDialect: Sendable {
    /// HTML as browsers read it (https://html.spec.whatwg.org/multipage/syntax.html).
    case html
    /// XML 1.0 (https://www.w3.org/TR/xml/).
    case xml

    /// Elements that have no content and no end tag in HTML.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    func isVoid(_ element: String) -> Bool { self == .html && Self.void.contains(element) }

    /// What stands at the very beginning.
    var prologue: String {
        switch self {
        case .html: "<!doctype html>\n"
        case .xml: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        }
    }

    /// What is written instead of a character that markup gives a meaning or that may not stand in it; else nil.
    ///
    /// XML 1.0 has no way to write most control characters (section 2.2), and in HTML they are errors: those become
    /// U+FFFD. White space that attributes or line ends would lose is written as a reference.
    func replacement(for scalar: Unicode.Scalar, inAttribute: Bool) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": inAttribute ? "&quot;" : nil
        case "'": inAttribute ? "&#39;" : nil
        case "\t": inAttribute ? "&#9;" : nil
        case "\n": inAttribute ? "&#10;" : nil
        case "\r": self == .xml ? "&#13;" : "\n"
        case _ where isForbidden(scalar.value): "\u{FFFD}"
        default: nil
        }
    }

    private func isForbidden(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        case 0x7F...0x9F, 0xFDD0...0xFDEF: self == .html
        default: self == .html && value & 0xFFFE == 0xFFFE
        }
    }

    /// Escapes text.
    func escape(_ text: String, inAttribute: Bool) -> String {
        guard text.utf8.contains(where: { Self.mayNeedEscape($0) }) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            if let replacement = replacement(for: scalar, inAttribute: inAttribute) {
                escaped += replacement
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Letters, digits and most marks of ASCII never do.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: byte < 0x20 || byte >= 0x7F
        }
    }
}
