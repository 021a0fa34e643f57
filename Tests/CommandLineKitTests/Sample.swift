import CommandLineKit

/// A program that has one of everything the table of commands can say.
enum Sample {
    static let program = Program(
        name: "toolbox", version: "1.2.3", summary: "keeps the tools of a workshop in order",
        description: """
            Tools are looked up in a folder of lists, filtered, and reported on. Nothing is changed unless a command \
            says so.

              toolbox list --kind saw     # find a saw

            Lists given later overlay those given earlier.
            """,
        globalOptions: [
            Option(
                "lists", value: Value("PATH", .file), repeatable: true,
                help: "file or folder of tool lists; later ones overlay earlier ones"),
            Option(
                "format", short: "o", value: Value("F", .word(choices: ["table", "json"])), defaultValue: "table",
                help: "form of the answer"),
            Option(
                "color", value: Value("auto|always|never", .word(choices: ["auto", "always", "never"])),
                defaultValue: "auto", help: "colours in the output"),
            Option("quiet", short: "q", help: "say less on standard error"),
            Option("verbose", short: "v", repeatable: true, help: "say more on standard error"),
        ],
        commands: [
            list, show, store,
            Command(
                "completion", summary: "print the completion script of a shell",
                arguments: [
                    Argument(
                        "SHELL", help: "the shell", value: Value("SHELL", .word(choices: ["bash", "zsh", "fish"])))
                ]),
        ],
        exitCodes: [(0, "done"), (1, "nothing satisfies the request"), (2, "wrong usage")],
        environment: [
            ("NO_COLOR", "when set, no colours"), ("TOOLBOX_LISTS", "the tool lists, when --lists is not given"),
        ])

    static let list = Command(
        "list", summary: "list tools",
        options: [
            Option(
                "kind", short: "k", value: Value("KIND", .suggested(["saw", "hammer", "jack plane"])),
                repeatable: true, help: "only tools of this kind", section: "Filters"),
            Option(
                "age", value: Value("YEARS", .integer(0...99)), help: "only tools at most this old",
                section: "Filters"),
            Option(
                "room", value: Value("DIR", .directory), help: "only tools in the room of this folder",
                section: "Filters"),
            Option("all", short: "a", help: "also tools that are lent out"),
            Option(
                "format", short: "o", value: Value("F", .word(choices: ["table", "json", "csv"])),
                defaultValue: "table", help: "form of the list"),
            Option("note", value: Value("TEXT", allowsEmpty: true), help: "print this above the list"),
        ],
        examples: [
            Example("toolbox list --kind saw", says: "every saw"),
            Example("toolbox list --age 3 -o csv > new.csv", says: "what was bought lately, for a spreadsheet"),
        ])

    static let show = Command(
        "show", summary: "show some tools in full", discussion: "Tools are named by their label.",
        arguments: [
            Argument("TOOL", help: "label of a tool"),
            Argument("OTHERS", help: "more labels", required: false, repeatable: true),
        ])

    static let store = Command(
        "store", summary: "work on the store's own files",
        options: [Option("dry-run", short: "n", help: "change nothing")],
        subcommands: [
            Command(
                "lint", summary: "look for mistakes in tool lists",
                arguments: [Argument("FILE", help: "a tool list", required: false, value: Value("FILE", .file))],
                options: [
                    Option(
                        "fail-on", value: Value("SEVERITY", .word(choices: ["error", "warning"])), required: true,
                        help: "exit with 1 at findings of this severity")
                ],
                exitCodes: [(0, "nothing found"), (1, "findings at or above --fail-on")]),
            Command(
                "diff", summary: "compare two tool lists",
                arguments: [
                    Argument("OLD", help: "the older list", value: Value("OLD", .file)),
                    Argument("NEW", help: "the newer list", value: Value("NEW", .file)),
                ]),
        ])
}
