import CommandLineKit

/// `runtimectl reference-page`: the page docs/reference.md, from the same declarations as the parser.
enum ReferencePageCommand: ProgramCommand {
    static let declaration = Command(
        "reference-page", summary: "print the reference page of the program as Markdown")

    static func run(_ context: CommandContext) throws(Failure) -> ExitCode {
        try context.output.write(ReferencePage.markdown(ProgramTable.program))
        return .success
    }
}
