import EngineKit
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// The SDK's `environment`: a Python or a version of the engine that the runtime has to have.
@Suite struct EnvironmentTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    private func answer(_ environment: String, runtime: String? = nil, type: String = "TensorFlow") throws
        -> ImportAnswer
    {
        try fixture.answer {
            ($0.modelType, $0.location) = (type, .obs(bucket: "bucket", path: "a/"))
            ($0.environment, $0.runtime) = (environment, runtime)
        }
    }

    @Test(
        "is a constraint",
        arguments: [
            ("python2.7", "2.7", "1.8"), ("Python 3.6", "3.6", "1.13"), ("TensorFlow 1.13", "3.7", "1.13"),
            ("tf1.13-python3.7", "3.7", "1.13"), ("tensorflow==2.1, python==3.7", "3.7", "2.1"),
        ])
    func constraint(environment: String, python: String, version: String) throws {
        let answer = try answer(environment)
        #expect(answer.isAccepted, "\(answer.told)")
        #expect(answer.runtime?.python.map(\.description).contains(python) == true, "\(answer.runtime?.name ?? "")")
        #expect(answer.runtime?.engineVersion?.text.hasPrefix(version) == true, "\(answer.runtime?.name ?? "")")
        #expect(answer.finding("registration-ignored") == nil)
    }

    @Test("that contradicts the runtime that is named refuses the import, with both")
    func contradiction() throws {
        let answer = try answer("python2.7", runtime: "tf2.1-python3.7")
        let finding = try #require(answer.finding("runtime-unresolved"))
        #expect(answer.codes(.error) == ["runtime-unresolved"])
        #expect((finding.message + finding.reasons.joined()).contains("its python is 3.7, and ==2.7 is asked for"))
    }

    @Test("of which nothing is understood is told", arguments: ["my own", "PyTorch 1.0", ""])
    func unknown(environment: String) throws {
        let finding = try #require(try answer(environment).finding("registration-ignored"))
        #expect(finding.severity == .warning && finding.remedy?.contains("'TensorFlow 1.0'") == true)
    }

    @Test("of a model with an image or a template of its own is not acted on, and that is noted")
    func elsewhere() throws {
        let image = try fixture.answer {
            ($0.source, $0.modelType, $0.environment) = (.container, "Image", "python2.7")
            $0.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
        }
        #expect(image.finding("registration-ignored")?.severity == .note && image.isAccepted)
    }
}
