import Foundation
import TestSupport
import Testing

@Suite struct CompletionAndReferenceTests {
    private static let commands = [
        "engines", "list", "show", "resolve", "catalog", "completion", "validate", "lint", "diff", "schema", "export",
    ]

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completion knows every command and option`(shell: String) async throws {
        let script = try await Program.run("completion \(shell)").output
        for word in Self.commands + [
            "model-type", "engine-version", "batch", "prefer", "catalog", "as-of", "exit-code",
        ] {
            #expect(script.contains(word))
        }
        for word in ["aarch64", "supported", "discontinued", "newest", "inference"] { #expect(script.contains(word)) }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completion scripts are sound shell`(shell: String) async throws {
        let found = try await Program.shell("command -v \(shell)")
        guard found.status == 0 else { return }
        let result = try await Program.shell("\"$R\" completion \(shell) | \(shell) -n")
        #expect(result == RunResult(status: 0, output: "", errors: ""))
    }

    @Test func `the reference page has every command and exit code`() async throws {
        let page = try await Program.run("reference-page").output
        for word in Self.commands { #expect(page.contains(word)) }
        for option in ["--catalog", "--format", "--output", "--color", "--batch", "--explain", "--as-of", "--set"] {
            #expect(page.contains(option))
        }
    }

    @Test func `docs/reference.md is what the program prints`() async throws {
        let file = Program.project.appendingPathComponent("docs/reference.md")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        #expect(try await Program.run("reference-page").output == text, "make docs writes the page anew")
    }

    @Test func `the version is one line`() async throws {
        let result = try await Program.run("--version")
        #expect(result.output.hasPrefix("runtimectl "))
        #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    }
}
