internal import CSV
internal import SystemInterface

/// The rows of CSV below a line of columns.
struct CSVRows: InventoryRows, ~Copyable {
    private var records: CSVRecords
    private let header: CSVHeader
    private let file: String

    var bytesRead: Int { records.bytesRead }

    /// Reads the line of columns.
    init(_ lines: consuming LineReader, file: String, limits: InventoryLimits) throws(InventoryError) {
        var records = CSVRecords(lines, file: file, limits: limits)
        switch try records.next() {
        case nil: throw .structure(file, nil, nil, "it is empty; expected a line of columns")
        case .fault(let fault)?: throw .structure(fault)
        case .row(let columns, let line)?:
            do throws(CSVHeaderProblem) {
                header = try CSVHeader(columns)
            } catch {
                throw .structure(file, line, nil, error.message)
            }
        }
        self.records = records
        self.file = file
    }

    mutating func next() throws(InventoryError) -> InventoryEntry? {
        while let record = try records.next() {
            switch record {
            case .fault(let fault): return .unreadable(fault)
            case .row(let cells, let line):
                // spreadsheets write rows of nothing but delimiters
                if cells.allSatisfy({ $0?.isEmpty == true }) { continue }
                return entry(cells, line)
            }
        }
        return nil
    }

    private func entry(_ cells: [String?], _ line: Int) -> InventoryEntry {
        let place = InventoryModel.Place(file: file, line: line)
        guard cells.count == header.fields.count else {
            let fields = cells.count == 1 ? "1 field" : "\(cells.count) fields"
            return .unreadable(
                InventoryFault(
                    place: place, message: "the row has \(fields), the line of columns has \(header.fields.count)"))
        }
        var draft = InventoryDraft()
        for (number, (cell, field)) in zip(cells, header.fields).enumerated() {
            guard let text = cell else {
                let name = header.names[number]
                return .unreadable(InventoryFault(place: place, message: "the field '\(name)' is not UTF-8"))
            }
            guard let field else { continue }
            if field == .labels {
                draft.labels = InventoryField.labels(in: text)
            } else if !draft.set(field, text) {
                let name = header.names[number]
                return .unreadable(
                    InventoryFault(place: place, message: "'\(name)' contradicts another column for the same thing"))
            }
        }
        return .model(draft.model(at: place))
    }
}
