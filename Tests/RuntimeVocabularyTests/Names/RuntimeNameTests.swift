import RuntimeVocabulary
import Testing

@Suite("Runtime names") struct RuntimeNameTests {
    /// Names and their tokens, `kind:text` each.
    static let cases: [(name: String, tokens: String)] = [
        ("python3.6", "python:python3.6"),
        ("tf1.13-python3.7-gpu", "framework:tf1.13 python:python3.7 hardware:gpu"),
        ("tf1.13-python3.7-gpu-async", "framework:tf1.13 python:python3.7 hardware:gpu flavor:async"),
        ("TF-1.13.1-PYTHON-3.6-CPU", "framework:TF-1.13.1 python:PYTHON-3.6 hardware:CPU"),
        ("tf1.15-aarch64-c75-d910", "framework:tf1.15 architecture:aarch64 ascendRelease:c75 chip:d910"),
        (
            "tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64",
            "framework:tensorflow_2.1.0 accelerator:cuda_10.1 python:py_3.7 operatingSystem:ubuntu_18.04 architecture:x86_64"
        ),
        // any order, any glue
        (
            "x86_64-ubuntu_18.04-py_3.7-cuda_10.1-tensorflow_2.1.0",
            "architecture:x86_64 operatingSystem:ubuntu_18.04 python:py_3.7 accelerator:cuda_10.1 framework:tensorflow_2.1.0"
        ),
        (
            "tensorflow_2.1.0_cuda_10.1_py_3.7_ubuntu_18.04_x86_64",
            "framework:tensorflow_2.1.0 accelerator:cuda_10.1 python:py_3.7 operatingSystem:ubuntu_18.04 architecture:x86_64"
        ),
        (
            "mindspore2.2.10-cann7.0.0beta1_py_3.9-euler_2.8.3_910b",
            "framework:mindspore2.2.10 accelerator:cann7.0.0beta1 python:py_3.9 operatingSystem:euler_2.8.3 chip:910b"
        ),
        ("a_cpu-b__c--d-", "unclassified:a hardware:cpu unclassified:b__c unclassified:d"),
        ("_x86-64_arm64", "architecture:x86-64 unclassified:arm64"),
        // frameworks
        ("mindspeed_llm_2.2.0-py_3.11", "framework:mindspeed_llm_2.2.0 python:py_3.11"),
        ("Scikit_Learn-0.18.1-python3.6", "framework:Scikit_Learn-0.18.1 python:python3.6"),
        ("KF-0.2.2-TF-1.13.1", "framework:KF-0.2.2 framework:TF-1.13.1"),
        ("veomni_v0.1.6", "framework:veomni_v0.1.6"),
        ("cudnn7-openmpi2.1.1-conda3", "framework:cudnn7 framework:openmpi2.1.1 framework:conda3"),
        ("pytorch_1_8-tensorflow2_1_1", "framework:pytorch_1_8 framework:tensorflow2_1_1"),
        ("mindspore_2.0.0-rc1-cann_6.3", "framework:mindspore_2.0.0-rc1 accelerator:cann_6.3"),
        ("llama3_0.9-h2o_3.0", "framework:llama3_0.9 framework:h2o_3.0"),
        ("pytorch_2", "framework:pytorch_2"),
        ("foo_cuda_11.1", "unclassified:foo accelerator:cuda_11.1"),
        ("foo_py37-foo_gpu", "unclassified:foo python:py37 unclassified:foo hardware:gpu"),
        // a short word with an integer is hardware more often than software
        ("t4-v100-mi300", "unclassified:t4 unclassified:v100 unclassified:mi300"),
        ("xgboost-sklearn-python3.6", "unclassified:xgboost unclassified:sklearn python:python3.6"),
        ("horovod-cp36-tf-1.16.2", "unclassified:horovod python:cp36 framework:tf-1.16.2"),
        // versions
        ("0.8.0-pytorch_2.9.0", "version:0.8.0 framework:pytorch_2.9.0"),
        (
            "9.0.0-beta.2-910b-ubuntu22.04-py3.11",
            "version:9.0.0-beta.2 chip:910b operatingSystem:ubuntu22.04 python:py3.11"
        ),
        (
            "8.3.rc1.alpha003-a3-openeuler24.03-py3.11",
            "version:8.3.rc1.alpha003 chip:a3 operatingSystem:openeuler24.03 python:py3.11"
        ),
        ("cann_9.0.0-beta.2-910b", "accelerator:cann_9.0.0-beta.2 chip:910b"),
        ("5.0.1-release-v2-20220505", "version:5.0.1 unclassified:release version:v2 buildStamp:20220505"),
        ("2.4.5.tensorflow", "unclassified:2.4.5.tensorflow"),
        ("42-latest", "unclassified:42 unclassified:latest"),
        // systems and accelerators
        ("ubuntu-python3.8-cann8.0.rc1", "operatingSystem:ubuntu python:python3.8 accelerator:cann8.0.rc1"),
        ("ubuntu_1804-cuda-11.4", "operatingSystem:ubuntu_1804 accelerator:cuda-11.4"),
        ("ubuntu_18_04-cuda_11_4", "operatingSystem:ubuntu_18_04 accelerator:cuda_11_4"),
        ("cuda-x86_64", "accelerator:cuda architecture:x86_64"),
        ("ubuntuish-cudax", "unclassified:ubuntuish unclassified:cudax"),
        // python
        ("py3-py_3_7", "unclassified:py3 python:py_3_7"),
        ("pyspark2.4.5-python-cplex20.1", "framework:pyspark2.4.5 unclassified:python framework:cplex20.1"),
        // chips and builds
        ("aarch64-snt3p-300i", "architecture:aarch64 chip:snt3p chipSuffix:300i"),
        ("300i-snt3p", "unclassified:300i chip:snt3p"),
        (
            "snt9b-64GB-20250729103313-3a25129",
            "chip:snt9b chipSuffix:64GB buildStamp:20250729103313 buildCommit:3a25129"
        ),
        ("Ascend-910-SNT9", "chip:Ascend-910 chip:SNT9"),
        ("d65d817-20220812-1234567", "unclassified:d65d817 buildStamp:20220812 buildCommit:1234567"),
        ("20221399-2022081", "unclassified:20221399 unclassified:2022081"),
        ("roma-uid1000-uid1001", "flavor:roma flavor:uid1000 unclassified:uid1001"),
        ("c76-c7-c766", "ascendRelease:c76 unclassified:c7 unclassified:c766"),
        // a second, different value of a facet is reported
        ("py37-py3.7-cp38", "python:py37 python:py3.7 unclassified:cp38"),
        ("cuda_10.1-cann_5.0-cpu-gpu", "accelerator:cuda_10.1 unclassified:cann_5.0 hardware:cpu unclassified:gpu"),
        ("20220812-20220813-d910-310p", "buildStamp:20220812 unclassified:20220813 chip:d910 unclassified:310p"),
    ]

