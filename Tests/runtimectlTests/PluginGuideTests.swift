import Foundation
import TestSupport
import Testing

/// The guide's commands are run as they stand there, in order, and must print what stands below them.
@Suite struct PluginGuideTests {
    /// A fenced block of a page.
    private struct Block {
        let language: String
        let text: String
    }

    private static func blocks(of page: String) -> [Block] {
        var blocks: [Block] = []
        var open: (language: String, lines: [String])?
        for line in page.components(separatedBy: "\n") {
            guard line.hasPrefix("```") else {
                open?.lines.append(line)
                continue
            }
            if let block = open {
                blocks.append(Block(language: block.language, text: block.lines.map { $0 + "\n" }.joined()))
                open = nil
            } else {
                open = (String(line.dropFirst(3)), [])
            }
        }
        return blocks
    }

    @Test func `the guide's commands print what it says they print, and again when they are repeated`() async throws {
        let page = PluginFixture.repository.appendingPathComponent("docs/plugins.md")
        let blocks = Self.blocks(of: try String(contentsOf: page, encoding: .utf8))
        let program = try Run.builtProduct("runtimectl").deletingLastPathComponent().path
        try await TemporaryFolder.with { home in
            // the second time the plugin is installed already, and the newcomer begins in another folder
            for time in ["first", "second"] {
                let folder = home.url.appendingPathComponent(time)
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                var answers = 0
                for (index, block) in blocks.enumerated() where block.language == "sh" {
                    let result = try await Run.program(
                        at: URL(fileURLWithPath: "/bin/bash"), ["-euo", "pipefail", "-c", block.text],
                        environment: ["PATH": "\(program):/usr/bin:/bin", "HOME": home.url.path], in: folder)
                    #expect(result.status == 0, "\(time) time: \(block.text)\(result.errors)")
                    guard index + 1 < blocks.count, blocks[index + 1].language == "text" else { continue }
                    #expect(result.output == blocks[index + 1].text, "\(time) time")
                    answers += 1
                }
                #expect(answers == 4)
            }
        }
    }
}
