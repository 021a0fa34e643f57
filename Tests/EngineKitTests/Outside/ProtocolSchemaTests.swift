import EngineKit
import Foundation
import Jansson
import TestSupport
import Testing

/// The reader's verdicts on the messages that `Tests/SchemaCheck/agree.py` holds the schema of the protocol to.
///
/// Each is said by a program, so that everything between its output and what is made of it takes part.
@Suite("Reader and schema of the protocol agree") struct ProtocolSchemaTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/protocol").standardizedFileURL

    /// A fixture: which message of the protocol it is, and its file.
    struct Message: CustomTestStringConvertible, Sendable {
        let kind: String
        let file: URL

        var testDescription: String { "\(kind): \(file.deletingPathExtension().lastPathComponent)" }
    }

    private static let answers = ["greetingAnswer", "interpretAnswer", "inspectAnswer", "refusal"]

    static func messages(_ verdict: String) throws -> [Message] {
        try answers.flatMap { kind in
            try FileManager.default.contentsOfDirectory(
                at: folder.appendingPathComponent("\(kind)/\(verdict)"), includingPropertiesForKeys: nil
            ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.map { Message(kind: kind, file: $0) }
        }
    }

    /// What the program makes of a message that a plugin says: nil when it understands it.
    private func complaint(about message: Message) async throws -> String? {
        try await TemporaryFolder.with { folder in
            let say = "tr '\\n' ' ' < '\(message.file.path)'; echo"
            let capabilities = #"["interpret","inspect"]"#
            let script =
                message.kind == "greetingAnswer"
                ? "#!/bin/sh\nread -r line\n\(say)\nread -r line\n"
                : OutsidePlugin.afterHello(
                    "read -r line\n\(say)\nread -r line", name: "speaker", capabilities: capabilities)
            let plugin = try #require(
                OutsidePlugin.load(try OutsidePlugin.write("speaker", in: folder, script: script), seconds: 20)
                    as? ExecutablePlugin)
            do {
                switch message.kind {
                case "greetingAnswer": _ = try plugin.capabilities()
                case "inspectAnswer":
                    _ = try folder.file("package/model/net.onnx", holding: "x")
                    let package = try ModelPackage(path: folder.url.appendingPathComponent("package").path)
                    return plugin.inspect(package).findings.first { $0.code == "plugin-failed" }?.message
                default: try plugin.prepare(["python3.7"])
                }
                return nil
            } catch let failure as PluginFailure {
                return failure.description
            }
        }
    }

    @Test("valid messages are understood", arguments: try messages("valid"))
    func valid(_ message: Message) async throws {
        let complaint = try await complaint(about: message)
        guard message.kind == "refusal" else { return #expect(complaint == nil) }
        #expect(complaint?.contains("it cannot answer 'interpret': the package is encrypted") == true)
    }

    private struct Expectation: Decodable {
        let fault: String
        enum CodingKeys: String, CodingKey { case fault = "x-fault" }
    }

    @Test("invalid messages are refused for their one fault, by its pointer", arguments: try messages("invalid"))
    func invalid(_ message: Message) async throws {
        let fault = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: message.file)).fault
        let complaint = try #require(try await complaint(about: message))
        #expect(complaint.hasPrefix("plugin 'speaker': its executable's answer to '"), "\(complaint)")
        let place = fault.isEmpty ? "" : "\(fault): "
        #expect(complaint.contains("' is not of the protocol: \(place)"), "\(complaint)")
        if fault.isEmpty { #expect(complaint.contains("of the protocol: missing key"), "\(complaint)") }
    }

    /// Writes down what it is told.
    private static let scribe = """
        #!/bin/sh
        id=0
        while read -r line; do
            echo "$line" >> said
            case $id in
            0) echo '\(OutsidePlugin.hello("scribe", capabilities: #"["interpret","inspect"]"#))' ;;
            1) echo '{"id":1,"interpretation":{}}' ;;
            *) echo "{\\"id\\":$id,\\"inspection\\":null}" ;;
            esac
            id=$((id + 1))
        done
        """

    @Test("what the program asks is what the fixtures of its questions say")
    func questions() async throws {
        try await TemporaryFolder.with { folder in
            let path = try OutsidePlugin.write("scribe", in: folder, script: Self.scribe)
            let plugin = try #require(OutsidePlugin.load(path, seconds: 20) as? ExecutablePlugin)
            try plugin.prepare(["ort1.12-python3.8"])
            for (name, files) in [("package", ["model/b.onnx", "model/a.onnx"]), ("empty", [])] {
                let package = folder.url.appendingPathComponent(name)
                try FileManager.default.createDirectory(at: package, withIntermediateDirectories: true)
                for file in files { _ = try folder.file("\(name)/\(file)", holding: "x") }
                #expect(plugin.inspect(try ModelPackage(path: package.path)) == .nothing)
            }
            let said = try String(contentsOfFile: "\(path)/said", encoding: .utf8)
                .replacingOccurrences(of: folder.url.resolvingSymlinksInPath().path, with: "")
                .replacingOccurrences(of: "/empty", with: "/package")
            let expected = [
                "greeting/valid/greeting", "interpretQuestion/valid/name", "inspectQuestion/valid/package",
                "inspectQuestion/valid/empty-package",
            ]
            let messages = try said.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
            #expect(
                try messages
                    == expected.map { name in
                        try JSONValue(
                            parsing: String(
                                contentsOf: Self.folder.appendingPathComponent("\(name).json"), encoding: .utf8))
                    })
        }
    }

    @Test("the fixtures are there")
    func fixtures() throws {
        #expect(Set(try Self.messages("valid").map(\.kind)).count == 4)
        #expect(try Self.messages("valid").count >= 15)
        #expect(try Self.messages("invalid").count >= 80)
    }
}

extension JSONValue {
    fileprivate init(parsing text: String) throws {
        self = try JSONDocument(bytes: Array(text.utf8), origin: "<test>").root.value
    }
}
