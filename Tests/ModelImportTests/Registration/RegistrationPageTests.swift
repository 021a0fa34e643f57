import Foundation
import ModelImport
import RuntimeCatalog
import Testing

/// docs/registration.md shows files that tests read, and commands that fit them.
@Suite struct RegistrationPageTests {
    static let repository = RegistrationFixture.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func page() throws -> [String] {
        let page = repository.appendingPathComponent("docs/registration.md")
        return try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The fenced block whose fence is a line of the page.
    static func block(_ lines: [String], at fence: Int) -> String {
        lines[(fence + 1)...].prefix { $0 != "```" }.map { $0 + "\n" }.joined()
    }

    @Test("the examples are the files that they are said to be")
    func sources() throws {
        let lines = try Self.page()
        var shown = 0
        for (index, line) in lines.enumerated() where line.hasPrefix("<!-- source: ") {
            let path = line.dropFirst("<!-- source: ".count).prefix { $0 != " " }
            let file = Self.repository.appendingPathComponent(String(path))
            #expect(Self.block(lines, at: index + 1) == (try String(contentsOf: file, encoding: .utf8)), "\(path)")
            shown += 1
        }
        #expect(shown == 9)
        #expect(lines.filter { $0 == "```json" }.count == 8, "every JSON example is a file")
    }

    @Test("the values that the commands set are those that the documents ask for")
    func commands() throws {
        let lines = try Self.page()
        var read = 0
        for (index, line) in lines.enumerated() where line == "```sh" {
            let command = Self.block(lines, at: index).replacing("\\\n", with: " ")
            let words = command.split(whereSeparator: \.isWhitespace).map(String.init)
            #expect(words.prefix(3) == ["runtimectl", "import", "-f"])
            let settings = words.indices.filter { words[$0] == "--set" }.map { words[$0 + 1] }
            let registration = try RegistrationFixture.registration(words[3], settings)
            #expect(registration.requests.count == 1)
            #expect(registration.findings.isEmpty)
            read += 1
        }
        #expect(read == 7)
    }

    @Test("the Swift example makes a registration")
    func example() throws {
        let request = try #require(try flowersRegistration().requests.first)
        #expect(request.name == "flowers")
        #expect(request.modelType == "TensorFlow")
        #expect(request.location == .obs(bucket: "our-models", path: "flowers/"))
        #expect(request.installTypes == [.realTime])
        #expect(request.check().isEmpty)
    }
}
