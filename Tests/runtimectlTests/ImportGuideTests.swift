import TestSupport
import Testing

/// The commands of docs/import.md, run in an empty folder: they make the package that the page speaks of.
@Suite struct ImportGuideTests {
    @Test func `the guide's commands print what it says they print`() async throws {
        try await TemporaryFolder.with { folder in
            let answers = try await Guide("docs/import.md").run(
                in: folder.url, environment: ImportFixture(folder: folder).environment)
            #expect(answers == 5)
        }
    }
}
