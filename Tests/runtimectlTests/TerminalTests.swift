import TestSupport
import Testing

@Suite(.enabled(if: Program.canUseTerminals)) struct TerminalTests {
    private static let lines = [
        "list", "list -m PyTorch", "list -m PyTorch -w cpu --status supported", "engines",
        "resolve -m MXNet -w ascend -p 3.6 --os ubuntu_18.04 --cuda 10", "resolve -m PyTorch --explain",
        "resolve -m tensorflow -w gpu -p python2.7", "help", "help resolve",
    ]

    @Test(arguments: [80, 100, 140], lines)
    func `nothing is wider than the terminal`(columns: Int, line: String) async throws {
        let result = try await Program.terminal("\(line) --color never", columns: columns)
        #expect(!result.output.isEmpty)
        for row in result.output.split(separator: "\n") where row.count > columns {
            // a reference or a name is never cut
            #expect(row.split(separator: " ").contains { $0.count > columns - 30 })
        }
    }

    @Test(arguments: ["list -m MXNet", "resolve -m MXNet -w ascend", "help", "show Caffe/python3.6"])
    func `a terminal gets colours unless it is told otherwise`(line: String) async throws {
        #expect(try await Program.terminal(line, columns: 100).output.contains("\u{1B}["))
        #expect(!(try await Program.terminal("\(line) --color never", columns: 100)).output.contains("\u{1B}["))
        let noColor = try await Program.terminal(line, columns: 100, environment: ["NO_COLOR": "1"])
        #expect(!noColor.output.contains("\u{1B}["))
        let dumb = try await Program.terminal(line, columns: 100, environment: ["TERM": "dumb"])
        #expect(!dumb.output.contains("\u{1B}["))
    }

    private static let remark = "(not shown, the terminal is too narrow: "

    @Test func `a narrow terminal says which columns it has no room for`() async throws {
        let narrow = try await Program.terminal("list --color never", columns: 100)
        #expect(narrow.output.contains(Self.remark))
        let wide = try await Program.terminal("list --color never", columns: 220)
        #expect(!wide.output.contains(Self.remark))
    }
}
