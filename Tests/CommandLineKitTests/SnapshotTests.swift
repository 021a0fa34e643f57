import CommandLineKit
import TestSupport
import Testing

@Suite struct SnapshotTests {
    @Test(arguments: [nil, 50, 200] as [Int?])
    func helpFitsTheWidth(width: Int?) throws {
        for path in [[], ["list"], ["show"], ["store"], ["store", "lint"]] {
            let text = try #require(HelpText(width: width).text(for: Sample.program, path: path))
            let name = (["help"] + path + [width.map(String.init) ?? "default"]).joined(separator: "-")
            try Snapshot.expect(text, matches: "\(name).txt")
        }
    }

    @Test func shortHelp() throws {
        try Snapshot.expect(HelpText(width: nil).short(Sample.program), matches: "help-short.txt")
    }

    @Test func colouredHelp() throws {
        let style = Style(isEnabled: true)
        let text = try #require(HelpText(width: nil, style: style).text(for: Sample.program, path: ["list"]))
        try Snapshot.expect(text.replacing("\u{1B}", with: "ESC"), matches: "help-list-coloured.txt")
    }

    @Test func referencePage() throws {
        try Snapshot.expect(ReferencePage.markdown(Sample.program), matches: "reference.md")
    }

    @Test func completionScripts() throws {
        try Snapshot.expect(CompletionScript.bash(Sample.program), matches: "completion.bash")
        try Snapshot.expect(CompletionScript.zsh(Sample.program), matches: "completion.zsh")
        try Snapshot.expect(CompletionScript.fish(Sample.program), matches: "completion.fish")
    }
}
