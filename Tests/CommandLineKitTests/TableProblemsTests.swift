import CommandLineKit
import Testing

@Suite struct TableProblemsTests {
    @Test func aSoundTableHasNone() {
        #expect(Sample.program.tableProblems == [])
    }

    private static let flag = Option("all", short: "a", help: "h")

    @Test(arguments: [
        (Command("list", summary: ""), "toolbox list: there is no summary"),
        (Command("", summary: "s"), "toolbox : the name is not lower-case letters, digits and hyphens"),
        (Command("-x", summary: "s"), "toolbox -x: the name is not lower-case letters, digits and hyphens"),
        (Command("List", summary: "s"), "toolbox List: the name is not lower-case letters, digits and hyphens"),
        (Command("help", summary: "s"), "toolbox help: 'help' is built in"),
        (
            Command("list", summary: "s", options: [flag, Option("all", help: "h")]),
            "toolbox list: two options are named '--all'"
        ),
        (
            Command("list", summary: "s", options: [flag, Option("age", short: "a", help: "h")]),
            "toolbox list: two options are named '-a'"
        ),
        (
            Command("list", summary: "s", options: [Option("hot", short: "h", help: "h")]),
            "toolbox list: two options are named '-h'"
        ),
        (
            Command("list", summary: "s", options: [Option("All", help: "h")]),
            "toolbox list: '--All' is not lower-case letters, digits and hyphens"
        ),
        (Command("list", summary: "s", options: [Option("all", help: "")]), "toolbox list: '--all' has no help"),
        (
            Command("list", summary: "s", options: [Option("all", required: true, help: "h")]),
            "toolbox list: the flag '--all' is required or has a default"
        ),
        (
            Command(
                "list", summary: "s",
                options: [Option("f", value: Value("F", .word(choices: ["a"])), defaultValue: "b", help: "h")]),
            "toolbox list: '--f' refuses its own default"
        ),
        (
            Command("list", summary: "s", options: [Option("f", value: Value("F", .word(choices: [])), help: "h")]),
            "toolbox list: '--f' has no choices"
        ),
        (Command("list", summary: "s", options: [Option("help", help: "h")]), "toolbox list: '--help' is built in"),
        (
            Command("list", summary: "s", options: [Option("version", help: "h")]),
            "toolbox list: '--version' is built in"
        ),
        (
            Command("list", summary: "s", options: [Option("lists", help: "h")]),
            "toolbox list: '--lists' is a flag in one place and takes a value in another"
        ),
        (
            Command(
                "show", summary: "s", arguments: [Argument("A", help: "h", repeatable: true), Argument("B", help: "h")]),
            "toolbox show: A takes all that B could"
        ),
        (
            Command(
                "show", summary: "s", arguments: [Argument("A", help: "h", required: false), Argument("B", help: "h")]),
            "toolbox show: B is required after one that is not"
        ),
        (
            Command(
                "group", summary: "s", arguments: [Argument("A", help: "h")], subcommands: [Command("x", summary: "s")]),
            "toolbox group: a group takes no arguments"
        ),
        (
            Command("group", summary: "s", subcommands: [Command("x", summary: "s"), Command("x", summary: "s")]),
            "toolbox group: two commands are named 'x'"
        ),
    ])
    func mistakesAreFound(command: Command, problem: String) {
        let program = Program(
            name: "toolbox", version: "1", summary: "s",
            globalOptions: [Option("lists", value: Value("PATH", .file), help: "h")], commands: [command])
        #expect(program.tableProblems.contains(problem), "\(program.tableProblems)")
    }
}
