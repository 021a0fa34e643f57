import Foundation
import TestSupport
import Testing

@Suite struct StandardInputTests {
    private let request = #"{"id":1,"modelType":"MXNet"}"#

    @Test func `closed standard input is an input failure`() async throws {
        let result = try await Program.shell(#""$R" resolve --batch - <&-"#)
        #expect(result.status == 4)
        #expect(result.output == "")
        #expect(result.errors == "runtimectl: error: cannot read '<standard input>': bad file descriptor\n")
    }

    @Test func `closed standard input in JSON is one more line`() async throws {
        let result = try await Program.shell(#""$R" resolve --batch - -o json <&-"#)
        #expect(result.status == 4)
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(try JSON(result.output)["error"]["code"].string == "input-failed")
    }

    @Test(arguments: ["", "\n", "\r\n\r\n", " \t\n\n"])
    func `nothing asked, nothing answered`(input: String) async throws {
        let result = try await Program.run("resolve --batch -", input: input)
        #expect(result == RunResult(status: 0, output: "", errors: ""))
    }

    @Test(arguments: ["\n", "\r\n", "\n\n", " \n", ""])
    func `lines may end in any way`(end: String) async throws {
        let input = request + (end.isEmpty ? "" : end + request + end)
        let answers = try JSON.lines(try await Program.run("resolve --batch -", input: input).output)
        #expect(answers.count == (end.isEmpty ? 1 : 2))
        #expect(answers.allSatisfy { $0["status"].string == "resolved" })
    }

    @Test(
        arguments: [
            [0x00], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], [0x22, 0xC3, 0x28, 0x22], [0x7B, 0x00, 0x7D],
            Array(repeating: 0x5B, count: 100_000), Array(0x80...0xFF), Array("{\"a\":\"\u{1}\"}".utf8),
        ] as [[UInt8]])
    func `bytes that are no text are one invalid line`(bytes: [UInt8]) async throws {
        try await TemporaryFolder.with { folder in
            let good = Data((request + "\n").utf8)
            let file = try folder.file("requests", holding: good + Data(bytes) + Data("\n".utf8) + good)
            for line in ["\"$R\" resolve --batch - < '\(file.path)'", "\"$R\" resolve --batch '\(file.path)'"] {
                let result = try await Program.shell(line)
                #expect(result.status == 3)
                #expect(result.errors == "")
                let answers = try JSON.lines(result.output)
                #expect(answers.map { $0["status"].string } == ["resolved", "invalid", "resolved"])
                #expect(answers[1]["line"].integer == 2)
            }
        }
    }

    @Test func `random bytes never stop the program`() async throws {
        let result = try await Program.shell(#"head -c 200000 /dev/urandom | "$R" resolve --batch -"#)
        #expect(result.status == 3)
        #expect(result.errors == "")
        let answers = try JSON.lines(result.output)
        #expect(answers.count > 100)
        #expect(answers.allSatisfy { $0["status"].string == "invalid" })
    }

    @Test func `a line beyond the limit is refused, and the next ones are answered`() async throws {
        let line = #"(echo '\#(request)'; head -c 17000000 /dev/zero | tr '\0' a; echo; echo '\#(request)') | "#
        let result = try await Program.shell(line + #""$R" resolve --batch -"#)
        let answers = try JSON.lines(result.output)
        #expect(answers.map { $0["status"].string } == ["resolved", "invalid", "resolved"])
        #expect(answers[1]["line"].integer == 2)
        #expect(answers[1]["error"]["message"].string?.contains("16777216") == true)
    }
}
