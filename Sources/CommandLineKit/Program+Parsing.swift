extension Program {
    /// Understands a command line.
    ///
    /// Names are matched exactly, never by prefix: a script that relies on `--form` would break when `--formula` comes.
    /// - Parameters:
    ///   - arguments: the words after the program's name.
    ///   - width: the terminal's width in columns for help; nil for the default of 80.
    ///   - style: how help is coloured.
    /// - Throws: ``UsageError``, whose text names what is wrong and what to do.
    public func parse(
        _ arguments: [String], width: Int? = nil, style: Style = .plain
    ) throws(UsageError) -> Outcome {
        guard !arguments.isEmpty || commands.isEmpty else {
            return .help(HelpText(width: width, style: style).short(self))
        }
        var parser = CommandLineParser(self, arguments)
        try parser.read()
        if parser.wantsVersion { return .version("\(name) \(version)") }
        if parser.wantsHelp { return .help(HelpText(width: width, style: style).text(for: parser.scope)) }
        return .run(try CommandLineCheck(parser).invocation())
    }
}
