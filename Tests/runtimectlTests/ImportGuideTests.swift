import TestSupport
import Testing

/// The commands of docs/import.md, run on the package that it speaks of.
@Suite struct ImportGuideTests {
    @Test func `the guide's commands print what it says they print`() async throws {
        try await ImportFixture.with { fixture in
            let answers = try await Guide("docs/import.md").run(
                in: fixture.folder.url, environment: fixture.environment)
            #expect(answers == 5)
        }
    }
}
