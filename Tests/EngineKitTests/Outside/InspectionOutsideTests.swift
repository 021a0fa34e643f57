import EngineKit
import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Plugins from outside are asked about packages") struct InspectionOutsideTests {
    static func inspect(answering answer: String, capabilities: String = #"["inspect"]"#) async throws
        -> PackageInspection
    {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("package/model/a.bin", holding: "a")
            _ = try folder.file("package/model/config.json", holding: "{}")
            let script = OutsidePlugin.afterHello(
                "read -r line\ncat <<'END'\n\(answer)\nEND\nread -r line", name: "mine", capabilities: capabilities)
            let path = try OutsidePlugin.write("mine", in: folder, script: script)
            let registry = try EngineRegistry([OutsidePlugin.load(path, seconds: 20)])
            let package = try ModelPackage(path: folder.url.appendingPathComponent("package").path)
            return PackageInspection(of: package, by: registry)
        }
    }

    @Test("what the program sees is what is said")
    func recognised() async throws {
        let inspection = try await Self.inspect(
            answering: #"""
                {"id":1,"inspection":{"confidence":"likely","format":"Mine","frameworkVersion":"1.2","python":"3.8","loadsOnPython":">=3.4","evidence":[{"file":"model/a.bin","what":"mark","offset":3,"field":"frameworkVersion"}],"findings":[{"code":"c","severity":"note","message":"m","remedy":"r"}]}}
                """#)
        #expect(inspection.best?.engine == "mine")
        let recognition = inspection.best?.recognition
        #expect(recognition?.confidence == .likely && recognition?.format == "Mine")
        #expect(recognition?.frameworkVersion.recorded?.text == "1.2")
        #expect(recognition?.python?.description == "==3.8")
        #expect(recognition?.loadsOnPython?.description == ">=3.4")
        #expect(recognition?.files == ["model/a.bin"])
        #expect(
            recognition?.evidence == [.init(file: "model/a.bin", what: "mark", offset: 3, of: .frameworkVersion)])
        #expect(inspection.findings.contains { $0.code == "c" && $0.severity == .note })
    }

    @Test("null is no model of its engine")
    func nothing() async throws {
        let inspection = try await Self.inspect(answering: #"{"id":1,"inspection":null}"#)
        #expect(inspection.best == nil)
        #expect(inspection.findings.isEmpty)
    }

    @Test("a program without the capability is not asked")
    func incapable() async throws {
        let inspection = try await Self.inspect(answering: "", capabilities: #"["interpret"]"#)
        #expect(inspection.best == nil && inspection.findings.isEmpty)
    }

    @Test(
        "an answer that is not of the protocol is that plugin's finding",
        arguments: [
            #"{"id":1}"#, #"{"id":1,"inspection":7}"#, #"{"id":1,"inspection":{}}"#, "garbage",
            #"{"id":1,"error":"no idea"}"#,
            #"{"id":1,"inspection":{"confidence":"sure","format":"F","frameworkVersion":"1"}}"#,
            #"{"id":1,"inspection":{"confidence":"likely","format":"F"}}"#,
            #"{"id":1,"inspection":{"confidence":"likely","format":"F","frameworkVersion":null}}"#,
            #"{"id":1,"inspection":{"confidence":"likely","format":"F","frameworkVersion":"one"}}"#,
            #"{"id":1,"inspection":{"confidence":"likely","format":"F","frameworkVersion":"1","more":1}}"#,
            #"{"id":1,"inspection":{"confidence":"likely","format":"F","frameworkVersion":"1","evidence":[{"file":"/etc/passwd","what":"w"}]}}"#,
        ])
    func malformed(_ answer: String) async throws {
        let inspection = try await Self.inspect(answering: answer)
        #expect(inspection.best == nil)
        #expect(inspection.findings.map(\.code) == ["plugin-failed"])
        #expect(inspection.findings.first?.message.contains("mine") == true)
    }
}
