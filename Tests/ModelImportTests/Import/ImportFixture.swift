import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport

/// Packages made for one test, and what an import of them comes to.
struct ImportFixture {
    static let service = """
        from model_service.tfserving_model_service import TfServingBaseService
        class Service(TfServingBaseService):
            pass
        """
    static let models = BuiltInCatalog.project.appendingPathComponent("Tests/PluginTests/Fixtures/models")

    /// A `config.json` of a model type, with more fields.
    static func configuration(_ type: String?, _ more: String = "") -> String {
        let type = type.map { ", \"model_type\": \"\($0)\"" } ?? ""
        return "{\"model_algorithm\": \"image_classification\"\(type)\(more)}"
    }

    let importer: ModelImporter

    init() throws {
        importer = ModelImporter(catalog: try BuiltInCatalog.load(), registry: try BuiltInCatalog.registry())
    }

    static func request(_ change: (inout ImportRequest) throws -> Void = { _ in }) rethrows -> ImportRequest {
        var request = ImportRequest(source: .obs, interface: .commandLine)
        request.name = "resnet"
        try change(&request)
        return request
    }

    static var question: ResolutionRequest {
        get throws {
            var question = ResolutionRequest(asOf: try CalendarDate(parsing: "2026-11-20"))
            question.purposes = ["inference"]
            return question
        }
    }

    /// Imports a package of these files, by their paths in the model's folder.
    func answer(
        _ files: [String: String], _ change: (inout ImportRequest) throws -> Void = { _ in }
    ) async throws -> ImportAnswer {
        try await TemporaryFolder.with { folder in
            for (path, text) in files { _ = try folder.file("model/\(path)", holding: text) }
            return try answer(at: folder.url.path, change)
        }
    }

    /// Imports one of the fixtures of models, with more files beside it.
    func answer(
        model: String, _ files: [String: String] = [:], _ change: (inout ImportRequest) throws -> Void = { _ in }
    ) async throws -> ImportAnswer {
        try await TemporaryFolder.with { folder in
            let to = folder.url.appendingPathComponent("model")
            try FileManager.default.copyItem(at: Self.models.appendingPathComponent(model), to: to)
            for (path, text) in files { _ = try folder.file("model/\(path)", holding: text) }
            return try answer(at: folder.url.path, change)
        }
    }

    /// Imports a package that is there.
    func answer(at path: String, _ change: (inout ImportRequest) throws -> Void = { _ in }) throws -> ImportAnswer {
        let package = try ModelPackage(path: path)
        var request = try Self.request(change)
        request.location = .local(path: "package")
        return importer.examine(request, package: package, asking: try Self.question)
    }

    /// Imports what a registration document says; its files are elsewhere.
    func answers(_ document: String, _ settings: [String] = []) throws -> [ImportAnswer] {
        let registration = try Registration(
            bytes: Array(document.utf8), origin: "r.json",
            settings: settings.map { try PlaceholderSetting(parsing: $0) }, facts: ImportFacts(importer.catalog))
        return try registration.requests.enumerated().map { index, request in
            importer.examine(
                request, remarks: registration.findings(ofRequest: index), package: nil, asking: try Self.question)
        }
    }

    /// Imports a package of these files, and asks for a runtime that satisfies more.
    func answer(_ files: [String: String], asking question: ResolutionRequest) async throws -> ImportAnswer {
        try await TemporaryFolder.with { folder in
            for (path, text) in files { _ = try folder.file("model/\(path)", holding: text) }
            let package = try ModelPackage(path: folder.url.path)
            return importer.examine(try Self.request(), package: package, asking: question)
        }
    }

    /// Imports something whose files are elsewhere.
    func answer(_ change: (inout ImportRequest) throws -> Void) throws -> ImportAnswer {
        importer.examine(try Self.request(change), package: nil, asking: try Self.question)
    }
}

extension ImportAnswer {
    /// `error model-type-mismatch`, in order.
    var told: [String] { findings.map { "\($0.finding.severity.rawValue) \($0.finding.code)" } }

    /// The findings of a severity.
    func codes(_ severity: PackageFinding.Severity) -> Set<String> {
        Set(findings.filter { $0.finding.severity == severity }.map(\.finding.code))
    }

    /// The finding of a code.
    func finding(_ code: String) -> PackageFinding? { findings.first { $0.finding.code == code }?.finding }
}
