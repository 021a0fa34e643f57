import BuiltInPlugins
import EngineKit
import Foundation
import TestSupport
import Testing

/// The suite itself: what passes it, and what does not.
@Suite struct PluginConformanceTests {
    private static let builtIn = (try? BuiltInPlugins.load()) ?? []

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL.path

    @Test func `nine plugins are built in`() {
        #expect(Self.builtIn.count == 9)
    }

    @Test(arguments: builtIn.map(\.manifest.name))
    func `every built-in plugin passes, compiled in and as a folder`(name: String) throws {
        let plugin = try #require(Self.builtIn.first { $0.manifest.name == name })
        let suite = PluginConformance(others: Self.builtIn)
        #expect(suite.checks(of: plugin).filter(\.isFailure) == [])
        let folder = PluginFolder(path: "\(Self.root)/plugins/\(name)", origin: .option)
        #expect(suite.checks(of: folder).filter(\.isFailure) == [])
    }

    @Test(arguments: [false, true])
    func `what 'new' writes passes`(isExecutable: Bool) async throws {
        try await TemporaryFolder.with { folder in
            for (name, engine) in [("mine", nil), ("mine-2", "MyEngine"), ("x1", "9Lives")] {
                let template = PluginTemplate(name: name, engine: engine, isExecutable: isExecutable)
                let path = try template.write(in: folder.url.path)
                let checks = PluginConformance(others: Self.builtIn).checks(
                    of: PluginFolder(path: path, origin: .option))
                #expect(checks.filter(\.isFailure) == [])
            }
        }
    }

