import RuntimeVocabulary
import Testing

@Suite("Accelerators and operating systems") struct AcceleratorTests {
    @Test(
        "accelerators are read from every spelling",
        arguments: [
            ("cuda_10.1", "cuda 10.1", "cuda_10.1"), ("cuda10.2", "cuda 10.2", "cuda_10.2"),
            ("CUDA 11.4", "cuda 11.4", "cuda_11.4"), ("cann-8.0.RC1", "cann 8.0.RC1", "cann_8.0.rc1"),
            ("cann7.0.0beta1", "cann 7.0.0beta1", "cann_7.0.0beta1"), ("cuda", "cuda", "cuda"),
        ])
    func accelerators(_ text: String, _ description: String, _ token: String) throws {
        let accelerator = try Accelerator(parsing: text)
        #expect(accelerator.description == description && accelerator.token == token)
        #expect(try Accelerator(parsing: description) == accelerator)
        #expect(try Accelerator(parsing: token) == accelerator)
    }

    @Test(
        "systems are read from every spelling",
        arguments: [
            ("ubuntu", "ubuntu", "ubuntu"), ("ubuntu_18.04", "ubuntu 18.04", "ubuntu_18.04"),
            ("Ubuntu18.04", "ubuntu 18.04", "ubuntu_18.04"), ("ubuntu_1804", "ubuntu 18.04", "ubuntu_18.04"),
            ("ubuntu2110", "ubuntu 21.10", "ubuntu_21.10"), ("euleros2.8", "euler 2.8", "euler_2.8"),
            ("EulerOS 2.8", "euler 2.8", "euler_2.8"), ("euler_2.8.3", "euler 2.8.3", "euler_2.8.3"),
            ("openeuler22.03", "openeuler 22.03", "openeuler_22.03"),
            ("openeuler-2403", "openeuler 24.03", "openeuler_24.03"),
            ("hce_2.0.2509", "hce 2.0.2509", "hce_2.0.2509"), ("centos7", "centos 7", "centos_7"),
            ("debian-12", "debian 12", "debian_12"), ("windows_2019", "windows 2019", "windows_2019"),
        ])
    func systems(_ text: String, _ description: String, _ token: String) throws {
        let system = try OperatingSystem(parsing: text)
        #expect(system.description == description && system.token == token)
        #expect(try OperatingSystem(parsing: description) == system)
        #expect(try OperatingSystem(parsing: token) == system)
    }

    @Test("equality ignores how the version is written")
    func equality() throws {
        #expect(try Accelerator(parsing: "cann_8.0.rc1") == Accelerator(parsing: "CANN8.0.0-RC1"))
        #expect(
            try OperatingSystem(parsing: "ubuntu1804")
                == OperatingSystem(name: "Ubuntu", version: .init(parsing: "18.04")))
        #expect(try Accelerator(parsing: "cuda_10.1") != Accelerator(parsing: "cuda_10.10"))
        #expect(try OperatingSystem(parsing: "euler_2.8") != OperatingSystem(parsing: "openeuler_2.8"))
    }

    @Test(
        "neither has a name or a version that is none",
        arguments: [
            ("", "it does not begin with a name", nil), ("10.1", "it does not begin with a name", nil),
            ("cuda_", "expected a version after 'cuda'", "cuda"),
            ("cuda__10", "expected a version after 'cuda'", "cuda"),
            ("cuda_x", "expected a version after 'cuda'", "cuda"), ("cuda_10..1", "empty component", "cuda_10.1"),
            ("cuda 10,1", "unexpected ','", "cuda_10.1"),
        ] as [(String, String, String?)])
    func refusal(_ text: String, _ reason: String, _ nearest: String?) throws {
        let accelerator = try #require(throws: ParseError.self) { try Accelerator(parsing: text) }
        #expect(accelerator == ParseError(kind: "accelerator", text: text, reason: reason, nearest: nearest))
        let system = try #require(throws: ParseError.self) { try OperatingSystem(parsing: text) }
        #expect(system == ParseError(kind: "operating system", text: text, reason: reason, nearest: nearest))
    }
}
