import Foundation
import TestSupport
import Testing

/// A page whose commands are run as they stand there, in order, and must print what stands below them.
struct Guide {
    /// A fenced block.
    private struct Block {
        let language: String
        let text: String
    }

    private let blocks: [Block]

    /// - Parameter page: the path in the repository.
    init(_ page: String) throws {
        let file = PluginFixture.repository.appendingPathComponent(page)
        blocks = Self.blocks(of: try String(contentsOf: file, encoding: .utf8))
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

    /// Runs the commands.
    /// - Returns: how many had something to print.
    func run(in folder: URL, environment: [String: String] = [:]) async throws -> Int {
        let program = try Run.builtProduct("runtimectl").deletingLastPathComponent().path
        var answers = 0
        for (index, block) in blocks.enumerated() where block.language == "sh" {
            let result = try await Run.program(
                at: URL(fileURLWithPath: "/bin/bash"), ["-euo", "pipefail", "-c", block.text],
                environment: ["PATH": "\(program):/usr/bin:/bin", "HOME": folder.path].merging(environment) { $1 },
                in: folder)
            #expect(result.status == 0, "\(block.text)\(result.errors)")
            guard index + 1 < blocks.count, blocks[index + 1].language == "text" else { continue }
            #expect(result.output == blocks[index + 1].text)
            answers += 1
        }
        return answers
    }
}
