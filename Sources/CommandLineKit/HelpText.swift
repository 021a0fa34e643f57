/// Help as text for a terminal.
public struct HelpText: Sendable {
    /// The columns that may be used.
    let width: Int
    let style: Style

    /// Help for a width in columns; nil stands for 80. Wider than 100 is not used: long lines are hard to read.
    public init(width: Int?, style: Style = .plain) {
        self.width = min(max(width ?? 80, 40), 100)
        self.style = style
    }

    /// What the bare program name prints: what it is, its commands, and where to read on.
    public func short(_ program: Program) -> String {
        let scope = Scope(program)
        let more = "Run '\(program.name) help COMMAND' for one command, '\(program.name) --help' for everything."
        return joined([lead(scope), usage(scope), commands(scope), wrapped(more)])
    }

    /// The help for a command, or the program when the path is empty.
    /// - Returns: nil when the program has no such command.
    public func text(for program: Program, path: [String] = []) -> String? {
        var scope = Scope(program)
        for name in path {
            guard let inner = scope.entering(name) else { return nil }
            scope = inner
        }
        return text(for: scope)
    }

    func text(for scope: Scope) -> String {
        let command = scope.commands.last
        var parts = [lead(scope), prose(command?.discussion ?? scope.program.description), usage(scope)]
        parts += [commands(scope), arguments(scope)]
        parts += options(scope.commandOptions, heading: "Options")
        parts += options(scope.globalOptions, heading: scope.commands.isEmpty ? "Options" : "Global options")
        parts += [examples(command?.examples ?? []), exitCodes(scope), environment(scope)]
        return joined(parts)
    }

    // MARK: The parts, each without a line feed at its end and empty when there is nothing to say

    private func lead(_ scope: Scope) -> String {
        guard let command = scope.commands.last else {
            return wrapped("\(style.bold(scope.program.name)) - \(scope.program.summary)")
        }
        return wrapped(command.summary.asSentence)
    }

    private func usage(_ scope: Scope) -> String {
        let words = scope.usageWords
        let lead = "Usage: "
        let lines = TextWrap.lines(words.joined(separator: " "), width: width - lead.count)
        let text = lines.joined(separator: "\n" + String(repeating: " ", count: lead.count + 4))
        return style.bold("Usage:") + " " + text
    }

    private func commands(_ scope: Scope) -> String {
        section("Commands", scope.subcommands.map { HelpColumns.Entry($0.name, $0.summary) })
    }

    private func arguments(_ scope: Scope) -> String {
        section("Arguments", scope.arguments.map { HelpColumns.Entry($0.usage, $0.help, notes: $0.notes) })
    }

    private func options(_ options: [Option], heading: String) -> [String] {
        OptionSection.sections(of: options, heading: heading).map { group in
            section(group.heading, group.options.map { HelpColumns.Entry($0.helpSpelling, $0.help, notes: $0.notes) })
        }
    }

    private func examples(_ examples: [Example]) -> String {
        guard !examples.isEmpty else { return "" }
        // A line to copy is never broken, however long it is.
        let texts = examples.map { example in
            let says = TextWrap.lines(example.says, width: width - 4).map { style.dim("  # \($0)") }
            return (says + ["  \(example.line)"]).joined(separator: "\n")
        }
        return style.bold("Examples:") + "\n" + texts.joined(separator: "\n\n")
    }

    private func exitCodes(_ scope: Scope) -> String {
        let codes = scope.commands.last?.exitCodes ?? scope.program.exitCodes
        return section("Exit codes", codes.map { HelpColumns.Entry(String($0.code), $0.meaning) })
    }

    private func environment(_ scope: Scope) -> String {
        guard scope.commands.isEmpty else { return "" }
        return section("Environment", scope.program.environment.map { HelpColumns.Entry($0.name, $0.meaning) })
    }

    private func section(_ heading: String, _ entries: [HelpColumns.Entry]) -> String {
        guard !entries.isEmpty else { return "" }
        let lines = HelpColumns(width: width, style: style).lines(entries)
        return ([style.bold("\(heading):")] + lines).joined(separator: "\n")
    }

    private func prose(_ text: String) -> String {
        Paragraph.paragraphs(of: text)
            .map { $0.isVerbatim ? $0.text : wrapped($0.text) }
            .joined(separator: "\n\n")
    }

    private func wrapped(_ text: String) -> String {
        TextWrap.lines(text, width: width).joined(separator: "\n")
    }

    private func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}
