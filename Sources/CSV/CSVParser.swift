private import CLibcsv

// The only file that sees libcsv's C API.

/// Cuts CSV text into rows, fed piece by piece, with strict quotes (RFC 4180): a quote stands at the beginning of a
/// field or twice inside of one that is quoted. Spaces around fields that are not quoted do not count.
@safe public struct CSVParser: ~Copyable {
    /// The fields of a row; one that is not UTF-8 is nil.
    public typealias Row = [String?]

    private let state: UnsafeMutablePointer<csv_parser>
    private let delimiter: UInt8

    /// Makes a parser at the beginning of a row.
    /// - Parameter delimiter: what stands between fields.
    public init(delimiter: UInt8 = UInt8(ascii: ",")) {
        self.delimiter = delimiter
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: csv_parser())
        unsafe Self.prepare(state, delimiter)
    }

    deinit {
        unsafe csv_free(state)
        unsafe state.deallocate()
    }

    /// Takes a piece of text.
    /// - Returns: the rows that end in it; a row without a single character is none.
    /// - Throws: ``CSVFault``; then the parser must be ``reset()``.
    public mutating func feed(_ bytes: [UInt8]) throws(CSVFault) -> [Row] {
        var collector = Collector()
        let taken = unsafe withUnsafeMutablePointer(to: &collector) { collector in
            unsafe bytes.withUnsafeBufferPointer { text in
                unsafe csv_parse(
                    state, text.baseAddress, text.count, Collector.takeField, Collector.takeRow, collector)
            }
        }
        guard taken == bytes.count else {
            throw unsafe csv_error(state) == CSV_EPARSE ? .quote(offset: taken) : .memory
        }
        return collector.rows
    }

    /// Forgets what has been fed, so that the next piece begins a row.
    public mutating func reset() {
        unsafe csv_free(state)
        unsafe Self.prepare(state, delimiter)
    }

    private static func prepare(_ state: UnsafeMutablePointer<csv_parser>, _ delimiter: UInt8) {
        // fails only for a null pointer
        _ = unsafe csv_init(state, UInt8(CSV_STRICT))
        unsafe csv_set_delim(state, delimiter)
    }
}

/// What libcsv hands over while it is fed.
private struct Collector {
    var rows: [CSVParser.Row] = []
    var fields: CSVParser.Row = []

    static let takeField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        start, count, data in
        guard let collector = unsafe data?.assumingMemoryBound(to: Collector.self) else { return }
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
        unsafe collector.pointee.fields.append(String(validating: bytes, as: UTF8.self))
    }

    static let takeRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, data in
        guard let collector = unsafe data?.assumingMemoryBound(to: Collector.self) else { return }
        unsafe collector.pointee.rows.append(collector.pointee.fields)
        unsafe collector.pointee.fields.removeAll(keepingCapacity: true)
    }
}
