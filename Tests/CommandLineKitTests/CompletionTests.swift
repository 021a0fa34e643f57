import CommandLineKit
import Foundation
import TestSupport
import Testing

/// Runs the scripts in the shells they are for, on a folder with a few files.
@Suite struct CompletionTests {
    /// A command line with the cursor at its end, and the words a shell offers there.
    struct Line: Sendable {
        let line: String
        let offered: [String]
        init(_ line: String, _ offered: [String]) { (self.line, self.offered) = (line, offered) }
    }

    static let options = ["--color", "--format", "--help", "--lists", "--quiet", "--verbose", "--version"]

    /// What all shells agree on. Values after `=` are given without the option's name.
    static let lines = [
        Line("toolbox ", ["completion", "help", "list", "show", "store"]),
        Line("toolbox l", ["list"]),
        Line("toolbox x", []),
        Line("toolbox -q s", ["show", "store"]),
        Line("toolbox --format json s", ["show", "store"]),
        Line("toolbox --format=json s", ["show", "store"]),
        Line("toolbox -qo json s", ["show", "store"]),
        Line("toolbox -qojson s", ["show", "store"]),
        Line("toolbox store ", ["diff", "lint"]),
        Line("toolbox store -n l", ["lint"]),
        Line("toolbox --", options),
        Line("toolbox store lint --f", ["--fail-on", "--format"]),
        Line("toolbox list --format ", ["csv", "json", "table"]),
        Line("toolbox show --format ", ["json", "table"]),
        Line("toolbox --format ", ["json", "table"]),
        Line("toolbox list --format=", ["csv", "json", "table"]),
        Line("toolbox list --format=j", ["json"]),
        Line("toolbox list --color=a", ["always", "auto"]),
        Line("toolbox list -o c", ["csv"]),
        Line("toolbox list --kind ", ["hammer", "jack plane", "saw"]),
        Line("toolbox list --age ", []),
        Line("toolbox completion ", ["bash", "fish", "zsh"]),
        Line("toolbox completion z", ["zsh"]),
        Line("toolbox store lint --fail-on ", ["error", "warning"]),
        Line("toolbox store lint ", ["a b.json", "room", "tools.json"]),
        Line("toolbox store diff ", ["a b.json", "room", "tools.json"]),
        Line("toolbox store diff tools.json t", ["tools.json"]),
        Line("toolbox --lists t", ["tools.json"]),
        Line("toolbox --lists=t", ["tools.json"]),
        Line("toolbox list --room ", ["room"]),
        Line("toolbox list --room=r", ["room"]),
        Line("toolbox help ", ["completion", "list", "show", "store"]),
        Line("toolbox help store ", ["diff", "lint"]),
        Line("toolbox help list ", []),
        Line("toolbox show -- --", []),
    ]

    @Test func bash() async throws {
        try await check(shell: "bash", [], script: CompletionScript.bash(Sample.program), driver: Drivers.bash)
    }

    @Test(.enabled(if: isInstalled("zsh"))) func zsh() async throws {
        try await check(shell: "zsh", ["-f"], script: CompletionScript.zsh(Sample.program), driver: Drivers.zsh)
    }

    @Test(.enabled(if: isInstalled("fish"))) func fish() async throws {
        let script = CompletionScript.fish(Sample.program)
        try await check(shell: "fish", ["--no-config"], script: script, driver: Drivers.fish)
    }

    @Test(arguments: [
        ("toolbox list -oc", ["-ocsv"]), ("toolbox list -qoj", ["-qojson"]), ("toolbox list -q", []),
        ("toolbox list ", options + ["--age", "--all", "--kind", "--note", "--room"]),
        ("toolbox -- ", ["completion", "help", "list", "show", "store"]),
        ("toolbox list --kind=ja", ["jack plane"]),
    ])
    func bashGoesFurther(line: String, offered: [String]) async throws {
        let found = try await offers(
            in: "bash", [], script: CompletionScript.bash(Sample.program), driver: Drivers.bash, at: [line])
        #expect(found == [offered.sorted()])
    }

