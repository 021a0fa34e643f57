import RuntimeVocabulary
import Testing

@Suite("Canonical runtime names") struct RuntimeNameCanonicalTests {
    @Test(
        "rebuild unified names and fold the rest",
        arguments: [
            (
                "Pytorch_1.4-cuda_10.1-py37-ubuntu_1804-amd64",
                "pytorch_1.4-cuda_10.1-py_3.7-ubuntu_18.04-x86_64"
            ),
            (
                "mindspore_1.2.0-py_3.7-cuda_10.1-ubuntu_18.04-x86_64",
                "mindspore_1.2.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64"
            ),
            ("veomni_v0.1.6-py_3.11-cann8.3.RC1-arm64", "veomni_0.1.6-cann_8.3.rc1-py_3.11-aarch64"),
            (
                "pytorch_2.1.0-cuda_12.1-py_3.10.6-ubuntu_22.04-x86_64",
                "pytorch_2.1.0-cuda_12.1-py_3.10.6-ubuntu_22.04-x86_64"
            ),
            (
                "20220906-SNT3P-300i-async-x86_64-0.8.0-tf_1.15-cann_6.0-euleros_2.8",
                "0.8.0-tf_1.15-cann_6.0-euler_2.8-x86_64-snt3p-300i-async-20220906"
            ),
            ("tf_1.15-cpu-py_3.7-py37", "tf_1.15-cpu-py_3.7"),
            // what is not understood, or not unified, is not rearranged
            ("Foo-tf_1.15-py37-cuda_10.1", "foo-tf_1.15-py37-cuda_10.1"),
            ("TF1.13-Python3.7-GPU", "tf1.13-python3.7-gpu"), ("Latest", "latest"),
        ])
    func canonical(_ name: String, _ expected: String) throws {
        #expect(try RuntimeNameTests.parse(name).canonical == expected)
    }

    @Test("keep what images are told apart by")
    func distinct() throws {
        let names = ["tensorflow_1.15-cann_5.1.0-py_3.7", "tensorflow_1.15.0-cann_5.1.0-py_3.7"]
        #expect(Set(try names.map { try RuntimeNameTests.parse($0).canonical }).count == 2)
    }

    @Test("are canonical themselves and state the same facets")
    func idempotent() throws {
        for name in try RuntimeNameFixture.names() + RuntimeNameTests.cases.map(\.name) + shuffled() {
            let parsed = try RuntimeNameTests.parse(name)
            let again = try RuntimeNameTests.parse(parsed.canonical)
            #expect(again.canonical == parsed.canonical, "from '\(name)'")
            #expect(again.generation == parsed.generation && again.python == parsed.python, "from '\(name)'")
            #expect(again.accelerator == parsed.accelerator && again.chip == parsed.chip, "from '\(name)'")
            #expect(again.operatingSystem == parsed.operatingSystem, "from '\(name)'")
            #expect(again.architecture == parsed.architecture && again.hardware == parsed.hardware, "from '\(name)'")
            #expect(again.frameworks.map(\.version) == parsed.frameworks.map(\.version), "from '\(name)'")
        }
    }

    /// Names of the parts of published names in every kind of order, from a generator with a fixed seed.
    private func shuffled() throws -> [String] {
        let parts = Set(try RuntimeNameFixture.names().flatMap { $0.split(separator: "-") }).sorted()
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<4000).map { _ in
            (0...next(7)).map { _ in String(parts[next(parts.count)]) }.joined(separator: ["-", "-", "_"][next(3)])
        }.filter { $0.utf8.count <= 128 }
    }
}
