import Foundation
import TestSupport

/// The built program, called from the project's folder as a contributor would.
enum Program {
    /// The folder that holds `catalog/`.
    static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A catalog with one of everything, so that texts do not change with the catalogs that are delivered.
    static let small = ["--catalog", "Tests/runtimectlTests/Fixtures/small.json"]

    /// The day all tests ask for.
    static let day = ["--as-of", "2026-11-20"]

    /// Runs `runtimectl`; the words are split at blanks.
    static func run(_ line: String, input: String = "", environment: [String: String] = [:]) async throws -> RunResult {
        try await run(line.split(separator: " ").map(String.init), input: input, environment: environment)
    }

    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: URL? = nil
    ) async throws -> RunResult {
        try await Run.runtimectl(arguments, environment: environment, input: input, in: folder ?? project)
    }

    /// Runs a line of shell in which `$R` is the program, for redirections and pipes.
    static func shell(_ line: String, in folder: URL? = nil) async throws -> RunResult {
        let program = try Run.builtProduct("runtimectl").path
        return try await Run.program(
            at: URL(fileURLWithPath: "/bin/bash"), ["-c", line], environment: ["R": program], in: folder ?? project)
    }

    /// Runs `runtimectl` on a terminal of a width, as a person sees it.
    static func terminal(
        _ line: String, columns: Int, environment: [String: String] = [:], in folder: URL = project
    ) async throws -> RunResult {
        let program = try Run.builtProduct("runtimectl").path
        let result = try await Run.program(
            at: URL(fileURLWithPath: "/usr/bin/script"),
            ["--quiet", "--return", "--command", "stty cols \(columns); \(program) \(line)", "/dev/null"],
            environment: ["TERM": "xterm"].merging(environment) { $1 }, in: folder)
        return RunResult(
            status: result.status, output: result.output.replacing("\r\n", with: "\n"), errors: result.errors)
    }

    static let canUseTerminals = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
}

extension RunResult {
    /// What a reader of a terminal would see, and how it ended.
    func transcript(_ line: String) -> String {
        var text = "$ runtimectl \(line)\n" + output
        if !errors.isEmpty { text += "--- standard error\n" + errors }
        return text + "--- exit \(status)\n"
    }
}
