import CommandLineKit
import Testing

@Suite struct HelpTests {
    @Test(arguments: [
        ("--help", []), ("-h", []), ("help", []), ("-qh", []),
        ("--help list", ["list"]), ("list --help", ["list"]), ("list -h", ["list"]), ("help list", ["list"]),
        ("list -ah", ["list"]), ("list --help --help", ["list"]),
        ("help store lint", ["store", "lint"]), ("store lint --help", ["store", "lint"]),
        ("store --help", ["store"]), ("store help", ["store"]), ("store help lint", ["store", "lint"]),
        ("help store --quiet", ["store"]),
        // help is given even where the rest of the line would be refused
        ("store lint -h", ["store", "lint"]), ("list --zebra --help", ["list"]), ("list --help --zebra", ["list"]),
        ("list --kind --help", ["list"]), ("list --age old --help", ["list"]), ("show a b --help", ["show"]),
        ("help list more", ["list"]), ("store diff a b c -h", ["store", "diff"]),
    ])
    func helpIsGivenWhereverItIsAskedFor(line: String, path: [String]) throws {
        let outcome = try Sample.program.parse(line.split(separator: " ").map(String.init), width: 72)
        let expected = try #require(HelpText(width: 72).text(for: Sample.program, path: path))
        guard case .help(let text) = outcome else {
            Issue.record("not help but \(outcome)")
            return
        }
        #expect(text == expected)
    }

    @Test func theBareNameGivesShortHelp() throws {
        guard case .help(let text) = try Sample.program.parse([]) else {
            Issue.record("no help")
            return
        }
        #expect(text == HelpText(width: nil).short(Sample.program))
    }

    @Test(arguments: ["--version", "-q --version", "--version list", "list --version", "list --version --zebra"])
    func versionIsPrinted(line: String) throws {
        let outcome = try Sample.program.parse(line.split(separator: " ").map(String.init))
        guard case .version(let text) = outcome else {
            Issue.record("not the version but \(outcome)")
            return
        }
        #expect(text == "toolbox 1.2.3")
    }

    @Test func aCommandMayUseVersionForItsOwn() throws {
        let importing = Command(
            "import", summary: "import", options: [Option("version", value: Value("V"), help: "version of the model")])
        let program = Program(name: "toolbox", version: "1", summary: "s", commands: [importing])
        #expect(program.tableProblems.isEmpty)
        guard case .run(let invocation) = try program.parse(["import", "--version", "2"]),
            case .version = try program.parse(["--version"])
        else {
            Issue.record("not understood")
            return
        }
        #expect(invocation.value("version") == "2")
    }

    @Test func unknownPathsHaveNoHelp() {
        #expect(HelpText(width: nil).text(for: Sample.program, path: ["wipe"]) == nil)
        #expect(HelpText(width: nil).text(for: Sample.program, path: ["list", "x"]) == nil)
    }

    @Test(arguments: 40...110)
    func noLineIsLongerThanAllowed(width: Int) throws {
        for path in [[], ["list"], ["show"], ["store"], ["store", "lint"], ["store", "diff"], ["completion"]] {
            let text = try #require(HelpText(width: width).text(for: Sample.program, path: path))
            for line in text.split(separator: "\n") where !line.contains("toolbox list --") {
                #expect(line.count <= min(width, 100), "\(line)")
                #expect(line.last != " ")
            }
        }
    }

    @Test func everythingInTheTableIsInHelpAndReference() throws {
        let reference = ReferencePage.markdown(Sample.program)
        let root = try #require(HelpText(width: nil).text(for: Sample.program))
        for option in Sample.program.globalOptions {
            #expect(root.contains("--\(option.long)"))
            #expect(reference.contains("`--\(option.long)"))
        }
        for (name, _) in Sample.program.environment {
            #expect(root.contains(name))
            #expect(reference.contains("`\(name)`"))
        }
        for command in [Sample.list, Sample.show] + Sample.store.subcommands {
            for words in [command.summary] + command.options.map(\.help) + command.examples.map(\.line) {
                #expect(reference.contains(words))
            }
        }
    }
}
