import RuntimeVocabulary
import Testing

@Suite("Architectures") struct ArchitectureTests {
    @Test(
        "are read in every spelling that containerd knows, in any case",
        arguments: [
            ("x86_64", .x86_64), ("x86-64", .x86_64), ("amd64", .x86_64), ("AMD64", .x86_64), ("X86_64", .x86_64),
            ("aarch64", .aarch64), ("arm64", .aarch64), ("AARCH64", .aarch64), ("arm", .arm), ("armhf", .arm),
            ("armel", .arm), ("386", .i386), ("i386", .i386), ("ppc64le", .ppc64le), ("s390x", .s390x),
            ("riscv64", .riscv64), ("loong64", .loongarch64), ("loongarch64", .loongarch64), ("mips", .mips),
            ("mips64le", .mips64le),
        ] as [(String, Architecture)])
    func parse(_ text: String, _ architecture: Architecture) throws {
        #expect(try Architecture(parsing: text) == architecture)
    }

    @Test("print as catalogs and as registries spell them, and are read back", arguments: Architecture.allCases)
    func roundTrip(_ architecture: Architecture) throws {
        #expect(architecture.description == architecture.name)
        #expect(try Architecture(parsing: architecture.name) == architecture)
        #expect(try Architecture(parsing: architecture.ociName) == architecture)
    }

    @Test("have the registries' names")
    func ociNames() {
        #expect(Architecture.x86_64.ociName == "amd64")
        #expect(Architecture.aarch64.ociName == "arm64")
        #expect(Architecture.i386.ociName == "386")
        #expect(Architecture.loongarch64.ociName == "loong64")
        #expect(Architecture.arm.ociName == "arm")
    }

    @Test(
        "are refused when unknown or meant by more than one, with the nearest known",
        arguments: [
            ("", nil), ("x86", "x86_64"), ("x64", "x86_64"), ("x86_46", "x86_64"), ("amd46", "amd64"),
            ("aarch46", "aarch64"), ("arch64", "aarch64"), ("armv8", "aarch64"), ("armv7l", "arm"), ("i686", "i386"),
            ("ppc64el", "ppc64le"), ("ascend", nil), ("gpu", nil), ("linux/arm64", nil), ("arm64 ", "arm64"),
            ("*", nil),
            ("аmd64", "amd64"),
        ] as [(String, String?)])
    func refuse(_ text: String, _ nearest: String?) {
        let reason = text.isEmpty ? "it is empty" : "no base image is made for it"
        #expect(throws: ParseError(kind: "known architecture", text: text, reason: reason, nearest: nearest)) {
            try Architecture(parsing: text)
        }
    }

    @Test("come in the order of their names")
    func order() {
        #expect(Architecture.allCases.shuffled().sorted().map(\.name) == Architecture.allCases.map(\.name).sorted())
        #expect(Architecture.aarch64 < .x86_64)
    }
}
