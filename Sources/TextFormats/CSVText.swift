/// Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet.
public enum CSVText {
    /// A record with its line break, which is CR LF.
    public static func record(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// A field, quoted where it has to be.
    ///
    /// Spreadsheets take what begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, also
    /// behind blanks and in full width; an apostrophe
    /// before it keeps it text (https://owasp.org/www-community/attacks/CSV_Injection).
    public static func field(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != " " }
        let isFormula = first.map { formulaStarts.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: quotedBytes.contains) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static let formulaStarts = Set("=+-@\t\r＝＋－＠".unicodeScalars)
    private static let quotedBytes = Set(",\"\n\r".utf8)
}
