private import SystemInterface

/// Reads an inventory of models row by row, in constant memory: JSON, JSON Lines or CSV.
public struct InventoryReader: Sendable {
    /// What was read of an inventory.
    public struct Extent: Hashable, Sendable {
        /// Models and rows that cannot be read.
        public var rows = 0
        /// How many models there are altogether, where the inventory says so: a list response of the platform may be
        /// one page of several.
        public var announced: Int?
    }

    /// The file as it was named, or `<standard input>`.
    public let name: String
    private let content: Content
    private let format: InventoryFormat?
    private let limits: InventoryLimits

    private enum Content {
        case standardInput
        case file
        case bytes([UInt8])
    }

    /// Names an inventory; it is opened when it is read.
    /// - Parameters:
    ///   - path: a file, a pipe or a device; `-` for standard input.
    ///   - format: how it is written; nil to tell from its content.
    public init(_ path: String, format: InventoryFormat? = nil, limits: InventoryLimits = .standard) {
        name = path == "-" ? "<standard input>" : path
        content = path == "-" ? .standardInput : .file
        self.format = format
        self.limits = limits
    }

    /// Reads an inventory that is in memory.
    /// - Parameter name: what places name as the file.
    public init(
        bytes: [UInt8], name: String, format: InventoryFormat? = nil, limits: InventoryLimits = .standard
    ) {
        self.name = name
        content = .bytes(bytes)
        self.format = format
        self.limits = limits
    }

    /// The size in bytes; nil for standard input, pipes and devices, and when it may not be seen.
    public var size: Int? {
        switch content {
        case .bytes(let bytes): bytes.count
        case .standardInput: nil
        case .file: Files.kind(of: name) == .file ? Files.size(of: name).map { Int($0) } : nil
        }
    }

    /// Gives every row in order: a model, or a row that cannot be read.
    /// - Parameter body: is given each row and how many bytes have been read so far; the rest is left out when it
    ///   answers false.
    /// - Throws: ``InventoryError`` when the inventory cannot be opened or read, or not to its end.
    @discardableResult public func forEach(
        _ body: (InventoryEntry, _ bytesRead: Int) -> Bool
    ) throws(InventoryError) -> Extent {
        var lines = try open()
        switch try InventoryRecognition.format(of: &lines, named: name, asked: format) {
        case nil: return Extent()
        case .json:
            var rows = JSONRows(lines, file: name, limits: limits)
            return try run(&rows, body)
        case .jsonLines:
            var rows = JSONLineRows(lines: lines, file: name, limits: limits)
            return try run(&rows, body)
        case .csv:
            var rows = try CSVRows(lines, file: name, limits: limits)
            return try run(&rows, body)
        }
    }

    private func open() throws(InventoryError) -> LineReader {
        do throws(SystemError) {
            switch content {
            case .standardInput: return LineReader(standardInput: name, lineLimit: limits.maxRowBytes)
            case .file: return try LineReader(path: name, lineLimit: limits.maxRowBytes)
            case .bytes(let bytes): return LineReader(bytes: bytes, name: name, lineLimit: limits.maxRowBytes)
            }
        } catch {
            throw .system(error)
        }
    }

    private func run<Rows: InventoryRows & ~Copyable>(
        _ rows: inout Rows, _ body: (InventoryEntry, Int) -> Bool
    ) throws(InventoryError) -> Extent {
        var extent = Extent()
        var unreadable = 0
        while let entry = try rows.next() {
            extent.rows += 1
            guard body(entry, rows.bytesRead) else { break }
            guard case .unreadable = entry else { continue }
            unreadable += 1
            guard unreadable < limits.maxUnreadableRows else {
                throw .tooManyUnreadable(file: name, rows: unreadable)
            }
        }
        extent.announced = rows.announced
        return extent
    }
}

/// The rows of an inventory of one format.
protocol InventoryRows: ~Copyable {
    /// The next row; nil after the last.
    mutating func next() throws(InventoryError) -> InventoryEntry?
    /// How many bytes have been read.
    var bytesRead: Int { get }
    /// How many models the inventory says there are.
    var announced: Int? { get }
}

extension InventoryRows where Self: ~Copyable {
    var announced: Int? { nil }
}