    static let faulty: [(manifest: String, code: ConformanceCheck.Code)] = [
        ("{}", .manifest),
        (#""id": "Mine", "version": "1.0.0", "aliases": ["mine"], "nameTokens": []"#, .identity),
        (#""id": "Mine", "version": "1.0.0", "aliases": ["a-b", "A_B"], "nameTokens": []"#, .identity),
        (#""id": "Mine", "version": "1.0.0", "aliases": [], "nameTokens": ["cuda"]"#, .nameTokens),
        (#""id": "Mine", "version": "1.0.0", "aliases": ["torch"], "nameTokens": []"#, .conflicts),
        (
            #"""
            "id": "Mine", "version": "1.0.0", "aliases": [], "nameTokens": [],
            "interpretation": {"engineVersions": [{"name": "two words", "engineVersion": "1.0", "source": "x"}]}
            """#, .rules
        ),
        (
            #"""
            "id": "Mine", "version": "1.0.0", "aliases": [], "nameTokens": [], "compatibility": [
              {"runtime": ">=1", "verdict": "fine", "source": "x"},
              {"formats": ["A"], "runtime": "1.5", "difference": ["same"], "verdict": "warn", "source": "x"}
            ]
            """#, .rules
        ),
        (
            #"""
            "id": "Mine", "version": "1.0.0", "aliases": [], "nameTokens": [],
            "compatibility": [{"formats": [" "], "verdict": "fine", "source": " "}]
            """#, .rules
        ),
    ]

    @Test(arguments: faulty)
    func `a faulty manifest fails the check that is about it`(members: String, code: ConformanceCheck.Code)
        async throws
    {
        try await TemporaryFolder.with { folder in
            let manifest = members == "{}" ? members : #"{"apiVersion": 1, "name": "mine", \#(members)}"#
            let path = try OutsidePlugin.write("mine", in: folder, manifest: manifest)
            let checks = PluginConformance(others: Self.builtIn).checks(of: PluginFolder(path: path, origin: .option))
            // a stricter reader may refuse the manifest as a whole
            let failed = checks.filter(\.isFailure).map(\.code)
            #expect(failed == [code] || failed == [.manifest], "\(failed)")
        }
    }

    static let misbehaving: [(script: String, code: ConformanceCheck.Code)] = [
        ("#!/bin/sh\nexit 1\n", .greeting),
        (OutsidePlugin.afterHello("read -r line; exit 1"), .answers),
        // dies of what it does not know
        (
            """
            #!/usr/bin/env python3
            import json, sys
            for line in sys.stdin:
                message = json.loads(line)
                if "hello" in message:
                    print('\(OutsidePlugin.hello("bad"))', flush=True)
                else:
                    message["interpret"]
                    print(json.dumps({"id": message["id"], "interpretation": {}}), flush=True)
            """, .strangeQuestion
        ),
        (OutsidePlugin.answering("{}", name: "bad"), .strangeQuestion),
    ]

    @Test(arguments: misbehaving)
    func `a misbehaving program fails the check that is about it`(script: String, code: ConformanceCheck.Code)
        async throws
    {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("bad", in: folder, script: script)
            let checks = PluginConformance(others: Self.builtIn).checks(of: PluginFolder(path: path, origin: .option))
            #expect(checks.contains { $0.code == code && $0.isFailure }, "\(checks.filter(\.isFailure))")
        }
    }

    /// Answers `inspect` with what an expression of Python says of the question `q`.
    private static func inspector(_ expression: String) -> String {
        """
        #!/usr/bin/env python3
        import json, os, sys
        def first(q): return open(os.path.join(q["package"], q["files"][0]), "rb").read()
        def sure(how): return {"confidence": how, "format": "F", "frameworkVersion": "1.0"}
        for line in sys.stdin:
            message = json.loads(line)
            if "hello" in message:
                print('\(OutsidePlugin.hello("bad", capabilities: #"["inspect"]"#))', flush=True)
            elif "inspect" not in message:
                print(json.dumps({"id": message["id"], "error": "what?"}), flush=True)
            else:
                q = message["inspect"]
                print(json.dumps({"id": message["id"], "inspection": \(expression)}), flush=True)
        """
    }

    private func packages(_ expression: String, also members: String = "") async throws -> ConformanceCheck {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write(
                "bad", in: folder, script: Self.inspector(expression), also: members)
            let checks = PluginConformance(others: []).checks(of: PluginFolder(path: path, origin: .option))
            #expect(checks.allSatisfy { !$0.isFailure || $0.code == .packages }, "\(checks.filter(\.isFailure))")
            return try #require(checks.first { $0.code == .packages })
        }
    }

    @Test(arguments: [
        "None", #"sure("likely") if q["files"] else None"#,
        #"sure("certain") if q["files"] and first(q).startswith(b"MINE") else None"#,
    ])
    func `a program that takes no garbage for a model passes`(expression: String) async throws {
        #expect(try await packages(expression).outcome == .passed)
    }

    @Test(arguments: [
        (#"sure("likely")"#, "it recognises a model in a package that is empty"),
        (
            #"sure("certain") if q["files"] else None"#,
            "it is certain about a package whose file 'model/model.bin' is empty"
        ),
        (#"sure("certain") if q["files"] and first(q)[:1] == b"\xff" else None"#, "holds bytes of ones"),
        (#"{"format": first(q).decode()} if q["files"] else None"#, "is empty: its executable's answer"),
        (#"first(q)[100] and None if q["files"] else None"#, "ended with status 1"),
        ("7", "/inspection: expected an object, found an integer"),
        (#"dict(sure("likely"), engine="bad") if q["files"] else None"#, "/inspection/engine: unknown key 'engine'"),
    ])
    func `a program that breaks the rules for packages fails`(expression: String, says: String) async throws {
        guard case .failed(let faults) = try await packages(expression).outcome else {
            return #expect(Bool(false), "it passes")
        }
        #expect(faults.first?.message.contains(says) == true, "\(faults)")
        #expect(faults.first?.remedy.isEmpty == false)
    }

    @Test func `the packages have files of the names that the manifest's patterns fit`() async throws {
        let members = #"""
            , "package": {"required": ["*.x"], "modelFiles": ["*-symbol.json", "parts/**", "a?c.bin"], "source": "s"}
            """#
        let seen = #"([open("names", "a").write(name + "\n") for name in q["files"]], None)[1]"#
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("bad", in: folder, script: Self.inspector(seen), also: members)
            _ = PluginConformance(others: []).checks(of: PluginFolder(path: path, origin: .option))
            let names = try String(contentsOfFile: "\(path)/names", encoding: .utf8).split(separator: "\n")
            #expect(Set(names) == ["model/model-symbol.json", "model/parts/model", "model/axc.bin"])
        }
    }
}
