import CommandLineKit
import SystemInterface

/// A progress bar on standard error, where a person sits there and has not asked for quiet.
struct ProgressLine {
    private var bar: ProgressBar?

    init(_ label: String, total: Int?, unit: String, _ context: CommandContext) {
        // what takes no time needs no bar
        if let total, total < 1 << 20 { return }
        guard !context.isQuiet, Terminal.isTerminal(Terminal.standardError),
            let width = Terminal.width(Terminal.standardError)
        else { return }
        bar = ProgressBar(label: label, total: total, unit: unit, width: width)
    }

    mutating func update(_ done: Int, count: Int) {
        if let text = bar?.update(done, count: count) { Self.show(text) }
    }

    /// Takes the line away, so that what follows stands where it belongs.
    func end() {
        if let text = bar?.end, !text.isEmpty { Self.show(text) }
    }

    /// A terminal that takes no more is no reason to end the work.
    private static func show(_ text: String) { try? Terminal.write(text, to: Terminal.standardError) }
}
