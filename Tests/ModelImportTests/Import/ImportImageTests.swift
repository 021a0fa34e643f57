import EngineKit
import Foundation
import ImageResolver
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// Models that come in an image.
@Suite struct ImportImageTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test("an image of the import's own needs no runtime")
    func image() throws {
        let answer = try fixture.answer {
            ($0.source, $0.modelType) = (.container, "Image")
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(answer.isAccepted && answer.runtime == nil && answer.engine == "Image")
        #expect(answer.image?.description == "registry.example.org/ml/own:1.0")
    }

    @Test("a subscribed model has an image that the platform alone knows")
    func subscription() throws {
        let answer = try fixture.answer {
            ($0.source, $0.modelType) = (.gallery, "Custom")
            $0.subscription = ModelSubscription(id: "s", version: "1")
            $0.location = .obs(bucket: "bucket", path: "a/")
        }
        #expect(answer.isAccepted && answer.image == nil)
        #expect(answer.codes(.note) == ["image-of-subscription", "package-not-at-hand"])
    }

    @Test("dependencies of config.json are no good for an image that the import brings")
    func imageWithDependencies() async throws {
        let text = ", \"dependencies\": [{\"installer\": \"pip\", \"packages\": [{\"package_name\": \"numpy\"}]}]"
        let answer = try await fixture.answer(["config.json": ImportFixture.configuration("PyTorch", text)]) {
            ($0.source, $0.modelType) = (.container, "Custom")
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(answer.codes(.error) == ["image-with-dependencies"])
        #expect(answer.finding("image-with-dependencies")?.pointer == "/dependencies")
    }

    @Test("a model of type Image without an image is refused")
    func noImage() async throws {
        let answer = try await fixture.answer(["config.json": ImportFixture.configuration("Image")])
        #expect(!answer.isAccepted && !answer.codes(.error).isEmpty && answer.image == nil)
    }
}
