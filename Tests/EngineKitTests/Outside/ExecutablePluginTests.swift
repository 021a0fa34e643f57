import EngineKit
import Foundation
import Jansson
import RuntimeVocabulary
import TestSupport
import Testing

@Suite struct ExecutablePluginTests {
    /// Tells what it finds around it.
    private static let nosy = """
        #!/usr/bin/env python3
        import json, os, signal, sys
        for line in sys.stdin:
            message = json.loads(line)
            if "hello" in message:
                answer = {"hello": {"protocol": 1, "plugin": "nosy", "capabilities": ["inspect"]}}
            else:
                around = {
                    "environment": sorted(os.environ), "folder": os.getcwd(),
                    "descriptors": sorted(int(name) for name in os.listdir("/proc/self/fd")),
                    "group": os.getpgid(0) == os.getpid(), "session": os.getsid(0) == os.getpid(),
                    "blocked": [int(s) for s in signal.pthread_sigmask(signal.SIG_BLOCK, [])],
                    "status": open("/proc/self/status").read(),
                }
                answer = {"id": message["id"], "inspection": around}
            print(json.dumps(answer), flush=True)
        """

    /// Shells and Python add some of their own.
    private static let allowed: Set = ["PATH", "HOME", "LANG", "TZ", "LC_CTYPE", "PWD", "OLDPWD", "SHLVL", "_"]

    @Test func `the program sees a filtered environment, its folder, and no descriptors but its own`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("nosy", in: folder, script: Self.nosy)
            let plugin = try #require(OutsidePlugin.load(path) as? ExecutablePlugin)
            let answer = try plugin.ask(["inspect": ["package": "/nonexistent", "files": []]])
            let around = try #require(answer["inspection"])
            guard case .array(let names)? = around["environment"] else { return #expect(Bool(false)) }
            let words = names.compactMap { if case .string(let word) = $0 { word } else { nil } }
            #expect(Set(words).subtracting(Self.allowed).filter { !$0.contains("PYENV") } == [])
            #expect(words.contains("PATH"))
            #expect(around["folder"] == .string(URL(fileURLWithPath: path).resolvingSymlinksInPath().path))
            // the fourth is that of the listing itself
            #expect(around["descriptors"] == [0, 1, 2, 3])
            #expect(around["group"] == true)
            #expect(around["session"] == true)
            #expect(around["blocked"] == [])
        }
    }

    @Test func `what the program says lies over what the manifest's rules find`() async throws {
        try await TemporaryFolder.with { folder in
            let said = #"{"engineVersion":"1.16.3","hardware":["gpu"],"python":null}"#
            let path = try OutsidePlugin.write(
                "good", in: folder, script: OutsidePlugin.answering(said, name: "good"),
                also: #", "interpretation": {"unsuffixedHardware": {"hardware": ["cpu"], "source": "a test"}}"#)
            let plugin = OutsidePlugin.load(path)
            let name = try RuntimeName(parsing: "python3.7")
            #expect(plugin.interpret(name, hints: HardwareHints()).hardware?.value == ["cpu"])
            try plugin.prepare([name.text])
            let found = plugin.interpret(name, hints: HardwareHints())
            #expect(found.engineVersion == Facet(try ReleaseVersion(parsing: "1.16.3"), .inferred))
            #expect(found.hardware == Facet(["gpu"], .inferred))
            #expect(found.python == nil)
        }
    }

    @Test func `a value that the name carries stays parsed`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write(
                "good", in: folder, script: OutsidePlugin.answering(#"{"python":"3.7"}"#, name: "good"))
            let plugin = OutsidePlugin.load(path)
            let name = try RuntimeName(parsing: "good1.2-python3.7")
            try plugin.prepare([name.text])
            let found = plugin.interpret(name, hints: HardwareHints())
            #expect(found.python == Facet(PythonVersion(major: 3, minor: 7), .parsed))
            #expect(found.engineVersion == Facet(try ReleaseVersion(parsing: "1.2"), .parsed))
        }
    }

    @Test func `a refusal is the answer to one question only`() async throws {
        try await TemporaryFolder.with { folder in
            let body = #"""
                read -r line; echo '{"id":1,"error":"not this one"}'
                read -r line; echo '{"id":2,"inspection":{}}'
                """#
            let path = try OutsidePlugin.write(
                "bad", in: folder, script: OutsidePlugin.afterHello(body, capabilities: #"["inspect"]"#))
            let plugin = try #require(OutsidePlugin.load(path) as? ExecutablePlugin)
            #expect(throws: PluginFailure.self) { try plugin.ask(["inspect": [:]]) }
            #expect(throws: PluginFailure.self) { try plugin.ask(["interpret": [:]]) }
            #expect(try plugin.ask(["inspect": [:]]) == ["id": 2, "inspection": [:]])
        }
    }

    @Test func `a large question and a large answer pass each other`() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write(
                "bad", in: folder,
                script: """
                    #!/usr/bin/env python3
                    import json, sys
                    for line in sys.stdin:
                        message = json.loads(line)
                        if "hello" in message:
                            print('\(OutsidePlugin.hello("bad", capabilities: #"["inspect"]"#))', flush=True)
                        else:
                            sys.stderr.write("x" * 300000)
                            print(json.dumps({"id": message["id"], "inspection": message["inspect"]}), flush=True)
                    """)
            let plugin = try #require(OutsidePlugin.load(path) as? ExecutablePlugin)
            let files = (0..<20_000).map { "model/part-\($0).bin" }
            let question: JSONValue = ["files": .strings(files)]
            #expect(try plugin.ask(["inspect": question])["inspection"] == question)
        }
    }
}
