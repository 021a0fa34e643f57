private import Glibc

/// Standard streams and the terminal behind them.
public enum Terminal {
    /// The descriptor number of standard input.
    public static let standardInput: Int32 = 0
    /// The descriptor number of standard output.
    public static let standardOutput: Int32 = 1
    /// The descriptor number of standard error.
    public static let standardError: Int32 = 2

    /// Whether a person sits at the other end of `descriptor`.
    public static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// The width in columns: what the terminal says, else `COLUMNS`, else nil (no terminal, or one without a size).
    public static func width(_ descriptor: Int32) -> Int? {
        width(descriptor, variable: Environment.value("COLUMNS"))
    }

    /// As ``width(_:)``, with the value of `COLUMNS` given.
    static func width(_ descriptor: Int32, variable: String?) -> Int? {
        var size = winsize()
        if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        guard let columns = variable.flatMap({ Int($0) }), columns > 0 else { return nil }
        return columns
    }

    /// Writes all of `bytes`, across signals and short writes.
    ///
    /// - Throws: ``SystemError``; its ``SystemError/reason`` is `brokenPipe` when the reader has gone away
    ///   (`runtimectl list | head -1`), which the first write here turns from a signal into an error.
    public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        ignoreBrokenPipes()
        try FileDescriptor(borrowing: descriptor, name: name(of: descriptor)).write(bytes)
    }

    /// Writes `text` as UTF-8; see ``write(_:to:)-([UInt8],_)``.
    public static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
        try write(Array(text.utf8), to: descriptor)
    }

    /// Makes a write to a closed pipe an error instead of the end of the process; done once, costs nothing after.
    ///
    /// Programs started from here inherit the setting: who starts one gives it back the default (`SIG_DFL`).
    public static func ignoreBrokenPipes() {
        _ = brokenPipesAreIgnored
    }

    private static let brokenPipesAreIgnored: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return true
    }()

    private static func name(of descriptor: Int32) -> String {
        switch descriptor {
        case standardOutput: "<standard output>"
        case standardError: "<standard error>"
        default: "<descriptor \(descriptor)>"
        }
    }
}
