import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Verdicts") struct VerdictTests {
    /// `python3.6` is a legacy name that says Python and nothing else; `silent` a foreign one that says nothing at all.
    static let sample = Sample(
        Row(
            "full",
            [
                "engineVersion": "2.1.0", "versionAliases": ["1.99"], "hardware": ["cpu", "gpu"],
                "python": ["3.6", "3.10"],
                "architectures": ["x86_64"], "accelerator": ["family": "cuda", "version": "10.1"],
                "os": ["name": "ubuntu", "version": "18.04"], "purposes": ["inference", "training"],
            ]),
        Row("npu", ["hardware": ["ascend"], "chips": ["ascend-910"]]),
        Row("anyNPU", ["hardware": ["ascend"], "accelerator": ["family": "cann"], "os": ["name": "euler"]]),
        Row("python3.6", ["hardware": ["gpu"]]), Row("silent"))

    @Test(
        "a runtime has what is asked, has something else, or does not say",
        arguments: [
            ("engineVersion", "2.1", "full", .satisfied, "2.1.0", "==2.1.*"),
            ("engineVersion", "1.99", "full", .satisfied, "2.1.0", "==1.99.*"),
            ("engineVersion", "2.10", "full", .unsatisfied, "2.1.0", "==2.10.*"),
            ("hardware", "gpu", "full", .satisfied, "cpu, gpu", "gpu"),
            ("hardware", "npu", "full", .unsatisfied, "cpu, gpu", "ascend"),
            ("chip", "910b", "npu", .unsatisfied, "ascend-910", "ascend-910b"),
            ("chip", "d910", "npu", .satisfied, "ascend-910", "ascend-910"),
            ("chip", "910b", "anyNPU", .satisfied, "any chip of ascend", "ascend-910b"),
            ("chip", "910b", "full", .unsatisfied, "none, it runs on cpu, gpu", "ascend-910b"),
            ("cuda", "10.1", "full", .satisfied, "cuda 10.1", "cuda ==10.1.*"),
            ("cuda", ">=11", "full", .unsatisfied, "cuda 10.1", "cuda >=11"),
            ("cuda", "10.1", "npu", .unsatisfied, "none", "cuda ==10.1.*"),
            ("cuda", "10.1", "silent", .unsatisfied, "none", "cuda ==10.1.*"),
            ("cuda", "10.1", "python3.6", .unknown, nil, "cuda ==10.1.*"),
            ("cann", "6.3", "full", .unsatisfied, "cuda 10.1", "cann ==6.3.*"),
            ("cann", "6.3", "anyNPU", .unknown, "cann", "cann ==6.3.*"),
            ("cann", "6.3", "npu", .unknown, nil, "cann ==6.3.*"),
            ("architecture", "amd64", "full", .satisfied, "x86_64", "x86_64"),
            ("architecture", "arm64", "full", .unsatisfied, "x86_64", "aarch64"),
            ("architecture", "arm64", "silent", .unknown, nil, "aarch64"),
            ("python", "3.6", "full", .satisfied, "3.6, 3.10", "==3.6"),
            ("python", "3.10", "full", .satisfied, "3.6, 3.10", "==3.10"),
            ("python", "3.1", "full", .unsatisfied, "3.6, 3.10", "==3.1"),
            ("python", ">=3.7,<3.10", "full", .unsatisfied, "3.6, 3.10", ">=3.7,<3.10"),
            ("python", "3.6", "silent", .unknown, nil, "==3.6"),
            ("os", "ubuntu", "full", .satisfied, "ubuntu 18.04", "ubuntu"),
            ("os", "ubuntu_18", "full", .satisfied, "ubuntu 18.04", "ubuntu 18"),
            ("os", "ubuntu_18.4", "full", .satisfied, "ubuntu 18.04", "ubuntu 18.4"),
            ("os", "ubuntu_18.04.1", "full", .unsatisfied, "ubuntu 18.04", "ubuntu 18.04.1"),
            ("os", "euler", "full", .unsatisfied, "ubuntu 18.04", "euler"),
            ("os", "euler_2.8", "anyNPU", .unsatisfied, "euler", "euler 2.8"),
            ("os", "euler", "silent", .unknown, nil, "euler"),
            ("purpose", "training", "full", .satisfied, "inference, training", "training"),
            ("purpose", "notebook", "full", .unsatisfied, "inference, training", "notebook"),
            ("purpose", "inference", "silent", .satisfied, "inference", "inference"),
            ("lifecycle", "", "full", .satisfied, "supported", "at most deprecated"),
        ] as [(String, String, String, Verdict, String?, String)])
    func verdict(
        _ key: String, _ value: String, _ runtime: String, _ verdict: Verdict, _ has: String?, _ asked: String
    ) throws {
        let answer = try Self.sample.resolve(key == "lifecycle" ? [:] : [key: value])
        let detail = try #require(answer.verdict(key, of: runtime))
        #expect(detail.verdict == verdict)
        #expect(detail.has == has)
        #expect(detail.asked == asked)
    }

    @Test("what is not known is accepted for architecture and operating system of legacy names alone")
    func unknown() throws {
        #expect(try Self.sample.resolve(["architecture": "arm64"]).names == ["python3.6"])
        #expect(try Self.sample.resolve(["os": "euler_2.8"]).names == ["python3.6"])
        #expect(try Self.sample.resolve(["cuda": "10.1"]).names == ["full"])
        #expect(try Self.sample.resolve(["python": "3.6"]).names == ["python3.6", "full"].sorted(by: >))
    }

    @Test("every constraint is judged, not only the first that fails")
    func everyConstraint() throws {
        let answer = try Self.sample.resolve([
            "engineVersion": "9", "hardware": "ascend", "python": "2.7", "architecture": "arm64", "os": "euler",
            "purpose": "notebook",
        ])
        let candidate = try #require(answer.candidates.first { $0.runtime.name == "full" })
        #expect(!candidate.isSatisfied)
        #expect(
            candidate.verdicts.map { "\($0.constraint) \($0.verdict)" } == [
                "purpose unsatisfied", "lifecycle satisfied", "engineVersion unsatisfied", "hardware unsatisfied",
                "architecture unsatisfied", "python unsatisfied", "os unsatisfied",
            ])
        #expect(answer.candidates.allSatisfy { $0.verdicts.count == 7 })
    }

    @Test("candidates are all runtimes: those that satisfy the request in order, then those that fail least")
    func candidates() throws {
        let answer = try Self.sample.resolve(["hardware": "gpu", "python": "3.6", "cuda": "10"])
        #expect(answer.candidates.map(\.runtime.name) == ["full", "python3.6", "anyNPU", "npu", "silent"])
        #expect(answer.candidates.map(\.isSatisfied) == [true, false, false, false, false])
        #expect(answer.examined == 5)
    }

    @Test("eliminated counts a runtime for each constraint that it fails, the most effective first")
    func eliminated() throws {
        let answer = try Self.sample.resolve(["hardware": "gpu", "python": "3.6", "cuda": "99"])
        #expect(answer.eliminated.map { "\($0.constraint) \($0.count)" } == ["cuda 5", "hardware 3", "python 3"])
    }
}
