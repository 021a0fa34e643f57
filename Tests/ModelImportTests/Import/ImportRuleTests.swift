import EngineKit
import Foundation
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import TestSupport
import Testing

/// The platform's rules of the built-in catalog, each both ways.
@Suite struct ImportRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: String
        let applies: Bool
        let change: @Sendable (inout ImportRequest) throws -> Void
        var testDescription: String { "\(rule): \(applies)" }
    }

    @Sendable private static func container(_ request: inout ImportRequest) throws {
        (request.source, request.modelType) = (.container, "Image")
        request.swrImage = try ImageReference(parsing: "registry.example.org/ml/own:1.0")
    }

    @Sendable private static func template(_ request: inout ImportRequest) {
        (request.source, request.modelType) = (.template, "Template")
        request.template = TemplateRequest(
            id: "TensorFlow-py36 general template",
            inputs: [.init(id: "model_folder", location: .obs(bucket: "bucket", path: "a/"))])
    }

    @Sendable private static func fixedTemplate(_ request: inout ImportRequest) {
        template(&request)
        request.template?.id = "TensorFlow image classification template"
    }

    @Sendable private static func files(_ request: inout ImportRequest) {
        (request.modelType, request.location) = ("TensorFlow", .obs(bucket: "bucket", path: "a/"))
    }

    static let cases: [Case] = [
        Case(rule: "image-with-dependencies", applies: true) {
            try container(&$0)
            $0.dependencies = [.init(installer: "pip", packages: [.init(name: "numpy")])]
        },
        Case(rule: "image-with-dependencies", applies: false) { try container(&$0) },
        Case(rule: "image-with-runtime", applies: true) {
            try container(&$0)
            $0.runtime = "python3.6"
        },
        Case(rule: "image-with-runtime", applies: false) { try container(&$0) },
        Case(rule: "image-with-runtime", applies: false) {
            files(&$0)
            $0.runtime = "python3.6"
        },
        Case(rule: "image-without-health", applies: true) { try container(&$0) },
        Case(rule: "image-without-health", applies: false) { files(&$0) },
        Case(rule: "template-mode-missing", applies: true) { template(&$0) },
        Case(rule: "template-mode-missing", applies: false) {
            template(&$0)
            $0.template?.inferFormat = "image processing"
        },
        Case(rule: "template-mode-missing", applies: false) { fixedTemplate(&$0) },
        Case(rule: "template-mode-fixed", applies: true) {
            fixedTemplate(&$0)
            $0.template?.inferFormat = "object detection"
        },
        Case(rule: "template-mode-fixed", applies: false) { fixedTemplate(&$0) },
        Case(rule: "template-mode-fixed", applies: false) {
            template(&$0)
            $0.template?.inferFormat = "image processing"
        },
        Case(rule: "template-not-batch", applies: false) {
            fixedTemplate(&$0)
            $0.installTypes = [.batch]
        },
        Case(rule: "template-not-batch", applies: true) {
            template(&$0)
            $0.installTypes = [.batch]
        },
        Case(rule: "template-not-batch", applies: false) {
            template(&$0)
            $0.installTypes = [.realTime]
        },
        Case(rule: "batch-without-inputs", applies: true) {
            files(&$0)
            $0.installTypes = [.batch]
        },
        Case(rule: "batch-without-inputs", applies: false) {
            files(&$0)
            $0.installTypes = [.batch]
            $0.inputParameters = [.init(url: "/", name: "images", type: "file")]
        },
        Case(rule: "arm-from-obs", applies: false) { files(&$0) },
        Case(rule: "arm-from-training", applies: false) {
            files(&$0)
            $0.source = .training
        },
    ]

    @Test("applies where its conditions hold, and nowhere else", arguments: cases)
    func rule(_ test: Case) throws {
        let fixture = try ImportFixture()
        let rule = try #require(fixture.importer.catalog.importRules.first { $0.id == test.rule })
        let answer = try fixture.answer(test.change)
        #expect((answer.finding(test.rule) != nil) == test.applies, "\(answer.told)")
        if test.applies { #expect(answer.finding(test.rule)?.severity.rawValue == rule.severity.rawValue) }
    }

    @Test(
        "runtimes for Arm alone are told of when the model comes from object storage or a job",
        arguments: [
            (ImportSource.obs, "arm-from-obs"), (.training, "arm-from-training"),
        ])
    func arm(source: ImportSource, rule: String) throws {
        let fixture = try ImportFixture()
        let runtime = try #require(
            fixture.importer.catalog.runtimes.first { runtime in
                runtime.engine == "MindSpore" && runtime.architectures == [.aarch64]
                    && runtime.purposes.contains { fixture.importer.catalog.purposes[$0] == "inference" }
            })
        let answer = try fixture.answer {
            Self.files(&$0)
            ($0.source, $0.modelType, $0.runtime) = (source, "MindSpore", runtime.name)
        }
        #expect(answer.codes(.warning).contains(rule), "\(answer.told)")
    }

    /// The runtime of each template.
    static let runtimes = [
        "TensorFlow-py27 general template": "TensorFlow/python2.7",
        "TensorFlow-py36 general template": "TensorFlow/python3.6",
        "MXNet-py27 general template": "MXNet/python2.7", "MXNet-py36 general template": "MXNet/python3.6",
        "MXNet-py37 general template": "MXNet/python3.7", "PyTorch-py27 general template": "PyTorch/python2.7",
        "PyTorch-py36 general template": "PyTorch/python3.6", "PyTorch-py37 general template": "PyTorch/python3.7",
        "Caffe-CPU-py27 general template": "Caffe/python2.7-cpu",
        "Caffe-CPU-py36 general template": "Caffe/python3.6-cpu",
        "Caffe-CPU-py37 general template": "Caffe/python3.7-cpu",
        "Caffe-GPU-py27 general template": "Caffe/python2.7-gpu",
        "Caffe-GPU-py36 general template": "Caffe/python3.6-gpu",
        "Caffe-GPU-py37 general template": "Caffe/python3.7-gpu",
        "TensorFlow image classification template": "TensorFlow/python2.7",
        "ARM-Ascend template": "MindSpore/mindspore_2.0.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64",
    ]

    @Test("a template's models get the runtime of its engine, version and Python")
    func templates() throws {
        let fixture = try ImportFixture()
        let templates = fixture.importer.catalog.importTemplates
        #expect(Set(templates.map(\.name)) == Set(Self.runtimes.keys))
        for template in templates {
            let answer = try fixture.answer { request in
                Self.template(&request)
                request.template?.id = template.name
                if template.mode == .undefined { request.template?.inferFormat = "image processing" }
            }
            let expected = Self.runtimes[template.name]
            #expect(answer.runtime?.qualifiedName == expected, "\(template.name)")
            #expect(answer.isAccepted, "\(template.name): \(answer.told)")
        }
    }

    @Test("a Python that a template is for and no runtime has is told, and the model imported without it")
    func templatePython() throws {
        let answer = try ImportFixture().answer { request in
            Self.template(&request)
            request.template?.id = "ARM-Ascend template"
            request.template?.inferFormat = "image processing"
        }
        let finding = try #require(answer.finding("template-python"))
        #expect(
            finding.severity == .warning && finding.message.contains("Python 3.5, which no runtime of MindSpore has"))
        #expect(finding.message.contains("'\(answer.runtime?.name ?? "")' is taken, with Python 3.7"))
    }
}
