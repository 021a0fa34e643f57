import EngineKit
import Foundation
import Jansson
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
            "answers with text that is not UTF-8",
            OutsidePlugin.afterHello(#"read -r line; printf '{"id":1,"interpretation":{"os":"\377"}}\n'; sleep 60"#),
            says: "answer to 'interpret' is not of the protocol: it is not UTF-8"),
        Case(
            "answers with brackets without end",
            OutsidePlugin.afterHello(#"read -r line; head -c 9000 /dev/zero | tr '\0' '['; echo; sleep 60"#),
            says: "answer to 'interpret' is not of the protocol"),
        Case(
            "answers with a key twice",
            OutsidePlugin.afterHello(#"echo '{"id":1,"interpretation":{"os":"a","os":"b"}}'; sleep 60"#),
            says: "answer to 'interpret' is not of the protocol"),
        Case(
            "answers with its id as a text",
            OutsidePlugin.afterHello(#"echo '{"id":"1","interpretation":{}}'; sleep 60"#),
            says: "answered question \"1\" when asked question 1"),
        Case(
            "answers the first question twice",
            OutsidePlugin.afterHello(
                #"read -r line; echo '{"id":1,"interpretation":{}}'; echo '{"id":1,"interpretation":{}}'; sleep 60"#),
            says: "answered question 1 when asked question 2"),
        Case(
            "answers before it is asked",
            OutsidePlugin.afterHello(#"echo '{"id":2,"interpretation":{}}'; sleep 60"#),
            says: "answered question 2 when asked question 1"),
        Case(
            "answers after the deadline",
            OutsidePlugin.afterHello(#"read -r line; sleep 1; echo '{"id":1,"interpretation":{}}'; sleep 60"#),
            says: "gave no answer to 'interpret' in 0.3 s", seconds: 0.3),
        Case(
            "answers a byte at a time until the deadline",
            OutsidePlugin.afterHello("read -r line; while :; do printf x; sleep 0.02; done"),
            says: "gave no whole answer to 'interpret' in 0.5 s", seconds: 0.5),
        Case(
            "chatters beside its answers",
            OutsidePlugin.afterHello(
                #"read -r line; echo 'loading model'; echo '{"id":1,"interpretation":{}}'; sleep 60"#),
            says: "answer to 'interpret' is not of the protocol"),
        Case(
            "stops itself", OutsidePlugin.afterHello("read -r line; kill -STOP $$"),
            says: "gave no answer to 'interpret' in 0.3 s", seconds: 0.3),
        Case(
            "cannot be asked to end", "#!/bin/sh\ntrap '' TERM INT HUP\nwhile :; do sleep 1; done\n",
            says: "gave no answer to 'hello' in 0.3 s", seconds: 0.3),
        Case(
            "ends while its child holds the output", OutsidePlugin.afterHello("sleep 60 & exit 0"),
            says: "gave no answer to 'interpret' in 0.3 s", seconds: 0.3),
        Case(
            "leaves a zombie", OutsidePlugin.afterHello("(exit 0) & exec sleep 60"),
            says: "gave no answer to 'interpret' in 0.3 s", seconds: 0.3),
        Case(
            "writes to standard error without end", "#!/bin/sh\nexec yes trouble >&2\n",
            says: "on standard error it said: trouble / trouble", seconds: 0.5),
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
            let failure = #expect(throws: PluginFailure.self) { try bad.prepare(["python3.7", "python3.8"]) }
            let text = failure.map(\.description) ?? ""
            #expect(text.hasPrefix("plugin 'bad': "))
            #expect(text.contains(each.says), "\(text)")
            #expect(throws: PluginFailure.self) { try bad.prepare(["python3.7", "python3.8"]) }
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

    /// Ways to leave processes behind; `note PID` writes an id down.
    static let litters: [(way: String, script: String, count: Int)] = [
        ("children", "for i in 1 2 3; do sleep 300 & note $!; done; sleep 300", 3),
        ("children, and ends", "for i in 1 2 3; do sleep 300 > /dev/null 2>&1 & note $!; done; exit 0", 3),
        ("children, and is killed", "sleep 300 > /dev/null 2>&1 & note $!; kill -KILL $$", 1),
        // the one in between has gone, so that nobody knows whose it is
        ("grandchildren", "(sleep 300 & note $!) & wait; sleep 300", 1),
        // every job gets a process group of its own
        ("jobs", "set -m; sleep 300 & note $!; sleep 301 & note $!; sleep 300", 2),
        ("jobs, and ends", "set -m; sleep 300 > /dev/null 2>&1 & note $!; exit 0", 1),
        ("children that ignore signals", "(trap '' TERM INT HUP; note $$; sleep 300; sleep 300) & sleep 300", 1),
    ]

    @Test(arguments: litters)
    func `what it has started ends with it`(way: String, script: String, count: Int) async throws {
        try await TemporaryFolder.with { folder in
            let pids = folder.url.appendingPathComponent("pids").path
            let path = try OutsidePlugin.write(
                "bad", in: folder, script: "#!/bin/bash\nnote() { echo $1 >> \(pids); }\n\(script)\n")
            #expect(throws: PluginFailure.self) { try OutsidePlugin.load(path, seconds: 0.7).prepare(["a"]) }
            let started = try String(contentsOfFile: pids, encoding: .utf8).split(separator: "\n")
            #expect(started.count == count)
            for pid in started { #expect(try await isGone(String(pid)), "process \(pid) goes on") }
        }
    }

    /// Every process forks twice, to a depth that leaves the machine alone.
    private static let bomb = """
        #!/usr/bin/env python3
        import os, time
        def fork(depth):
            with open("pids", "a") as file:
                file.write(f"{os.getpid()}\\n")
            if depth > 0 and (os.fork() == 0 or os.fork() == 0):
                return fork(depth - 1)
        fork(4)
        time.sleep(300)
        """

    @Test func `nothing is left of a fork bomb`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("bad", in: folder, script: Self.bomb)
            #expect(throws: PluginFailure.self) { try OutsidePlugin.load(path, seconds: 2).prepare(["a"]) }
            let started = Set(try String(contentsOfFile: "\(path)/pids", encoding: .utf8).split(separator: "\n"))
            #expect(started.count >= 16)
            for pid in started { #expect(try await isGone(String(pid)), "process \(pid) goes on") }
        }
    }

    @Test func `not even a zombie is left of the program itself`() async throws {
        try await TemporaryFolder.with { folder in
            for (name, body) in [("ended", "exit 3"), ("silent", "sleep 300"), ("flood", "exec yes")] {
                let script = "#!/bin/sh\necho $$ > pid\n\(body)\n"
                let path = try OutsidePlugin.write(name, in: folder, script: script)
                #expect(throws: PluginFailure.self) { try OutsidePlugin.load(path, seconds: 0.5).prepare(["a"]) }
                let pid = try String(contentsOfFile: "\(path)/pid", encoding: .utf8).split(separator: "\n")[0]
                #expect(!FileManager.default.fileExists(atPath: "/proc/\(pid)"), "\(name)")
            }
        }
    }

    /// Tells the limits that it finds.
    private static let limited = """
        #!/usr/bin/env python3
        import json, resource, sys
        names = ["AS", "CPU", "NOFILE", "FSIZE", "CORE", "NPROC"]
        for line in sys.stdin:
            message = json.loads(line)
            if "hello" in message:
                print('\(OutsidePlugin.hello("bad", capabilities: #"["x-limits"]"#))', flush=True)
            else:
                found = {name: resource.getrlimit(getattr(resource, "RLIMIT_" + name)) for name in names}
                print(json.dumps({"id": message["id"], "limits": found}), flush=True)
        """

    @Test func `memory, time, files and processes are limited, and it cannot raise the limits`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("bad", in: folder, script: Self.limited)
            let plugin = try #require(OutsidePlugin.load(path, memory: 1 << 30) as? ExecutablePlugin)
            let limits = try #require(try plugin.ask(["x-limits": .null])["limits"])
            #expect(limits["AS"] == [.integer(1 << 30), .integer(1 << 30)])
            #expect(limits["CPU"] == [60, 60])
            #expect(limits["FSIZE"] == [.integer(64 << 20), .integer(64 << 20)])
            #expect(limits["CORE"] == [0, 0])
            #expect(limits["NOFILE"] == [256, 256])
            guard case .array(let processes)? = limits["NPROC"], case .integer(let soft)? = processes.first else {
                return #expect(Bool(false), "\(limits)")
            }
            #expect(soft > 32 && soft < 100_000 && processes.last == processes.first)
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
