import Jansson
import ModelImport
import RuntimeCatalog
import RuntimeVocabulary
import Testing

/// A request as locks and records keep it.
@Suite struct ImportRequestTests {
    private static func full() throws -> ImportRequest {
        var request = ImportRequest(source: .obs, interface: .sdk)
        (request.name, request.version, request.description) = ("m", "1.0.0", "text")
        (request.labels, request.docs) = (["a"], [.init(name: "n", url: "https://example.org")])
        (request.location, request.swrImage) = (
            .obs(bucket: "bucket", path: "a/"), try .init(parsing: "r.example.org/a:1")
        )
        request.subscription = .init(id: "s", version: "1")
        request.template = .init(
            id: "t", inferFormat: "f", inputs: [.init(id: "i", location: .obs(bucket: "bucket", path: "b/"))])
        request.jobOutput = .init(step: "train", output: "url")
        (request.modelType, request.runtime, request.modelAlgorithm) = ("PyTorch", "python3.6", "x")
        request.installTypes = InstallType.allCases
        request.dependencies = [
            .init(installer: "pip", packages: [.init(name: "numpy", version: "1", restraint: .atLeast)])
        ]
        request.apis = [
            .init(protocolName: "https", url: "/p", method: "GET", request: .init(contentType: "a/b", schema: [:]))
        ]
        request.inputParameters = [
            .init(url: "/", name: "in", type: "string", minimum: 1, maximum: 2, description: "d")
        ]
        request.outputParameters = [.init(url: "/", name: "out", type: "int")]
        request.initialConfig = ["port": 90]
        request.metrics = [.init(name: "f1", value: 0.5)]
        (request.executionCode, request.sourceJobID, request.sourceJobVersion) = ("obs://b/x.py", "j", "2")
        (request.sourceType, request.environment, request.workspace) = ("auto", "python2.7", "w")
        (request.publish, request.prebuild, request.sourceCopy) = (false, true, false)
        request.dynamicLoadMode = "Single"
        return request
    }

    @Test("everything that a request says is kept, under the platform's names")
    func whole() throws {
        guard case .object(let members) = try Self.full().json else {
            Issue.record("no object")
            return
        }
        let parts: Set = ["infer_format", "template_inputs"]
        let expected = Set(ImportField.allCases.map(\.rawValue)).subtracting(parts)
        #expect(Set(members.map(\.key)) == expected.union(["source", "interface", "job_output"]))
        #expect(members.count == Set(members.map(\.key)).count)
        func text(_ key: String) -> String? { members.first { $0.key == key }?.value.text(.compact) }
        #expect(
            text("dependencies")
                == #"[{"installer":"pip","packages":[{"package_name":"numpy","package_version":"1","restraint":"ATLEAST"}]}]"#
        )
        #expect(
            text("apis")
                == #"[{"protocol":"https","url":"/p","method":"GET","request":{"Content-type":"a/b","data":{}}}]"#)
        #expect(
            text("model_metrics") == #"{"f1":0.5}"# && text("publish") == "false"
                && text("initial_config") == #"{"port":90}"#)
        #expect(text("job_output") == #"{"step":"train","output":"url"}"#)
    }

    @Test("what it does not say is left out")
    func least() {
        #expect(
            ImportRequest(source: .obs, interface: .commandLine).json.text(.compact)
                == #"{"source":"obs","interface":"command-line"}"#)
    }
}
