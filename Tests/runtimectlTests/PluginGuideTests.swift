import TestSupport
import Testing

/// The guide's commands are run as they stand there, in order, and must print what stands below them.
@Suite struct PluginGuideTests {
    @Test func `the guide's commands print what it says they print`() async throws {
        try await TemporaryFolder.with { folder in
            let answers = try await Guide("docs/plugins.md").run(in: folder.url)
            #expect(answers == 4)
        }
    }
}
