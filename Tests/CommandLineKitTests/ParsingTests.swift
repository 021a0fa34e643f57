import CommandLineKit
import Testing

@Suite struct ParsingTests {
    /// A command line that is understood; what is not named is empty.
    struct Line: Sendable, CustomTestStringConvertible {
        let words: [String]
        var path = ["list"]
        var values: [String: [String]] = [:]
        var flags: [String: Int] = [:]
        var arguments: [String] = []
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Line(words: ["list"]),
        Line(words: ["list", "--kind", "saw"], values: ["kind": ["saw"]]),
        Line(words: ["list", "--kind=saw"], values: ["kind": ["saw"]]),
        Line(words: ["list", "--kind=a=b"], values: ["kind": ["a=b"]]),
        Line(words: ["list", "--kind=--age"], values: ["kind": ["--age"]]),
        Line(words: ["list", "-k", "saw"], values: ["kind": ["saw"]]),
        Line(words: ["list", "-ksaw"], values: ["kind": ["saw"]]),
        Line(words: ["list", "-qaksaw"], values: ["kind": ["saw"]], flags: ["quiet": 1, "all": 1]),
        Line(words: ["list", "-qak", "saw"], values: ["kind": ["saw"]], flags: ["quiet": 1, "all": 1]),
        Line(words: ["list", "--kind", "-"], values: ["kind": ["-"]]),
        Line(words: ["list", "--kind", "saw", "-k", "hammer"], values: ["kind": ["saw", "hammer"]]),
        Line(words: ["list", "-vv", "--verbose"], flags: ["verbose": 3]),
        Line(words: ["-v", "list", "-v"], flags: ["verbose": 2]),
        Line(words: ["--format", "json", "list"], values: ["format": ["json"]]),
        Line(words: ["list", "--format", "json"], values: ["format": ["json"]]),
        Line(words: ["--lists", "a", "list", "--lists=b"], values: ["lists": ["a", "b"]]),
        Line(words: ["list", "--age", "0"], values: ["age": ["0"]]),
        Line(words: ["list", "--note="], values: ["note": [""]]),
        Line(words: ["list", "--note", ""], values: ["note": [""]]),
        Line(words: ["--", "list"]),
        Line(words: ["list", "--"]),
        Line(words: ["show", "plane"], path: ["show"], arguments: ["plane"]),
        Line(words: ["show", "a", "b", "c"], path: ["show"], arguments: ["a", "b", "c"]),
        Line(words: ["show", "a", "-q", "b"], path: ["show"], flags: ["quiet": 1], arguments: ["a", "b"]),
        Line(words: ["show", "--", "-q", "--help"], path: ["show"], arguments: ["-q", "--help"]),
        Line(words: ["show", "a", "--", "--", "b"], path: ["show"], arguments: ["a", "--", "b"]),
        Line(words: ["show", "-"], path: ["show"], arguments: ["-"]),
        Line(words: ["show", "help"], path: ["show"], arguments: ["help"]),
        Line(words: ["store", "diff", "a", "b"], path: ["store", "diff"], arguments: ["a", "b"]),
        Line(
            words: ["store", "-n", "diff", "a", "b"], path: ["store", "diff"], flags: ["dry-run": 1],
            arguments: ["a", "b"]),
        Line(
            words: ["store", "diff", "a", "b", "-n"], path: ["store", "diff"], flags: ["dry-run": 1],
            arguments: ["a", "b"]),
        Line(words: ["completion", "zsh"], path: ["completion"], arguments: ["zsh"]),
    ])
    func isUnderstood(line: Line) throws {
        guard case .run(let invocation) = try Sample.program.parse(line.words) else {
            Issue.record("not a command to run")
            return
        }
        #expect(invocation.path == line.path)
        #expect(invocation.arguments == line.arguments)
        let given = Dictionary(grouping: invocation.occurrences, by: \.option)
        #expect(given.mapValues { $0.compactMap(\.value) }.filter { !$0.value.isEmpty } == line.values)
        #expect(given.filter { $0.value.allSatisfy { $0.value == nil } }.mapValues(\.count) == line.flags)
        for (option, values) in line.values {
            #expect(invocation.values(option) == values)
            #expect(invocation.value(option) == values.last)
        }
        for (option, count) in line.flags {
            #expect(invocation.count(option) == count)
            #expect(invocation.flag(option))
        }
    }

    @Test func defaultsAnswerForOptionsThatAreNotGiven() throws {
        guard case .run(let invocation) = try Sample.program.parse(["list"]) else {
            Issue.record("not a command to run")
            return
        }
        #expect(invocation.value("format") == "table")
        #expect(invocation.values("color") == ["auto"])
        #expect(!invocation.flag("format"))
        #expect(invocation.count("format") == 0)
        #expect(invocation.value("kind") == nil)
        #expect(invocation.value("no-such-option") == nil)
        #expect(invocation.integer("age") == nil)
    }

    @Test func aCommandMayWidenAGlobalOption() throws {
        for words in [["--format", "csv", "list"], ["list", "--format", "csv"], ["-ocsv", "list"]] {
            guard case .run(let invocation) = try Sample.program.parse(words) else {
                Issue.record("not a command to run")
                continue
            }
            #expect(invocation.value("format") == "csv")
        }
    }

    @Test func numbersMayBeNegative() throws {
        let program = Program(
            name: "toolbox", version: "1", summary: "s",
            commands: [
                Command(
                    "list", summary: "s",
                    options: [Option("shift", short: "s", value: Value("N", .integer(-5...5)), help: "h")])
            ])
        for words in [["list", "--shift", "-3"], ["list", "-s", "-3"], ["list", "-s-3"], ["list", "--shift=-3"]] {
            guard case .run(let invocation) = try program.parse(words) else {
                Issue.record("not a command to run")
                continue
            }
            #expect(invocation.integer("shift") == -3)
        }
    }

    @Test func theOrderOfOptionsIsKept() throws {
        guard case .run(let invocation) = try Sample.program.parse(["-q", "list", "-va", "--age=3"]) else {
            Issue.record("not a command to run")
            return
        }
        #expect(invocation.occurrences.map(\.option) == ["quiet", "verbose", "all", "age"])
        #expect(invocation.occurrences.map(\.value) == [nil, nil, nil, "3"])
        #expect(invocation.integer("age") == 3)
    }
}
