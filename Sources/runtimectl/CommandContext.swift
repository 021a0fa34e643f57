import CommandLineKit
import EngineKit
import Jansson
import RuntimeCatalog
import RuntimeVocabulary
import SystemInterface

/// What every command needs: its arguments, its catalog, and where and how to write.
struct CommandContext {
    let invocation: Invocation
    let format: OutputFormat
    let output: CommandOutput
    let style: Style
    /// The terminal's width in columns; `nil` when the answer is piped or written to a file.
    let width: Int?

    init(_ invocation: Invocation) throws(Failure) {
        self.invocation = invocation
        format = try Self.format(of: invocation)
        let file = invocation.value("output")
        output = CommandOutput(path: file)
        let isTerminal = file == nil && Terminal.isTerminal(Terminal.standardOutput)
        width = isTerminal ? Terminal.width(Terminal.standardOutput) : nil
        let choice = ColorChoice(rawValue: invocation.value("color") ?? "") ?? .auto
        style = Self.style(choice, isTerminal: isTerminal)
    }

    var isQuiet: Bool { invocation.flag("quiet") }
    var isVerbose: Bool { invocation.flag("verbose") }

    private static func format(of invocation: Invocation) throws(Failure) -> OutputFormat {
        guard let word = invocation.value("format") else { return .table }
        return try OutputFormat(word, for: invocation.path, among: ProgramTable.formats(of: invocation.path))
    }

    /// Colours as asked for, and as the environment allows.
    static func style(_ choice: ColorChoice, isTerminal: Bool) -> Style {
        Style(
            choice, isTerminal: isTerminal, noColor: Environment.value("NO_COLOR"), term: Environment.value("TERM"))
    }

    /// Writes JSON in the indented form.
    func write(_ value: JSONValue) throws(Failure) {
        try output.write(value.text(.indented) + "\n")
    }

    /// Says something on standard error, unless told to be quiet.
    func remark(_ text: String) {
        if !isQuiet { say(text) }
    }

    /// Says something on standard error in any case.
    func say(_ text: String) {
        try? Terminal.write("runtimectl: \(TerminalText.escaped(text))\n", to: Terminal.standardError)
    }

    /// Says something on standard error when told to be verbose.
    func detail(_ text: @autoclosure () -> String) {
        if isVerbose { remark(text()) }
    }

    /// The catalogs of the command line, or of the environment, or the one that is installed.
    func loadCatalog() throws(Failure) -> Catalog {
        try load(try catalogPaths())
    }

    /// Loads named catalogs, each an overlay on the ones before, with plugins that are at hand.
    func load(_ paths: [String], _ plugins: PluginSet) throws(Failure) -> Catalog {
        let catalog: Catalog
        do throws(CatalogError) {
            catalog = try Catalog.load(paths, registry: plugins.registry)
        } catch {
            throw Failure(error)
        }
        try check(plugins, catalog)
        detail(
            "catalog '\(catalog.name)' from \(paths.joined(separator: ", ")): "
                + "\(catalog.engines.count) engines, \(catalog.runtimes.count) runtimes")
        return catalog
    }

    func catalogPaths() throws(Failure) -> [String] {
        do throws(CatalogError) {
            return try CatalogLocation.paths(given: invocation.values("catalog"))
        } catch {
            throw Failure(error)
        }
    }

    /// The day life cycles are judged for: `--as-of`, else today in UTC.
    func asOf() throws(Failure) -> CalendarDate {
        guard let text = invocation.value("as-of") else {
            return CalendarDate(secondsSince1970: Clock.secondsSince1970())
        }
        return try OptionReading.parsed(text, option: "--as-of", CalendarDate.init(parsing:))
    }
}
