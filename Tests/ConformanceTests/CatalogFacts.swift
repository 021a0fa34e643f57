import BuiltInPlugins
import EngineKit
import Foundation
import RuntimeCatalog
import TestSupport

/// One runtime as one edition of the documents lists it.
struct FactRow: Decodable, CustomStringConvertible {
    struct Toolkit: Decodable {
        let name: String?
        let version: String?
    }

    let engine: String
    let runtime: String
    let purpose: String
    let edition: String
    let hardware: String?
    let python: String?
    let arch: String?
    let os: String?
    let accelerator: Toolkit?
    let engine_version: String?
    let recommended: Bool?
    let `default`: Bool?
    let image: String?
    let date_first: String?
    let date_last: String?

    var qualifiedName: String { "\(engine)/\(runtime)" }
    var description: String { "\(qualifiedName) in \(edition)" }
}

/// One image as an example of the image list gives it.
struct FactImage: Decodable {
    let name: String
    let tag: String?
    let swr_path: String?
    let arch: String?
    let resource_categories: [String]?
}

/// The public images of the CANN repository.
struct FactPublishedImages: Decodable {
    struct Version: Decodable {
        let path: String
        let tags: [String]
    }

    let versions: [Version]
}

/// The facts, and the catalogs that should hold them.
enum CatalogFacts {
    static func rows() throws -> [FactRow] {
        try ConformanceData.decode([FactRow].self, from: "facts/runtimes.json")
    }

    static func images() throws -> [FactImage] {
        try ConformanceData.decode([FactImage].self, from: "facts/notebook_images.json")
    }

    static func publishedImages() throws -> [FactPublishedImages.Version] {
        try ConformanceData.decode(FactPublishedImages.self, from: "facts/ascend_cann_publish_version.json").versions
    }

    static func catalog(_ name: String) throws -> Catalog {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../catalog/\(name)").standardizedFileURL
        return try Catalog.load([folder.path], registry: EngineRegistry(BuiltInPlugins.load()))
    }

    /// A reference without its registry, which the documents print as a placeholder.
    static func withoutRegistry(_ reference: String) -> String {
        reference.split(separator: "/", maxSplits: 1).last.map(String.init) ?? reference
    }
}
