import EngineKit
import Foundation
import Testing

@Suite("Pickles that PyTorch did not write") struct PlainPickleTests {
    /// The pickles of a storage in the legacy format, from a real file.
    private static let storage =
        "\u{80}\u{2}\u{8A}\u{0A}\u{6C}\u{FC}\u{9C}\u{46}\u{F9}\u{20}\u{6A}\u{A8}\u{50}\u{19}\u{2E}"
        + "\u{80}\u{2}M\u{E9}\u{3}.\u{80}\u{2}}q\u{0}."
        + "\u{80}\u{2}(X\u{7}\u{0}\u{0}\u{0}storageq\u{0}ctorch\nFloatStorage\nq\u{1}tq\u{2}Q.\u{80}\u{2}]q\u{0}."

    /// A pickle that gives `content` to the loader of storages, as protocol 3 writes it.
    private static func pickle(giving content: String) -> [UInt8] {
        let bytes = latin1(content)
        let head = latin1("\u{80}\u{3}ctorch.storage\n_load_from_bytes\n(B")
        let length = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) }
        return head + length + bytes + latin1("tR.")
    }

    private static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    @Test("what torch writes there is nothing to worry about")
    func harmless() async throws {
        let inspection = try await InspectionHostileTests.inspect("m.pth", Self.pickle(giving: Self.storage))
        #expect(inspection.best?.engine == "PyTorch" && inspection.best?.recognition.confidence == .likely)
        #expect(!inspection.findings.contains { $0.code.hasPrefix("pickle-") }, "\(inspection.findings)")
        #expect(inspection.findings.contains { $0.code == "not-torch-save" })
    }

    @Test(
        "what runs something is found inside of a tensor",
        arguments: [
            storage.replacing("ctorch\nFloatStorage\n", with: "cos\nsystem\n"),
            storage.replacing("ctorch\nFloatStorage\n", with: "ctorch.storage\n_load_from_bytes\n(tR"),
            "cos\nsystem\n(S'id'\ntR.", "", "PK\u{3}\u{4}", String(storage.dropLast()),
            storage.replacing("storageq", with: "storageQ"),
        ])
    func hidden(_ content: String) async throws {
        let inspection = try await InspectionHostileTests.inspect("m.pth", Self.pickle(giving: content))
        let finding = inspection.findings.first { $0.code == "pickle-dangerous" }
        #expect(finding?.severity == .error, "\(inspection.findings)")
    }

    @Test("the same inside of a file of torch.save")
    func legacy() async throws {
        let evil = String(
            decoding: Self.pickle(giving: "cos\nsystem\n(S'id'\ntR.").map { UInt16($0) }, as: UTF16.self)
        let file = Self.storage.replacing(
            "\u{80}\u{2}(X\u{7}\u{0}\u{0}\u{0}storageq\u{0}ctorch\nFloatStorage\nq\u{1}tq\u{2}Q.", with: evil)
        let inspection = try await InspectionHostileTests.inspect("m.pth", Self.latin1(file))
        #expect(inspection.best?.recognition.format == "PyTorch legacy pickles (tensor)")
        #expect(inspection.findings.contains { $0.code == "pickle-dangerous" && $0.severity == .error })
    }

    @Test("a pickle of something else that holds modules is only possibly PyTorch's")
    func holder() async throws {
        let bytes = Array("c__main__\nNet\n(ctorch.nn.modules.linear\nLinear\n(ttR.".utf8)
        let inspection = try await InspectionHostileTests.inspect("m.pkl", bytes)
        #expect(inspection.best?.engine == "PyTorch" && inspection.best?.recognition.confidence == .possible)
    }

    @Test("a pickle that is too large to be walked to its end may import anything there")
    func unread() async throws {
        let bytes = Array("csklearn.svm\nSVC\n".utf8) + [UInt8](repeating: UInt8(ascii: "N"), count: 1 << 20)
        let inspection = try await InspectionHostileTests.inspect("m.m", bytes + Array("cos\nsystem\n.".utf8))
        #expect(inspection.findings.contains { $0.code == "pickle-unread" && $0.severity == .warning })
    }
}
