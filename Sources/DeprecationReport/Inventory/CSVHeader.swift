private import Suggestions

/// The columns of an inventory in CSV.
struct CSVHeader {
    /// What each column says; nil for those that nobody asks for.
    let fields: [InventoryField?]
    /// The columns as they are named, for messages.
    let names: [String]

    /// Reads the line of columns. Case does not count, and spaces and dashes are underscores.
    /// - Throws: what is wrong, for a message.
    init(_ columns: [String?]) throws(CSVHeaderProblem) {
        names = columns.map { $0 ?? "?" }
        let keys = names.map(CSVHeader.key)
        for (number, key) in keys.enumerated() where InventoryField.allKeys.contains(key) {
            guard let first = keys.firstIndex(of: key), first < number else { continue }
            throw .init(
                "columns \(first + 1) and \(number + 1) are both '\(key)'; leave one of them out")
        }
        fields = keys.map { key in InventoryField.allCases.first { $0.keys.contains(key) } }
        guard fields.contains(.runtime) else { throw .init(CSVHeader.missing(names, keys)) }
    }

    private static func key(_ name: String) -> String {
        String(InventoryField.trimmed(name).lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    private static func missing(_ names: [String], _ keys: [String]) -> String {
        let shown = names.prefix(20).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
        let more = names.count > 20 ? ", …" : ""
        let unknown = zip(names, keys).filter { !InventoryField.allKeys.contains($0.1) }.map { String($0.0.prefix(40)) }
        let offer = Suggestion.phrase(Suggestion.nearest(to: "runtime", in: unknown))
        return "the first line has no column 'runtime' (it has \(shown)\(more)); "
            + (offer ?? "expected columns such as name,version,engine,runtime,owner,labels")
    }
}

/// Why a line of columns is none.
struct CSVHeaderProblem: Error {
    let message: String
    init(_ message: String) { self.message = message }
}
