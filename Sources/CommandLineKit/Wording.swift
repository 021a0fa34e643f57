/// What help and the reference page say about options and arguments besides their own text.
extension Option {
    /// `-o, --format F`; without a short spelling, indented as if there were one.
    var helpSpelling: String {
        (shortSpelling.map { "\($0), " } ?? "    ") + usage
    }

    /// What the table knows besides the help line.
    var notes: [String] {
        var notes = value?.notes ?? []
        if let defaultValue { notes.append("default: \(defaultValue)") }
        if required { notes.append("required") }
        if repeatable { notes.append("repeatable") }
        // Nobody wants to read that help may be asked for twice.
        return long == "help" || long == "version" && value == nil ? [] : notes
    }
}

extension Argument {
    /// What the table knows besides the help line.
    var notes: [String] { value.notes }
}

extension Value {
    /// The choices, unless the placeholder spells them out already, or the limits of a number.
    var notes: [String] {
        switch kind {
        case .word(let choices) where placeholder != choices.joined(separator: "|"):
            ["one of: \(choices.joined(separator: ", "))"]
        case .integer(let range) where range.lowerBound != .min && range.upperBound != .max:
            ["\(range.lowerBound) to \(range.upperBound)"]
        case .integer(let range) where range.lowerBound != .min:
            ["at least \(range.lowerBound)"]
        case .integer(let range) where range.upperBound != .max:
            ["at most \(range.upperBound)"]
        case .word, .free, .file, .directory, .suggested, .integer:
            []
        }
    }
}

extension Scope {
    /// The words of the usage line.
    var usageWords: [String] {
        let required = commandOptions.filter(\.required).map(\.usage)
        let tail = subcommands.isEmpty ? arguments.map(\.usage) : ["COMMAND", "..."]
        return commandLine + ["[options]"] + required + tail
    }
}

/// Options under one heading of the help.
struct OptionSection {
    let heading: String
    let options: [Option]

    /// The options by heading: those without one first, then the others in the order in which they first occur.
    static func sections(of options: [Option], heading: String) -> [OptionSection] {
        var headings: [String?] = [nil]
        for option in options where !headings.contains(option.section) { headings.append(option.section) }
        return headings.compactMap { name in
            let group = options.filter { $0.section == name }
            return group.isEmpty ? nil : OptionSection(heading: name ?? heading, options: group)
        }
    }
}

/// A paragraph of a description.
struct Paragraph {
    let text: String
    /// Whether its line breaks are meant.
    let isVerbatim: Bool

    /// The paragraphs of a text; those whose lines all begin with a blank keep their line breaks.
    static func paragraphs(of text: String) -> [Paragraph] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy { $0 == " " } }
            .map { lines in
                let isVerbatim = lines.allSatisfy { $0.first == " " }
                return Paragraph(text: lines.joined(separator: isVerbatim ? "\n" : " "), isVerbatim: isVerbatim)
            }
    }
}

extension String {
    /// The text with a capital first letter and a full stop.
    var asSentence: String {
        guard let first, let last else { return self }
        return first.uppercased() + dropFirst() + (last == "." ? "" : ".")
    }
}
