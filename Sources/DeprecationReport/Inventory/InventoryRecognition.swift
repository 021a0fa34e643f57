internal import SystemInterface

/// Tells how an inventory is written from the first bytes of its content.
///
/// The name of the file decides only between a model in JSON over several lines and JSON Lines whose first line is
/// broken off, and whether nothing at all may be an inventory.
enum InventoryRecognition {
    /// The format; nil when nothing is in it and nothing needs to be. A byte order mark is skipped.
    static func format(
        of lines: inout LineReader, named name: String, asked: InventoryFormat?
    ) throws(InventoryError) -> InventoryFormat? {
        let head: [UInt8]
        do throws(SystemError) {
            var bytes = try lines.peek()
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                lines.skip(3)
                bytes.removeFirst(3)
            }
            head = bytes
        } catch {
            throw .system(error)
        }
        if let other = foreign(head) { throw .structure(name, 1, nil, other) }
        let hint = asked ?? format(named: name)
        let isBlank = head.allSatisfy(JSONText.isSpace)
        guard !isBlank || head.count >= 64 << 10 else {
            if hint == .jsonLines { return nil }
            throw .structure(
                name, nil, nil, "it is empty; expected an array of models, JSON Lines, or CSV with a line of columns")
        }
        return asked ?? format(of: head, hint: hint)
    }

    private static func format(of head: [UInt8], hint: InventoryFormat?) -> InventoryFormat {
        let text = head.drop(while: JSONText.isSpace)
        switch text.first {
        case UInt8(ascii: "["), nil: return .json
        case UInt8(ascii: "{"): break
        default: return .csv
        }
        let rows = text.split(separator: 0x0A, maxSplits: 2).prefix(2)
        guard let first = rows.first else { return .json }
        let outline = JSONObjectOutline.isWhole(first)
        if outline.isWhole { return outline.holdsList ? .json : .jsonLines }
        if hint == .jsonLines { return .jsonLines }
        // a first line that is broken off, and a whole object on the second: they are lines
        guard rows.count == 2, let last = first.last(where: { !JSONText.isSpace($0) }),
            !Array("[{,:".utf8).contains(last)
        else { return .json }
        return rows[1].first == UInt8(ascii: "{") && JSONObjectOutline.isWhole(rows[1]).isWhole ? .jsonLines : .json
    }

    private static func format(named name: String) -> InventoryFormat? {
        let name = name.lowercased()
        return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonLines : nil
    }

    /// What something is that is no inventory, and what to do.
    private static func foreign(_ head: [UInt8]) -> String? {
        let kinds: [(start: [UInt8], what: String)] = [
            ([0xFF, 0xFE], "it is written in UTF-16; save it as UTF-8"),
            ([0xFE, 0xFF], "it is written in UTF-16; save it as UTF-8"),
            ([0x1F, 0x8B], "it is compressed (gzip); give it through 'gzip -dc', as '-'"),
            ([0x50, 0x4B, 0x03, 0x04], "it is a zip archive or a spreadsheet; save the sheet as CSV in UTF-8"),
            ([0xD0, 0xCF, 0x11, 0xE0], "it is a spreadsheet of an old kind; save the sheet as CSV in UTF-8"),
            (Array("SQLite format 3".utf8), "it is a database; a registry of models is read with '--registry'"),
        ]
        if let kind = kinds.first(where: { head.starts(with: $0.start) }) { return kind.what }
        if head.prefix(4096).contains(0) { return "it holds NUL characters; save it as text in UTF-8" }
        let text = head.drop(while: JSONText.isSpace)
        return text.first == UInt8(ascii: "<")
            ? "it begins like HTML or XML; expected JSON, JSON Lines, or CSV with a line of columns" : nil
    }
}
