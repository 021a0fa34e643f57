import Suggestions

/// How an answer is written.
enum OutputFormat: String, CaseIterable {
    case table, json, csv, markdown, sarif, junit, ics, html

    /// The formats every command has.
    static let everywhere: [OutputFormat] = [.table, .json]

    /// The format that a word means for a command.
    /// - Throws: a usage failure that names the command's formats.
    init(_ word: String, for command: [String], among known: [OutputFormat]) throws(Failure) {
        guard let format = known.first(where: { $0.rawValue == word }) else {
            let names = known.map(\.rawValue)
            let rest = names.dropLast().joined(separator: ", ")
            let nearest = Suggestion.phrase(Suggestion.nearest(to: word, in: names))
            throw .usage(
                "'\(command.joined(separator: " "))' has no format '\(word)'; "
                    + (nearest ?? "use \(rest) or \(names.last ?? "")"))
        }
        self = format
    }

    /// Whether a command line that could not be parsed asks for JSON: `--format json`, `-ojson`, `-qo json`.
    static func asksForJSON(_ arguments: [String]) -> Bool {
        let options = arguments.prefix { $0 != "--" }
        return zip(options, options.dropFirst() + [""]).contains { word, next in
            switch word {
            case "--format=json": true
            case "--format": next == "json"
            default: value(inCluster: word, next: next) == "json"
            }
        }
    }

    /// The value of `-o` in a word of short options; only flags may stand before it.
    private static func value(inCluster word: String, next: String) -> String? {
        guard word.hasPrefix("-"), !word.hasPrefix("--"), let letter = word.firstIndex(of: "o"),
            word[..<letter].dropFirst().allSatisfy({ "qvh".contains($0) })
        else { return nil }
        let rest = word[word.index(after: letter)...]
        return rest.isEmpty ? next : String(rest)
    }
}
