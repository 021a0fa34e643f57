import EngineKit
import Foundation
import TestSupport
import Testing

/// What a program can do wrong, and what its plugin then says.
@Suite struct MisbehavingExecutableTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        let says: String
        var seconds = 5.0

        init(_ name: String, _ script: String, says: String, seconds: Double = 5) {
            testDescription = name
            self.script = script
            self.says = says
            self.seconds = seconds
        }
    }

    static let cases = [
        Case("dies at the start", "#!/bin/sh\nexit 3\n", says: "ended with status 3 without an answer to 'hello'"),
        Case("is killed", "#!/bin/sh\nkill -SEGV $$\n", says: "was ended by signal 11 without an answer to 'hello'"),
        Case(
            "dies with a word on standard error", "#!/bin/sh\necho 'no licence found' >&2\nexit 1\n",
            says: "on standard error it said: no licence found"),
        Case("says nothing", "#!/bin/sh\nsleep 60\n", says: "gave no answer to 'hello' in 0.3 s", seconds: 0.3),
        Case(
            "says half a line and no more", "#!/bin/sh\nprintf '{\"hello\":'\nsleep 60\n",
            says: "gave no whole answer to 'hello' in 0.3 s", seconds: 0.3),
        Case(
            "dies in the middle of its answer", "#!/bin/sh\nprintf '{\"hello\":'\n",
            says: "ended with status 0 in the middle of an answer to 'hello'"),
        Case(
            "closes its output and stays", "#!/bin/sh\nexec 1>&-\nsleep 60\n",
            says: "closed its output without an answer to 'hello'"),
        Case(
            "writes without end and without a line feed", "#!/bin/sh\nexec tr '\\0' a < /dev/zero\n",
            says: "wrote a line of more than 1048576 bytes"),
        Case(
            "writes one line that is too long", "#!/bin/sh\nhead -c 2000000 /dev/zero | tr '\\0' a\necho\nsleep 60\n",
            says: "wrote a line of more than 1048576 bytes"),
        Case("writes no JSON", "#!/bin/sh\necho Hello, world\n", says: "'hello' is not of the protocol"),
        Case("writes what is not UTF-8", "#!/bin/sh\nprintf '{\"\\377\":1}\\n'\n", says: "it is not UTF-8"),
        Case("writes an empty line", "#!/bin/sh\necho\n", says: "is not of the protocol"),
        Case("answers with an array", "#!/bin/sh\necho '[1]'\n", says: "it is not an object"),
        Case("does not greet", "#!/bin/sh\necho '{}'\n", says: "missing key 'hello'"),
        Case(
            "speaks another protocol",
            "#!/bin/sh\necho '{\"hello\":{\"protocol\":2,\"plugin\":\"bad\",\"capabilities\":[]}}'\n",
            says: "speaks protocol 2, this program speaks 1"),
        Case(
            "is another plugin", "#!/bin/sh\necho '\(OutsidePlugin.hello("other"))'\n",
            says: "/hello/plugin: it says it is plugin 'other'"),
        Case(
            "has capabilities that are none", "#!/bin/sh\necho '\(OutsidePlugin.hello("bad", capabilities: "[1]"))'\n",
            says: "/hello/capabilities/0: expected a string, found an integer"),
        Case(
            "dies when asked", OutsidePlugin.afterHello("read -r line; exit 7"),
            says: "ended with status 7 without an answer to 'interpret'"),
        Case(
            "closes its input when asked", OutsidePlugin.afterHello("exec 0<&-; sleep 60"),
            says: "gave no answer to 'interpret' in 0.3 s", seconds: 0.3),
        Case(
            "answers another question", OutsidePlugin.afterHello(#"echo '{"id":99,"interpretation":{}}'; sleep 60"#),
            says: "answered question 99 when asked question 1"),
        Case(
            "answers without an id", OutsidePlugin.afterHello(#"echo '{"interpretation":{}}'; sleep 60"#),
            says: "answered question without a number when asked question 1"),
        Case(
            "answers with something else", OutsidePlugin.afterHello(#"echo '{"id":1,"answer":{}}'; sleep 60"#),
            says: "missing key 'interpretation'"),
        Case(
            "answers with a version that is none",
            OutsidePlugin.afterHello(#"echo '{"id":1,"interpretation":{"engineVersion":"1..3"}}'; sleep 60"#),
            says: "/interpretation/engineVersion: '1..3' is not a version"),
        Case(
            "answers with a key that nobody knows",
            OutsidePlugin.afterHello(#"echo '{"id":1,"interpretation":{"pythn":"3.7"}}'; sleep 60"#),
            says: "unknown key 'pythn'"),
        Case(
            "is no program", "\u{0}\u{1}\u{2}", says: "it is neither a program nor a script with '#!'"),
        Case(
            "names an interpreter that does not exist", "#!/nonexistent/interpreter\n",
            says: "the interpreter that it names does not exist"),
        Case(
            "refuses", OutsidePlugin.afterHello(#"echo '{"id":1,"error":"the moon is full"}'; sleep 60"#),
            says: "it cannot answer 'interpret': the moon is full"),
    ]

    @Test(arguments: cases)
    func `what a program does wrong is told with its plugin's name, and the next plugin answers`(_ each: Case)
        async throws
    {
        try await TemporaryFolder.with { folder in
            let bad = OutsidePlugin.load(
                try OutsidePlugin.write("bad", in: folder, script: each.script), seconds: each.seconds)
            let good = OutsidePlugin.load(
                try OutsidePlugin.write(
                    "good", in: folder,
                    script: OutsidePlugin.answering(#"{"engineVersion":"1.16.3"}"#, name: "good")))
            let failure = #expect(throws: PluginFailure.self) { try bad.prepare(["python3.7"]) }
            let text = failure.map(\.description) ?? ""
            #expect(text.hasPrefix("plugin 'bad': "))
            #expect(text.contains(each.says), "\(text)")
            #expect(throws: PluginFailure.self) { try bad.prepare(["python3.7"]) }
            #expect(throws: Never.self) { try good.prepare(["python3.7", "python3.8"]) }
        }
    }

    @Test func `memory beyond the limit is refused to it`() async throws {
        try await TemporaryFolder.with { folder in
            let script = "#!/usr/bin/env python3\nblock = bytearray(600 << 20)\nimport time\ntime.sleep(60)\n"
            let plugin = OutsidePlugin.load(
                try OutsidePlugin.write("bad", in: folder, script: script), memory: 512 << 20)
            let failure = #expect(throws: PluginFailure.self) { try plugin.prepare(["a"]) }
            #expect(failure?.description.contains("MemoryError") == true, "\(String(describing: failure))")
        }
    }

    @Test func `processor time beyond the limit ends it`() async throws {
        try await TemporaryFolder.with { folder in
            let plugin = OutsidePlugin.load(
                try OutsidePlugin.write("bad", in: folder, script: "#!/bin/sh\nwhile :; do :; done\n"), seconds: 60,
                processorSeconds: 1)
            let failure = #expect(throws: PluginFailure.self) { try plugin.prepare(["a"]) }
            #expect(failure?.description.contains("was ended by signal") == true, "\(String(describing: failure))")
        }
    }

    @Test func `what it has started ends with it`() async throws {
        try await TemporaryFolder.with { folder in
            let pids = folder.url.appendingPathComponent("pids").path
            let script = "#!/bin/sh\nfor i in 1 2 3; do sleep 300 & echo $! >> \(pids); done\nsleep 300\n"
            let path = try OutsidePlugin.write("bad", in: folder, script: script)
            #expect(throws: PluginFailure.self) { try OutsidePlugin.load(path, seconds: 0.5).prepare(["a"]) }
            let started = try String(contentsOfFile: pids, encoding: .utf8).split(separator: "\n")
            #expect(started.count == 3)
            for pid in started { #expect(try await isGone(String(pid)), "process \(pid) goes on") }
        }
    }

    @Test func `the program ends when nobody needs it any more`() async throws {
        try await TemporaryFolder.with { folder in
            let pid = folder.url.appendingPathComponent("pid").path
            let script = OutsidePlugin.answering("{}", name: "good").replacingOccurrences(
                of: "#!/bin/sh\n", with: "#!/bin/sh\necho $$ > \(pid)\n")
            let path = try OutsidePlugin.write("good", in: folder, script: script)
            try OutsidePlugin.load(path).prepare(["python3.7"])
            let started = try String(contentsOfFile: pid, encoding: .utf8).split(separator: "\n")[0]
            #expect(try await isGone(String(started)))
        }
    }

    /// Nothing is left of a process, or only its entry that nobody has waited for yet.
    private func isGone(_ pid: String) async throws -> Bool {
        for _ in 0..<50 {
            guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return true }
            if status.split(separator: ")").last?.hasPrefix(" Z") == true { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
