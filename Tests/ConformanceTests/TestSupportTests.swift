import Foundation
import TestSupport
import Testing

@Suite("The tests' own tools") struct TestSupportTests {
    static let shell = URL(fileURLWithPath: "/bin/sh")

    @Test("a run gives status, output and errors, and passes on arguments, environment, input and folder")
    func run() async throws {
        try await TemporaryFolder.with { folder in
            let script = #"cat; echo "$1 $GREETING"; pwd >&2; exit 3"#
            let result = try await Run.program(
                at: Self.shell, ["-c", script, "sh", "two words"], environment: ["GREETING": "hello"], input: "in\n",
                in: folder.url)
            #expect(result.status == 3)
            #expect(result.output == "in\ntwo words hello\n")
            #expect(result.errors == "\(folder.url.path)\n")
        }
    }

    @Test("a program that fills both outputs and never reads its input does not block")
    func muchOutput() async throws {
        let script =
            "i=0; while [ $i -lt 5000 ]; do echo 0123456789012345678901234567890123456789; "
            + "echo 0123456789012345678901234567890123456789 >&2; i=$((i+1)); done"
        let input = String(repeating: "x", count: 1_000_000)
        let result = try await Run.program(at: Self.shell, ["-c", script], input: input)
        #expect(result.status == 0)
        #expect(result.output.utf8.count == 205_000)
        #expect(result.errors == result.output)
    }

    @Test("a signal is told as shells tell it")
    func signal() async throws {
        #expect(try await Run.program(at: Self.shell, ["-c", "kill -TERM $$"]).status == 128 + SIGTERM)
        // A writer whose reader is gone ends by signal 13 as it would in a shell, and not by a message of its own.
        let closedPipe = try await Run.program(at: Self.shell, ["-c", "yes | head -n 1"])
        #expect(closedPipe == RunResult(status: 0, output: "y\n", errors: ""))
    }

    @Test("a program that does not end is killed")
    func timeout() async {
        let start = ContinuousClock.now
        await #expect(throws: Run.Failure.timedOut(.milliseconds(200))) {
            try await Run.program(at: Self.shell, ["-c", "exec sleep 3600"], timeout: .milliseconds(200))
        }
        // the child's own hour, not a figure of this machine's: a run that waited for it would have taken that long
        #expect(ContinuousClock.now - start < .seconds(3600))
    }

    @Test("a program that is not there is a failure")
    func missing() async {
        await #expect(throws: Run.Failure.notBuilt("/nonexistent/program")) {
            try await Run.program(at: URL(fileURLWithPath: "/nonexistent/program"), [])
        }
        #expect(throws: Run.Failure.self) { try Run.builtProduct("no-such-product") }
    }

    @Test("the program under test is found in the build folder")
    func builtProduct() throws {
        #expect(try Run.builtProduct("runtimectl").lastPathComponent == "runtimectl")
    }

    @Test("a snapshot is written when asked, compared otherwise, and missed when it is not there")
    func snapshot() async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.url.appendingPathComponent("Snapshots/a.txt")
            let missing = try Snapshot.problem(of: "a\n", in: file, isRecording: false)
            #expect(missing?.contains("RECORD=1") == true)
            #expect(!FileManager.default.fileExists(atPath: file.path))
            #expect(try Snapshot.problem(of: "a\n", in: file, isRecording: true) == nil)
            #expect(try Snapshot.problem(of: "a\n", in: file, isRecording: false) == nil)
            #expect(try Snapshot.problem(of: "b\n", in: file, isRecording: false)?.hasPrefix("a.txt differs") == true)
            #expect(try String(contentsOf: file, encoding: .utf8) == "a\n")
        }
    }

    @Test(
        "the first difference is shown with the line before it",
        arguments: [
            ("a\nb\n", "a\nb\n", nil),
            ("a\nb\n", "a\nc\n", "differs in line 2:\n    a\n  - b\n  + c"),
            ("a\n", "a", "differs in line 2:\n    a\n  - \n  + (end of text)"),
            ("", "a", "differs in line 1:\n  - \n  + a"),
            ("a", "a ", "differs in line 1:\n  - a\n  + a $"),
            ("a", "a\r\n", "differs in line 1:\n  - a\n  + a\\r"),
            ("\u{e9}", "e\u{301}", "differs in line 1:\n  - \u{e9}\n  + e\u{301}"),
        ] as [(String, String, String?)])
    func difference(_ expected: String, _ found: String, _ difference: String?) {
        #expect(Snapshot.firstDifference(expected: expected, found: found) == difference)
    }
}
