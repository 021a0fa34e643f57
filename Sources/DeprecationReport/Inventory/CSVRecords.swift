internal import CSV
internal import SystemInterface

/// Cuts CSV into records and knows the line that each begins on.
struct CSVRecords: ~Copyable {
    enum Record {
        case row([String?], line: Int)
        case fault(InventoryFault)
    }

    private struct Line {
        var bytes: [UInt8]
        var number: Int
        /// Beyond the limit; then without its bytes.
        var isTooLong = false
    }

    private var lines: LineReader
    private let file: String
    private let limits: InventoryLimits
    /// Made when the first line has shown the delimiter.
    private var parser: CSVParser?
    /// Lines that are read again after a quote that was never closed, the next one last.
    private var returned: [Line] = []
    /// How many bytes may still be read again, so that a file full of open quotes costs linear time.
    private var allowance: Int

    init(_ lines: consuming LineReader, file: String, limits: InventoryLimits) {
        self.lines = lines
        self.file = file
        self.limits = limits
        allowance = 64 * limits.maxCSVRowBytes
    }

    var bytesRead: Int { lines.bytesRead }

    /// The next record; nil after the last. Blank lines are none.
    mutating func next() throws(InventoryError) -> Record? {
        var record: [Line] = []
        var size = 0
        while let line = try nextLine() {
            if record.isEmpty, !line.isTooLong, line.bytes.allSatisfy(JSONText.isSpace) { continue }
            record.append(line)
            size += line.bytes.count + 1
            if line.isTooLong || size > limits.maxCSVRowBytes {
                let limit = "\(limits.maxCSVRowBytes) bytes"
                return reject(
                    record,
                    record.count == 1 ? "the row is longer than \(limit)" : "a quote is not closed within \(limit)")
            }
            if let complete = feed(line, of: record) { return complete }
        }
        return record.isEmpty ? nil : reject(record, "a quote is not closed")
    }

    private mutating func nextLine() throws(InventoryError) -> Line? {
        if let line = returned.popLast() { return line }
        do throws(SystemError) {
            return try lines.next().map { Line(bytes: $0, number: lines.lineNumber) }
        } catch {
            guard error.reason == .tooLong else { throw .system(error) }
            return Line(bytes: [], number: lines.lineNumber, isTooLong: true)
        }
    }

    /// Feeds a line; nil when its record goes on behind it.
    private mutating func feed(_ line: Line, of record: [Line]) -> Record? {
        let rows: [CSVParser.Row]
        do throws(CSVFault) {
            if parser == nil { parser = CSVParser(delimiter: Self.delimiter(of: line.bytes)) }
            rows = try parser?.feed(line.bytes + [0x0A]) ?? []
        } catch {
            guard case .quote(let offset) = error else { return reject(record, "there is not enough memory for it") }
            return reject(record, Self.misplacedQuote(at: offset, of: line, in: record))
        }
        guard let row = rows.first, let first = record.first else { return nil }
        guard rows.count == 1 else {
            return fault(first.number, "a carriage return stands alone; end lines with a line feed")
        }
        guard !record.contains(where: { $0.bytes.contains(0) }) else {
            return fault(first.number, "it holds a NUL character; leave it out")
        }
        return .row(row, line: first.number)
    }

    /// Gives up a record. What stands behind its first line is read again, as records of its own.
    private mutating func reject(_ record: [Line], _ message: String) -> Record? {
        parser?.reset()
        guard let first = record.first, let last = record.last else { return nil }
        let rest = record.dropFirst()
        let size = rest.reduce(0) { $0 + $1.bytes.count + 1 }
        guard size <= allowance else {
            return fault(first.number, "\(message); lines \(first.number) to \(last.number) were left out")
        }
        allowance -= size
        returned += rest.reversed()
        return fault(first.number, message)
    }

    private func fault(_ line: Int, _ message: String) -> Record {
        .fault(InventoryFault(place: InventoryModel.Place(file: file, line: line), message: message))
    }

    private static func misplacedQuote(at offset: Int, of line: Line, in record: [Line]) -> String {
        let column = line.bytes.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
        let place = record.count == 1 ? "in column \(column)" : "on line \(line.number), column \(column)"
        return "a quote is misplaced \(place); write a field that holds quotes in quotes, and each of them twice"
    }

    /// What stands between fields: a comma, or a semicolon or a tab where the first line has one of these first.
    private static func delimiter(of line: [UInt8]) -> UInt8 {
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 { return byte }
        }
        return UInt8(ascii: ",")
    }
}
