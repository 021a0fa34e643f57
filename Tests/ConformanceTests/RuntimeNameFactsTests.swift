import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Runtime names agree with the facts", .enabled(if: ConformanceData.isGiven))
struct RuntimeNameFactsTests {
    struct Row: Decodable {
        let runtime: String
        let kind: String
        let python: String?
        let arch: String?
        let os: String?
        let accelerator: Stack?
        let engine_version: String?
    }

    struct Stack: Decodable {
        let name: String?
        let version: String?
    }

    struct Notebook: Decodable {
        let name: String
        let tag: String
        let arch: String
    }

    struct Publication: Decodable {
        struct Version: Decodable { let tags: [String] }
        let versions: [Version]
    }

    static func rows() throws -> [Row] { try ConformanceData.decode([Row].self, from: "facts/runtimes.json") }

    static func notebooks() throws -> [Notebook] {
        try ConformanceData.decode([Notebook].self, from: "facts/notebook_images.json")
    }

    /// The accepted table of the unit tests, by name and column.
    static func golden() throws -> [String: [String: String]] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appendingPathComponent("RuntimeVocabularyTests/Fixtures/runtime-names.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        let titles = try #require(cells.first)
        return Dictionary(
            uniqueKeysWithValues: cells.dropFirst().map { row in
                (row[0], Dictionary(uniqueKeysWithValues: zip(titles, row)))
            })
    }

    @Test("no published name is missing from the accepted table")
    func complete() throws {
        let wild = try ConformanceData.decode([String].self, from: "facts/wild_runtime_names.json").map { text in
            // one of them is a whole image reference
            text.contains("/") ? try ImageReference(parsing: text).tag ?? text : text
        }
        let names = Set(try Self.rows().map(\.runtime) + Self.notebooks().flatMap { [$0.name, $0.tag] } + wild)
        #expect(names.count >= 180)
        #expect(names.subtracting(try Self.golden().keys).sorted() == [])
    }

    @Test("every row is of the grammar that the facts say")
    func generation() throws {
        for row in try Self.rows() {
            #expect(try RuntimeName(parsing: row.runtime).generation.rawValue == row.kind, "'\(row.runtime)'")
        }
    }

    /// A fact may know more than the name says, and a name more than the fact; where both speak, they agree.
    @Test("what a name states is what the facts say")
    func facets() throws {
        let golden = try Self.golden()
        var compared = 0
        for row in try Self.rows() {
            let cells = try #require(golden[row.runtime])
            let stack = row.accelerator.flatMap { stack in stack.version.map { "\(stack.name ?? "") \($0)" } }
            let python = row.python?.split(separator: ".").prefix(2).joined(separator: ".")
            let pairs = [
                (cells["python"], python), (cells["arch"], row.arch), (cells["accelerator"], stack),
                (cells["os"], row.os?.replacing("euleros", with: "euler")),
            ]
            for case (let ours?, let theirs?) in pairs where ours != "-" {
                #expect(ours == theirs, "'\(row.runtime)'")
                compared += 1
            }
        }
        #expect(compared > 400)
    }

    /// `ms1.1` is the one short form: its engine version is 1.1.1.
    @Test("the first framework has the engine's version")
    func engineVersions() throws {
        for row in try Self.rows() where row.runtime != "ms1.1-python3.7-c76" {
            guard let first = try RuntimeName(parsing: row.runtime).frameworks.first,
                let stated = row.engine_version.flatMap({ try? ReleaseVersion(parsing: $0) })
            else { continue }
            #expect(first.version == stated, "'\(row.runtime)'")
        }
    }

    @Test("notebook images run on the architecture that their names state")
    func notebookArchitectures() throws {
        for image in try Self.notebooks() {
            for text in [image.name, image.tag] {
                guard let architecture = try RuntimeName(parsing: text).architecture else { continue }
                #expect(architecture.name == image.arch, "'\(text)'")
            }
        }
    }

    @Test("nothing in the tags of the public accelerator images is unclassified")
    func publicImages() throws {
        let publication = try ConformanceData.decode(
            Publication.self, from: "facts/ascend_cann_publish_version.json")
        let tags = Set(publication.versions.flatMap(\.tags)).subtracting(["latest"])
        #expect(tags.count >= 270)
        let chips = ["310p", "910", "910b", "a3", "950"]
        let vocabulary = NameVocabulary(chips: Dictionary(uniqueKeysWithValues: chips.map { ($0, $0) }))
        for tag in tags {
            let name = try RuntimeName(parsing: tag, vocabulary: vocabulary)
            #expect(name.unclassified.isEmpty && name.versions.count == 1 && name.generation == .other, "'\(tag)'")
            let isWhole = name.chip != nil && name.python != nil && name.operatingSystem?.version != nil
            #expect(isWhole || !tag.contains("ubuntu") && !tag.contains("euler"), "'\(tag)'")
        }
    }
}
