import Foundation
import RuntimeVocabulary
import TestSupport
import Testing

@Suite("Architectures agree with containerd", .enabled(if: ConformanceData.isGiven))
struct ArchitectureConformanceTests {
    struct Vectors: Decodable {
        let parse: [Vector]
    }

    struct Vector: Decodable {
        let input: String
        let arch: String?
        let error: String?
    }

    /// `os`, `arch`, `os/arch` or `os/arch/variant`: the word that names the architecture, if one does.
    static func architecture(in platform: String) -> String? {
        let words = platform.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if words.count == 1 { return ["linux", "macos"].contains(words[0].lowercased()) ? nil : words[0] }
        return words[1]
    }

    static func vectors() throws -> [Vector] {
        try ConformanceData.decode(Vectors.self, from: "conformance/oci_platform_vectors.json").parse
    }

    @Test("every name means the same architecture")
    func names() throws {
        var checked: Set<String> = []
        for vector in try Self.vectors() {
            guard let expected = vector.arch, let word = Self.architecture(in: vector.input) else { continue }
            // The one word that containerd passes through and that names no architecture.
            if word == "ascend" { continue }
            #expect(try Architecture(parsing: word).ociName == expected, "'\(vector.input)'")
            checked.insert(word)
        }
        #expect(checked.count >= 15)
    }

    @Test("no word that containerd refuses is taken")
    func refused() throws {
        let refused = try Self.vectors().filter { $0.error != nil }
        #expect(refused.count >= 8)
        // Platforms with a part too many are not refused for their architecture.
        for vector in refused where !vector.input.contains("/arm") {
            guard let word = Self.architecture(in: vector.input) else { continue }
            #expect(throws: ParseError.self, "'\(vector.input)'") { try Architecture(parsing: word) }
        }
        #expect(throws: ParseError.self) { try Architecture(parsing: "ascend") }
    }
}
