/// Completion scripts for shells, made from the table of commands.
public enum CompletionScript {
    /// The script for bash (3.2 and later); it needs no other package.
    public static func bash(_ program: Program) -> String { BashCompletion(program).text }

    /// The script for zsh, for `source` as well as for a file `_NAME` in `fpath`.
    public static func zsh(_ program: Program) -> String { ZshCompletion(program).text }

    /// The script for fish (3.1 and later).
    public static func fish(_ program: Program) -> String { FishCompletion(program).text }
}
