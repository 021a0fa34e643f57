import Foundation
import TestSupport
import Testing

/// Imports that are killed before each of the system calls that change something, one after the other.
@Suite("runtimectl import, killed at each step") struct ImportKillTests {
    private static let strace = URL(fileURLWithPath: "/usr/bin/strace")

    /// Tracing is a tool of its own, and not every machine lets one.
    @Sendable private static func canTrace() async -> Bool {
        let result = try? await Run.program(at: strace, ["-o", "/dev/null", "-e", "trace=none", "/bin/true"])
        return result?.status == 0
    }

    /// The calls, and how many of each are left out between two kills; there are many of some.
    static let calls = [
        ("mkdir", 1), ("flock", 1), ("write", 1), ("fsync", 1), ("rename", 1), ("renameat2", 1), ("pwrite64", 4),
        ("ftruncate", 1), ("fdatasync", 1), ("unlink", 1), ("rmdir", 1),
    ]

    @Test(
        "no record lacks its plan, and the next import works and tidies up", .enabled("strace runs", canTrace),
        arguments: calls)
    func killed(call: String, step: Int) async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name m --plan plan --description round0").status == 0)
            var (round, kills) = (0, 0)
            for when in stride(from: 1, through: 400, by: step) {
                round += 1
                let result = try await Self.import(round, "\(call):signal=KILL:when=\(when)", fixture)
                #expect(result.status == 0 || result.status == 137, "\(result.errors)")
                try await Self.expectSound(after: round, wasKilled: result.status != 0, fixture)
                if result.status == 0 { break }
                kills += 1
            }
            #expect(kills > 0)
            #expect(try await fixture.run("good --name m --plan plan --description last").status == 0)
            #expect(try Self.rounds(fixture) == "last")
            let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
            #expect(left.sorted() == ["good", "plan", "state"])
            let versions = try await fixture.versions(of: "m")
            #expect(Set(versions) == Set((1...versions.count).map { "0.0.\($0)" }))
        }
    }

    @Test("a registry that cannot keep the record leaves the earlier plan", .enabled("strace runs", canTrace))
    func full() async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name m --plan plan --description round0").status == 0)
            // the first bytes that go to the registry itself come after the plan has its name
            let result = try await Self.import(1, "pwrite64:error=ENOSPC:when=17+", fixture)
            #expect(result.status == 4 && result.errors.contains("no space is left for the registry"), "\(result)")
            #expect(try Self.rounds(fixture) == "round0")
            #expect(try await fixture.versions(of: "m") == ["0.0.1"])
            let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
            #expect(left.sorted() == ["good", "plan", "state"])
        }
    }

    /// One import, whose plan says which it is.
    private static func `import`(
        _ round: Int, _ injection: String, _ fixture: ImportFixture
    ) async throws -> RunResult {
        try await Run.program(
            at: strace,
            [
                "-f", "-o", "/dev/null", "-e", "trace=\(injection.prefix { $0 != ":" })", "-e", "inject=\(injection)",
                try Run.builtProduct("runtimectl").path, "import", "good", "--name", "m", "--plan", "plan",
                "--description", "round\(round)",
            ],
            environment: fixture.environment, in: fixture.folder.url)
    }

    private static func expectSound(after round: Int, wasKilled: Bool, _ fixture: ImportFixture) async throws {
        let plan = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path + "/plan")
        #expect(plan.sorted() == ["Containerfile", "model.lock.json", "requirements.txt"])
        let shown = try await fixture.command(["models", "show", "m", "-o", "json"])
        let isRecorded = try JSON(shown.output)["description"].string == "round\(round)"
        let isPlanned = try rounds(fixture) == "round\(round)"
        #expect(isPlanned || !isRecorded)
        #expect(wasKilled || (isPlanned && isRecorded))
    }

    private static func rounds(_ fixture: ImportFixture) throws -> String? {
        let file = fixture.folder.url.appendingPathComponent("plan/model.lock.json")
        return try JSON(String(contentsOf: file, encoding: .utf8))["request"]["import"]["description"].string
    }
}
