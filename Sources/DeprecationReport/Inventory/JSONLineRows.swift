internal import SystemInterface

/// The rows of JSON Lines: an object a line.
struct JSONLineRows: InventoryRows, ~Copyable {
    var lines: LineReader
    let file: String
    let limits: InventoryLimits

    var bytesRead: Int { lines.bytesRead }

    mutating func next() throws(InventoryError) -> InventoryEntry? {
        do throws(SystemError) {
            while let line = try lines.next() {
                if line.allSatisfy(JSONText.isSpace) { continue }
                return JSONText(bytes: line, line: lines.lineNumber).entry(of: file, limits: limits)
            }
            return nil
        } catch {
            guard error.reason == .tooLong else { throw .system(error) }
            return .unreadable(
                InventoryFault(
                    place: InventoryModel.Place(file: file, line: lines.lineNumber),
                    message: "the line is longer than \(limits.maxRowBytes) bytes"))
        }
    }
}
