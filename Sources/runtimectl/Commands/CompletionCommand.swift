import CommandLineKit

/// `runtimectl completion`: scripts that let the shell finish commands, options and values.
enum CompletionCommand: ProgramCommand {
    static let declaration = Command(
        "completion", summary: "print a completion script for a shell",
        arguments: [
            Argument("SHELL", help: "the shell", value: Value("SHELL", .word(choices: ["bash", "zsh", "fish"])))
        ],
        examples: [
            Example("source <(runtimectl completion bash)", says: "completion in this bash"),
            Example("runtimectl completion fish > ~/.config/fish/completions/runtimectl.fish", says: "in every fish"),
        ])

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        let program = ProgramTable.program
        let script =
            switch context.invocation.arguments.first {
            case "zsh": CompletionScript.zsh(program)
            case "fish": CompletionScript.fish(program)
            default: CompletionScript.bash(program)
            }
        try context.output.write(script)
        return .success
    }
}
