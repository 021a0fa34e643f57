import Foundation
import TestSupport
import Testing

/// Many imports at once, and imports that are killed.
@Suite("many runtimectl import", .serialized) struct ImportSharedTests {
    @Test("16 processes that import one name at once get 16 versions, and none is lost")
    func writers() async throws {
        try await ImportFixture.with { fixture in
            let given = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<16 {
                    group.addTask {
                        let result = try await fixture.run("good --name shared", format: "json")
                        #expect(result.status == 0, "\(result.errors)")
                        return try JSON(result.output)["model"]["version"].string
                    }
                }
                var versions: [String] = []
                for try await version in group { versions.append(version ?? "none") }
                return versions
            }
            #expect(Set(given) == Set((1...16).map { "0.0.\($0)" }))
            let recorded = try await fixture.versions(of: "shared")
            #expect(Set(recorded) == Set(given))
        }
    }

    @Test("an import that is killed at any moment leaves the registry whole, and the next one works")
    func killed() async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name killed").status == 0)
            let program = try Run.builtProduct("runtimectl").path
            for round in 0..<30 {
                let delay = Double((round * 7919) % 97) / 97 * 0.6
                _ = try await Run.program(
                    at: URL(fileURLWithPath: "/usr/bin/timeout"),
                    [
                        "-s", "KILL", String(format: "%.3f", delay + 0.005), program, "import", "good", "--name",
                        "killed",
                        "--plan", "plan",
                    ],
                    environment: fixture.environment, in: fixture.folder.url)
            }
            let next = try await fixture.run("good --name killed --plan plan", format: "json")
            #expect(next.status == 0, "\(next.errors)")
            let versions = try await fixture.versions(of: "killed")
            #expect(Set(versions) == Set((1...versions.count).map { "0.0.\($0)" }))
            #expect(try await integrity(of: fixture.registry) == "ok")
            let plan = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path + "/plan")
            #expect(plan.sorted() == ["Containerfile", "model.lock.json", "requirements.txt"])
        }
    }

    /// Asked of a program that is not ours where there is one.
    private func integrity(of registry: String) async throws -> String {
        let shell = URL(fileURLWithPath: "/usr/bin/sqlite3")
        guard FileManager.default.isExecutableFile(atPath: shell.path) else { return "ok" }
        let result = try await Run.program(at: shell, [registry, "PRAGMA integrity_check; PRAGMA foreign_key_check;"])
        return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
