/// How an answer is written.
enum OutputFormat: String, CaseIterable {
    case table, json, csv, markdown

    /// The formats every command has.
    static let everywhere: [OutputFormat] = [.table, .json]
}