    @Test(arguments: ["bash", "zsh", "fish"].filter { $0 == "bash" || isInstalled($0) })
    func shellsFindNoFaultInTheScript(shell: String) async throws {
        let program = Self.awkward
        let scripts = [
            "bash": CompletionScript.bash(program), "zsh": CompletionScript.zsh(program),
            "fish": CompletionScript.fish(program),
        ]
        try await TemporaryFolder.with { folder in
            let file = try folder.file("script", holding: try #require(scripts[shell]))
            let result = try await Run.program(at: Self.place(of: shell), ["-n", file.path])
            #expect(result == RunResult(status: 0, output: "", errors: ""))
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"].filter { $0 == "bash" || isInstalled($0) })
    func wordsWithSignsOfTheShellAreOfferedAsTheyAre(shell: String) async throws {
        let scripts = [
            "bash": (CompletionScript.bash(Self.awkward), Drivers.bash, []),
            "zsh": (CompletionScript.zsh(Self.awkward), Drivers.zsh, ["-f"]),
            "fish": (CompletionScript.fish(Self.awkward), Drivers.fish, ["--no-config"]),
        ]
        let (script, driver, arguments) = try #require(scripts[shell])
        let found = try await offers(
            in: shell, arguments, script: script, driver: driver, at: ["toolbox cut --with ", "toolbox cu"])
        #expect(found == [Self.awkwardWords.sorted(), ["cut"]])
    }

    static let awkwardWords = [
        "it's", "$HOME", "a;b", "`id`", "x*", "(y)", "tab&tab", "~", "#1", "\"q\"", "[z]", "{u,v}",
    ]

    /// Texts in which a script that quotes badly would find its own signs.
    static let awkward = Program(
        name: "toolbox", version: "1", summary: "s",
        commands: [
            Command(
                "cut", summary: "it's [one]: \"two\" $(three) `four` \\five",
                arguments: [Argument("IT'S:[X]", help: "h'h", required: false)],
                options: [
                    Option(
                        "with", value: Value("A:B'C", .suggested(awkwardWords)), help: "[a]: 'b' \"c\" $d `e` \\f")
                ])
        ])

    // MARK: Running shells

    static func place(of shell: String) -> URL {
        let places = ["/usr/local/bin/", "/usr/bin/", "/bin/"].map { URL(fileURLWithPath: $0 + shell) }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[0]
    }

    static func isInstalled(_ shell: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: place(of: shell).path)
    }

    private func check(shell: String, _ arguments: [String], script: String, driver: String) async throws {
        let found = try await offers(in: shell, arguments, script: script, driver: driver, at: Self.lines.map(\.line))
        try #require(found.count == Self.lines.count)
        for (line, words) in zip(Self.lines, found) {
            #expect(words == line.offered.sorted(), "\(line.line)")
        }
    }

    /// The words a shell offers at the end of each line: sorted, each once, folders without their slash.
    private func offers(
        in shell: String, _ arguments: [String], script: String, driver: String, at lines: [String]
    ) async throws -> [[String]] {
        try await TemporaryFolder.with { folder in
            let driver = try folder.file("driver", holding: driver)
            let script = try folder.file("script", holding: script)
            for name in ["work/tools.json", "work/a b.json", "work/room/inside.json"] {
                _ = try folder.file(name, holding: "{}")
            }
            let result = try await Run.program(
                at: Self.place(of: shell), arguments + [driver.path],
                environment: [
                    "SCRIPT": script.path, "TERM": "xterm", "OUT": folder.url.path + "/offered",
                    "HOME": folder.url.path,
                ],
                input: lines.map { $0 + "\n" }.joined(), in: folder.url.appendingPathComponent("work"))
            #expect(result.status == 0)
            #expect(result.errors == "")
            return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { row in
                let words = row.split(separator: "|").map { $0.last == "/" ? String($0.dropLast()) : String($0) }
                return Set(words).sorted()
            }
        }
    }
}
