import Foundation
import ModelRegistry
import SQLite
import TestSupport
import Testing

/// Many at once, and programs that die.
@Suite struct SharedUseTests {
    private static let writers = 16

    @Test func `threads that record one name at once get versions of their own`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("models.sqlite")
            let versions = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<Self.writers {
                    group.addTask {
                        let store = try SQLiteModelStore(path: path)
                        return try (0..<5).map { _ in try store.record(Sample.model("m")).summary.version.number }
                    }
                }
                return try await group.reduce(into: [Int]()) { $0 += $1 }
            }
            #expect(versions.sorted() == Array(1...(5 * Self.writers)))
            #expect(try faults(of: path) == [])
        }
    }

    @Test func `threads share one store, also while it is read`() async throws {
        try await Sample.store { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { _ = try store.record(Sample.model("m")) }
                    group.addTask {
                        let page = try store.models(ModelQuery())
                        #expect(page.models.map(\.version.number) == Array(1..<(page.total + 1)))
                    }
                }
                try await group.waitForAll()
            }
            #expect(try store.models(ModelQuery()).total == 8)
        }
    }

    private static let line =
        #"{"name":"m","engine":"E","image":"i","source":"obs","status":"published","labels":["a"]}"#

    @Test func `programs that record one name at once get versions of their own`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("models.sqlite")
            let outputs = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<Self.writers {
                    group.addTask {
                        let result = try await Run.runtimectl(
                            ["models", "restore", "-", "-v", "--registry", path], input: Self.line)
                        #expect(result.status == 0, "\(result.errors)")
                        return result.errors
                    }
                }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(Set(outputs) == Set((1...Self.writers).map { "runtimectl: recorded m/0.0.\($0)\n" }))
            let store = try #require(try SQLiteModelStore(reading: path))
            #expect(try store.models(ModelQuery()).models.map(\.version.number) == Array(1...Self.writers))
            #expect(try faults(of: path) == [])
        }
    }

    /// Programs record many models each, in one step, and are killed at any moment of it, the first while it makes the
    /// registry.
    @Test func `a program that is killed leaves all of its records or none`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("models.sqlite")
            let batch = 300
            let lines = try folder.file("lines", holding: String(repeating: Self.line + "\n", count: batch))
            let program = try Run.builtProduct("runtimectl").path
            var killed = 0
            // seconds; goes up and down around the moment at which the program is done
            var delay = 0.01
            for round in 0..<24 {
                let result = try await Run.program(
                    at: URL(fileURLWithPath: "/usr/bin/timeout"),
                    ["-s", "KILL", "\(delay)", program, "models", "restore", lines.path, "--registry", path])
                delay *= result.status == 0 ? Double.random(in: 0.4...0.9) : Double.random(in: 1...1.5)
                if result.status != 0 { killed += 1 }
                guard FileManager.default.fileExists(atPath: path) else { continue }
                let store = try SQLiteModelStore(path: path)
                #expect(try store.models(ModelQuery()).total % batch == 0, "round \(round)")
                #expect(try faults(of: path) == [], "round \(round)")
            }
            #expect(killed > 0)
            let last = try await Run.runtimectl(["models", "restore", lines.path, "--registry", path])
            #expect(last.status == 0, "\(last.errors)")
        }
    }
}
