public import SystemInterface

/// Why an inventory cannot be read to its end.
public enum InventoryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operating system refused.
    case system(SystemError)
    /// Its text as a whole is no inventory.
    case structure(InventoryFault)
    /// More rows cannot be read than an inventory has.
    case tooManyUnreadable(file: String, rows: Int)

    /// `models.json:3:7: expected ',' or ']', found '}'; …`, in one line of printable text.
    public var description: String {
        switch self {
        case .system(let error): error.description
        case .structure(let fault): fault.description
        case .tooManyUnreadable(let file, let rows):
            "\(file): \(rows) rows cannot be read, the rest was left out; is this an inventory of models?"
        }
    }

    /// A fault of the text as a whole.
    static func structure(
        _ file: String, _ line: Int? = nil, _ column: Int? = nil, _ message: String
    ) -> InventoryError {
        .structure(
            InventoryFault(place: InventoryModel.Place(file: file, line: line), column: column, message: message))
    }
}

extension InventoryFault: CustomStringConvertible {
    /// `models.json:41:7: /labels/0: expected a string, found an integer`, as far as the places are known.
    public var description: String {
        var text = place.file
        if let line = place.line { text += ":\(line)" }
        if let column { text += ":\(column)" }
        if let pointer, !pointer.isEmpty { text += ": \(pointer)" }
        return "\(text): \(message)"
    }
}