    static func parse(_ name: String) throws -> RuntimeName {
        try RuntimeName(parsing: name, vocabulary: RuntimeNameFixture.vocabulary)
    }

    @Test("are split into what their parts are", arguments: cases)
    func tokens(_ item: (name: String, tokens: String)) throws {
        let tokens = try Self.parse(item.name).tokens
        #expect(tokens.map { "\($0.kind.rawValue):\($0.text)" }.joined(separator: " ") == item.tokens)
    }

    @Test("print as written, and only separators stand between their tokens")
    func coverage() throws {
        for name in try RuntimeNameFixture.names() + Self.cases.map(\.name) {
            let parsed = try Self.parse(name)
            #expect(parsed.description == name)
            var rest = Substring(name)
            for token in parsed.tokens {
                let gap = rest.prefix { $0 == "-" || $0 == "_" }
                rest = rest.dropFirst(gap.count)
                #expect(rest.hasPrefix(token.text), "'\(token.text)' is not next in '\(name)'")
                rest = rest.dropFirst(token.text.count)
            }
            #expect(rest.allSatisfy { $0 == "-" || $0 == "_" }, "'\(rest)' of '\(name)' is in no token")
        }
    }

    @Test("give every facet that they state")
    func facets() throws {
        let name = try Self.parse(
            "0.8.0-Foo_v1.2-tf_2.1.0-cann_8.0.RC1-cpu-py37-ubuntu_2204-amd64-snt3p-300i-C76-Async-20220812093355-e50493d"
        )
        #expect(name.versions.map(\.text) == ["0.8.0"])
        #expect(
            name.frameworks.map(\.name) == ["Foo", "tf"] && name.frameworks.map(\.version.text) == ["v1.2", "2.1.0"])
        #expect(name.accelerator == (try Accelerator(parsing: "cann 8.0.rc1")) && name.hardware == "cpu")
        #expect(name.python == PythonVersion(major: 3, minor: 7))
        #expect(name.operatingSystem?.description == "ubuntu 22.04" && name.architecture == .x86_64)
        #expect(name.chip == "ascend-310p" && name.ascendRelease == "c76" && name.flavors == ["async"])
        #expect(name.buildStamp == "20220812093355" && name.buildCommit == "e50493d")
        #expect(name.unclassified.isEmpty && name.generation == .unified)
    }

    @Test("give no facet that they do not state")
    func absence() throws {
        let name = try Self.parse("tf1.13-cuda10.1")
        #expect(name.python == nil && name.hardware == nil && name.operatingSystem == nil && name.architecture == nil)
        #expect(name.chip == nil && name.buildStamp == nil && name.versions.isEmpty && name.flavors.isEmpty)
    }

    @Test("know chips and accelerators from the vocabulary alone")
    func vocabulary() throws {
        let text = "tf_1.15-rocm_5.0-aarch64-Snt_9B"
        let plain = try RuntimeName(parsing: text)
        #expect(plain.chip == nil && plain.accelerator == nil && plain.unclassified == ["Snt_9B"])
        #expect(plain.frameworks.map(\.name) == ["tf", "rocm"])
        let words = NameVocabulary(chips: ["snt-9b": "ascend-910b"], accelerators: ["ROCm"])
        let known = try RuntimeName(parsing: text, vocabulary: words)
        #expect(known.chip == "ascend-910b" && known.accelerator?.description == "rocm 5.0")
        #expect(known.unclassified.isEmpty && known != plain)
        #expect(try known == RuntimeName(parsing: text, vocabulary: words))
    }

    @Test(
        "belong to a grammar only if they follow it",
        arguments: [
            ("python3.6", .legacy), ("python2.7-gpu", .legacy), ("xgboost-sklearn-python3.6", .legacy),
            ("tf1.13-gpu", .legacy), ("tf1.15-aarch64-c75", .legacy), ("pyspark2.4.5-ubuntu18.04", .legacy),
            ("pytorch_1.4-python3.7", .legacy), ("pytorch_2.1.0-cann_8.0-py_3.9", .unified),
            ("pytorch_2.1.0-cpu-x86_64", .unified), ("mindspore_1.2.0-py_3.7-ubuntu_18.04-x86_64", .unified),
            ("latest", .other), ("1.0.0", .other), ("v2", .other), ("pytorch_1_8", .other), ("tf1.13", .other),
            ("myteam1.2-x86_64", .other), ("myapp_1.2-arm64", .other), ("gpu-python3.6", .other),
            ("python3.6-extra", .other), ("py3.6", .other), ("cuda_10.2-ubuntu_18.04-x86_64", .other),
            ("9.0.0-beta.2-910b-ubuntu22.04-py3.11", .other), ("ubuntu-python3.8-cann8.0.rc1", .other),
            ("2.0.1-gpu-py310-cu118-ubuntu20.04-sagemaker", .other),
        ] as [(String, Generation)])
    func generation(_ name: String, _ expected: Generation) throws {
        #expect(try Self.parse(name).generation == expected)
    }
}
