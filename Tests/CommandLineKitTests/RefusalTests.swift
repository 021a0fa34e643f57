import CommandLineKit
import Testing

@Suite struct RefusalTests {
    @Test(arguments: [
        // commands
        ("lists", "unknown command 'lists'; did you mean 'list'?"),
        ("li", "unknown command 'li'; the commands are 'list', 'show', 'store' and 'completion'"),
        ("lint", "unknown command 'lint'; did you mean 'store lint' or 'list'?"),
        ("diff a b", "unknown command 'diff'; did you mean 'store diff'?"),
        ("List", "unknown command 'List'; did you mean 'list'?"),
        ("store", "'toolbox store' needs a command; the commands are 'lint' and 'diff'"),
        ("store wipe", "unknown command 'wipe'; the commands are 'lint' and 'diff'"),
        ("store list", "unknown command 'list'; did you mean 'lint'?"),
        ("-q", "'toolbox' needs a command; the commands are 'list', 'show', 'store' and 'completion'"),
        ("--", "'toolbox' needs a command; the commands are 'list', 'show', 'store' and 'completion'"),
        ("- list", "unknown command '-'; the commands are 'list', 'show', 'store' and 'completion'"),
        ("help lists", "unknown command 'lists'; did you mean 'list'?"),
        ("--help wipe", "unknown command 'wipe'; the commands are 'list', 'show', 'store' and 'completion'"),
        ("wipe --help", "unknown command 'wipe'; the commands are 'list', 'show', 'store' and 'completion'"),
        // options
        ("list --kin saw", "unknown option '--kin'; did you mean '--kind'?"),
        ("list --form json", "unknown option '--form'; run 'toolbox list --help' to see the options"),
        ("list --verbos", "unknown option '--verbos'; did you mean '--verbose'?"),
        ("list --KIND=saw", "unknown option '--KIND'; did you mean '--kind'?"),
        ("list --zebra", "unknown option '--zebra'; run 'toolbox list --help' to see the options"),
        ("--zebra list", "unknown option '--zebra'; run 'toolbox --help' to see the options"),
        ("list --=x", "unknown option '--'; run 'toolbox list --help' to see the options"),
        ("list ---kind", "unknown option '---kind'; did you mean '--kind'?"),
        ("list --k saw", "unknown option '--k'; did you mean '-k'?"),
        ("list -kind saw", "unexpected argument 'saw'; 'toolbox list' takes no arguments"),
        ("list -all", "unknown option '-all'; did you mean '--all'?"),
        ("list -x", "unknown option '-x'; run 'toolbox list --help' to see the options"),
        ("list -qx", "unknown option '-x'; run 'toolbox list --help' to see the options"),
        ("list -Q", "unknown option '-Q'; did you mean '-q'?"),
        ("list -5", "unknown option '-5'; run 'toolbox list --help' to see the options"),
        ("--kind saw list", "option '--kind' belongs to 'toolbox list'; write it after the command's name"),
        ("-n store lint", "option '-n' belongs to 'toolbox store'; write it after the command's name"),
        (
            "store --fail-on error lint",
            "option '--fail-on' belongs to 'toolbox store lint'; write it after the command's name"
        ),
        (
            "show --age 3 x",
            "'toolbox show' has no option '--age', only 'toolbox list'; run 'toolbox show --help' to see the options"
        ),
        ("list --all --all", "option '--all' is given more than once; give it once"),
        ("list -aa", "option '--all' is given more than once; give it once"),
        ("-q list -q", "option '--quiet' is given more than once; give it once"),
        ("-o json list --format=table", "option '--format' is given more than once; give it once"),
        ("store lint", "option '--fail-on SEVERITY' is required; add it, or run 'toolbox store lint --help'"),
        // values
        ("list --kind", "option '--kind' needs a value; write '--kind KIND'"),
        ("list -k", "option '-k' needs a value; write '-k KIND'"),
        ("list -qk", "option '-k' needs a value; write '-k KIND'"),
        (
            "list --kind --age 3",
            "option '--kind' needs a value, but '--age' looks like an option; write '--kind KIND', or '--kind=--age' if that is the value"
        ),
        (
            "list -k -x",
            "option '-k' needs a value, but '-x' looks like an option; write '-k KIND', or '-k-x' if that is the value"
        ),
        (
            "list --kind -- saw",
            "option '--kind' needs a value, but '--' looks like an option; write '--kind KIND', or '--kind=--' if that is the value"
        ),
        ("list --all=yes", "option '--all' takes no value; leave out '=yes'"),
        ("list --all=", "option '--all' takes no value; leave out '='"),
        ("list -o=json", "'=' cannot follow '-o'; write '--format=json' or '-o json'"),
        ("list --kind=", "the value of '--kind' is empty; give one or leave the option out"),
        ("list --format jsn", "'jsn' is not a value of '--format'; did you mean 'json'?"),
        ("list -o JSON", "'JSON' is not a value of '-o'; did you mean 'json'?"),
        ("list --format pdf", "'pdf' is not a value of '--format'; use 'table', 'json' or 'csv'"),
        ("list -output", "'utput' is not a value of '-o'; use 'table', 'json' or 'csv'"),
        ("--format csv show x", "'csv' is not a value of '--format'; use 'table' or 'json'"),
        ("list --age old", "'old' is not a value of '--age'; use a whole number from 0 to 99"),
        ("list --age 100", "'100' is not a value of '--age'; use a whole number from 0 to 99"),
        ("list --age -1", "'-1' is not a value of '--age'; use a whole number from 0 to 99"),
        ("list --age 1.5", "'1.5' is not a value of '--age'; use a whole number from 0 to 99"),
        (
            "list --age 99999999999999999999",
            "'99999999999999999999' is not a value of '--age'; use a whole number from 0 to 99"
        ),
        // arguments
        ("list saw", "unexpected argument 'saw'; 'toolbox list' takes no arguments"),
        ("list kind", "unexpected argument 'kind'; did you mean '--kind'?"),
        ("show", "'toolbox show' needs TOOL; add it, or run 'toolbox show --help'"),
        ("store diff", "'toolbox store diff' needs OLD and NEW; add them, or run 'toolbox store diff --help'"),
        ("store diff a", "'toolbox store diff' needs NEW; add it, or run 'toolbox store diff --help'"),
        ("store diff a b c", "unexpected argument 'c'; 'toolbox store diff' takes only OLD NEW"),
        ("completion csh", "'csh' is not a value of 'SHELL'; did you mean 'zsh'?"),
        ("completion powershell", "'powershell' is not a value of 'SHELL'; use 'bash', 'zsh' or 'fish'"),
    ])
    func isRefused(line: String, message: String) {
        let error = #expect(throws: UsageError.self) {
            try Sample.program.parse(line.split(separator: " ").map(String.init))
        }
        #expect(error?.message == message)
        #expect(error?.description == message)
    }

    @Test(arguments: [
        (["list", ""], "unexpected argument ''; 'toolbox list' takes no arguments"),
        (["show", ""], "the value of 'TOOL' is empty; give one"),
        (["show", "a", ""], "the value of 'OTHERS' is empty; give one"),
        (["list", "--kind", ""], "the value of '--kind' is empty; give one or leave the option out"),
        ([""], "unknown command ''; the commands are 'list', 'show', 'store' and 'completion'"),
        (["\u{1B}[2J"], #"unknown command '\u{1b}[2J'; the commands are 'list', 'show', 'store' and 'completion'"#),
        (["list", "--\u{202E}x"], #"unknown option '--\u{202e}x'; run 'toolbox list --help' to see the options"#),
        (["list", "--age", "1\n2"], #"'1\u{a}2' is not a value of '--age'; use a whole number from 0 to 99"#),
    ])
    func strangeWordsAreRefused(words: [String], message: String) {
        let error = #expect(throws: UsageError.self) { try Sample.program.parse(words) }
        #expect(error?.message == message)
    }

    @Test(arguments: [
        ("lists", "toolbox --help"), ("list --zebra", "toolbox list --help"), ("store", "toolbox store --help"),
        ("store lint", "toolbox store lint --help"),
    ])
    func errorsSayWhereToReadOn(line: String, helpCommandLine: String) {
        let error = #expect(throws: UsageError.self) {
            try Sample.program.parse(line.split(separator: " ").map(String.init))
        }
        #expect(error?.helpCommandLine == helpCommandLine)
    }

    @Test(arguments: [
        (Int.min...Int.max, "such as 30"), (1...Int.max, "from 1"), (Int.min...9, "up to 9"), (1...9, "from 1 to 9"),
    ])
    func limitsOfNumbersAreNamed(range: ClosedRange<Int>, limits: String) {
        let problem = UsageError.Problem.notAnInteger("x", of: "--n", range: range)
        let error = UsageError(problem: problem, commandPath: ["toolbox"])
        #expect(error.message == "'x' is not a value of '--n'; use a whole number \(limits)")
    }
}
