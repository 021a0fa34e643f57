import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("What platforms publish is well-formed", .enabled(if: ConformanceData.isGiven))
struct PublishedFactsTests {
    struct Runtime: Decodable {
        let runtime: String
        let arch: String?
        let date_first: String?
        let date_last: String?
    }

    struct NotebookImage: Decodable {
        let tag: String?
        let swr_path: String?
        let arch: String?
    }

    struct PublishedImages: Decodable {
        let versions: [Version]
        struct Version: Decodable {
            let path: String
            let tags: [String]
        }
    }

    static func runtimes() throws -> [Runtime] {
        try ConformanceData.decode([Runtime].self, from: "facts/runtimes.json")
    }

    @Test("the dates of every runtime are read, and stand in order")
    func dates() throws {
        var count = 0
        for runtime in try Self.runtimes() {
            guard let first = runtime.date_first, let last = runtime.date_last else { continue }
            #expect(try CalendarDate(parsing: first) <= CalendarDate(parsing: last), "\(runtime.runtime)")
            count += 1
        }
        #expect(count > 100)
    }

    @Test("the architecture of every runtime and notebook image is known by its catalog name")
    func architectures() throws {
        let images = try ConformanceData.decode([NotebookImage].self, from: "facts/notebook_images.json")
        let names = try Self.runtimes().compactMap(\.arch) + images.compactMap(\.arch)
        #expect(names.count > 50)
        for name in names { #expect(try Architecture(parsing: name).name == name) }
    }

    @Test("the image of every notebook is an image reference, and its tag the tag")
    func notebookImages() throws {
        let images = try ConformanceData.decode([NotebookImage].self, from: "facts/notebook_images.json")
        var count = 0
        for image in images {
            guard let path = image.swr_path else { continue }
            let reference = try ImageReference(parsing: path)
            #expect(reference.description == path)
            if let tag = image.tag { #expect(reference.tag == tag) }
            count += 1
        }
        #expect(count > 10)
    }

    @Test("every tag of the public CANN images can be asked for")
    func cannImages() throws {
        let published = try ConformanceData.decode(
            PublishedImages.self, from: "facts/ascend_cann_publish_version.json")
        let repository = try ImageReference(parsing: "quay.io/ascend/cann")
        #expect(published.versions.count >= 277)
        for tag in published.versions.flatMap(\.tags) {
            let image = try repository.withTag(tag)
            #expect(try ImageReference(parsing: image.description).tag == tag)
        }
    }

    @Test("the name of every runtime can be a tag")
    func runtimeNames() throws {
        let repository = try ImageReference(parsing: "swr.example.com/atelier/engine")
        for runtime in try Self.runtimes() where !runtime.runtime.contains(" ") {
            #expect(try repository.withTag(runtime.runtime).tag == runtime.runtime)
        }
    }
}
