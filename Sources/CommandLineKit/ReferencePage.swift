/// The reference page, in Markdown (GitHub's dialect), made from the table of commands.
public enum ReferencePage {
    /// The whole page. The same program gives the same bytes.
    public static func markdown(_ program: Program) -> String {
        let root = Scope(program)
        var blocks = [
            "# \(program.name)", "<!-- Written by the program from its table of commands; edits here are lost. -->",
            prose(program.summary.asSentence), prose(program.description), usage(root),
        ]
        blocks += ["## Commands", commands(root), "## Global options"]
        blocks.append("They are accepted before and after the name of the command.")
        blocks += options(root.globalOptions)
        blocks += root.descendants.dropFirst().flatMap(section)
        blocks += codes(program.exitCodes, heading: "## Exit codes")
        if !program.environment.isEmpty {
            let rows = program.environment.map { [code($0.name), text($0.meaning)] }
            blocks += ["## Environment", table(["variable", "meaning"], rows)]
        }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ scope: Scope) -> [String] {
        guard let command = scope.commands.last else { return [] }
        var blocks = [
            "## \(scope.commandLine.joined(separator: " "))", prose(command.summary.asSentence),
            prose(command.discussion), usage(scope), commands(scope),
        ]
        if !scope.arguments.isEmpty {
            let rows = scope.arguments.map { [code($0.usage), meaning($0.help, $0.notes)] }
            blocks.append(table(["argument", "meaning"], rows))
        }
        blocks += options(scope.commandOptions)
        if !command.examples.isEmpty {
            let lines = command.examples.map { "# \($0.says)\n\($0.line)" }.joined(separator: "\n\n")
            blocks += ["### Examples", "```sh\n\(lines)\n```"]
        }
        return blocks + codes(command.exitCodes, heading: "### Exit codes")
    }

    private static func usage(_ scope: Scope) -> String {
        "```\n\(scope.usageWords.joined(separator: " "))\n```"
    }

    private static func commands(_ scope: Scope) -> String {
        let rows = scope.subcommands.map { command in
            // GitHub's anchor of the section below: its heading in lower case with '-' for blanks.
            let anchor = (scope.commandLine + [command.name]).joined(separator: "-").lowercased()
            return ["[\(code(command.name))](#\(anchor))", text(command.summary)]
        }
        return rows.isEmpty ? "" : table(["command", "does"], rows)
    }

    private static func options(_ options: [Option]) -> [String] {
        OptionSection.sections(of: options, heading: "").flatMap { group in
            let rows = group.options.map { option in
                let spellings = [option.shortSpelling, option.usage].compactMap(\.self)
                return [spellings.map(code).joined(separator: ", "), meaning(option.help, option.notes)]
            }
            return [group.heading.isEmpty ? "" : "### \(group.heading)", table(["option", "meaning"], rows)]
        }
    }

    private static func codes(_ codes: [(code: Int, meaning: String)], heading: String) -> [String] {
        guard !codes.isEmpty else { return [] }
        return [heading, table(["code", "meaning"], codes.map { [String($0.code), text($0.meaning)] })]
    }

    // MARK: Markdown

    private static func prose(_ source: String) -> String {
        Paragraph.paragraphs(of: source)
            .map { $0.isVerbatim ? "```\n\(unindented($0.text))\n```" : text($0.text) }
            .joined(separator: "\n\n")
    }

    private static func unindented(_ block: String) -> String {
        let lines = block.split(separator: "\n")
        let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { $0.dropFirst(indent) }.joined(separator: "\n")
    }

    private static func table(_ heading: [String], _ rows: [[String]]) -> String {
        let lines = [heading, heading.map { _ in "---" }] + rows
        return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }

    private static func meaning(_ help: String, _ notes: [String]) -> String {
        ([help] + notes).filter { !$0.isEmpty }.map(text).joined(separator: "; ")
    }

    /// Text in which nothing is taken for markup.
    private static func text(_ text: String) -> String {
        Quoting.escaping(text, "\\`*_<>[]|")
    }

    /// A code span; in a table even there a bar ends the cell unless it is escaped.
    private static func code(_ text: String) -> String {
        "`\(Quoting.escaping(text, "|"))`"
    }
}
