import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Drivers") struct DriverTests {
    static func row(_ family: String, _ version: String) -> Row {
        let hardware: JSONValue = family == "cuda" ? ["cpu", "gpu"] : ["ascend"]
        return Row(
            family + version,
            ["hardware": hardware, "accelerator": ["family": .string(family), "version": .string(version)]])
    }

    static let sample: Sample = {
        var sample = Sample(
            row("cuda", "10.2"), row("cuda", "11.1"), row("cuda", "11.8"), row("cuda", "12.4"), row("cuda", "99.0"),
            row("cann", "8.0.rc3"), row("cann", "8.2.rc1"), row("cann", "8.3.rc1"),
            Row("cpuOnly"), Row("gpuSilent", ["hardware": ["gpu"]]))
        sample.drivers = [
            Sample.driver("cuda", "==10.2.*", ">=440.33"), Sample.driver("cuda", ">=11,<12", ">=450.80.02"),
            Sample.driver("cuda", ">=12,<13", ">=525"), Sample.driver("cann", "==8.2.RC1", "==25.2.0"),
            Sample.driver("cann", "==8.2.RC1", "==24.1.0"), Sample.driver("cann", ">=8.0.RC1", ">=24.1.RC1"),
            Sample.driver("cann", "==8.0.rc3", "==23.0.6"),
        ]
        return sample
    }()

    @Test(
        "a driver runs the toolkits that the tables say, one minimum for a major version from CUDA 11 on",
        arguments: [
            ("gpu", "440.33", ["cuda10.2"]), ("gpu", "440.32", []), ("gpu", "450.80.01", ["cuda10.2"]),
            ("gpu", "450.80.02", ["cuda11.8", "cuda11.1", "cuda10.2"]),
            ("gpu", "550", ["cuda12.4", "cuda11.8", "cuda11.1", "cuda10.2"]),
            // a row for exactly a version silences the ranges that hold it too
            ("ascend", "25.2.0", ["cann8.3.rc1", "cann8.2.rc1"]), ("ascend", "25.1", ["cann8.3.rc1"]),
            ("ascend", "24.1.0", ["cann8.3.rc1", "cann8.2.rc1"]), ("ascend", "23.0.6", ["cann8.0.rc3"]),
            ("ascend", "24.1", ["cann8.3.rc1", "cann8.2.rc1"]), ("ascend", "22", []),
        ] as [(String, String, [String])])
    func runs(_ hardware: String, _ driver: String, _ names: [String]) throws {
        #expect(try Self.sample.resolve(["hardware": hardware, "driver": driver]).names == names)
    }

    @Test("an image that uses no driver satisfies any, one of which nobody knows the toolkit satisfies none")
    func withoutToolkit() throws {
        let answer = try Self.sample.resolve(["hardware": "gpu", "driver": "450.80.02"])
        #expect(answer.verdict("driver", of: "cpuOnly")?.verdict == .satisfied)
        #expect(answer.verdict("driver", of: "cpuOnly")?.has == "no need of a driver")
        #expect(answer.verdict("driver", of: "gpuSilent")?.verdict == .unknown)
        #expect(answer.verdict("driver", of: "cuda99.0")?.verdict == .unknown)
        #expect(answer.verdict("driver", of: "cann8.0.rc3")?.verdict == .unsatisfied)
    }

    @Test("on a CPU the driver does not matter")
    func onCPU() throws {
        let answer = try Self.sample.resolve(["hardware": "cpu", "driver": "1"])
        #expect(answer.names == ["cpuOnly", "cuda99.0", "cuda12.4", "cuda11.8", "cuda11.1", "cuda10.2"])
        #expect(answer.verdict("driver", of: "cuda99.0")?.has == "no need of a driver")
    }

    @Test("the answer says what was derived from the driver")
    func derivation() throws {
        let answer = try Self.sample.resolve(["hardware": "gpu", "driver": "451"])
        #expect(
            answer.reasons.contains(
                "driver: asked driver 451, which runs cuda ==10.2.* or >=11,<12, has cuda 11.8 (the catalog states it)")
        )
        let none = try Self.sample.resolve(["hardware": "gpu", "driver": "1.0"])
        #expect(none.verdict("driver", of: "cuda10.2")?.asked == "driver 1.0, which runs no toolkit in the tables")
    }

    @Test(
        "what a driver drives is told by the hardware, the chip, the toolkit, the runtime or the tables; else it is asked",
        arguments: [
            (["driver": "535", "hardware": "gpu"], "cuda12.4"), (["driver": "535", "cuda": "11"], "cuda11.8"),
            (["driver": "535", "runtime": "cuda12.4"], "cuda12.4"),
            (["driver": "25.2.0", "chip": "910b"], "cann8.3.rc1"),
            (["driver": "23.0.6"], "cann8.0.rc3"), (["driver": "535"], nil),
        ] as [(KeyValuePairs<String, String>, String?)])
    func family(_ words: KeyValuePairs<String, String>, _ expected: String?) throws {
        guard let expected else {
            #expect(throws: RequestProblem.ambiguousDriver(driver: "535", families: ["cann", "cuda"])) {
                try Self.sample.resolve(words)
            }
            return
        }
        var words = words.map { ($0.key, $0.value) }
        if expected == "cann8.0.rc3" { words.append(("cann", "8.0.rc3")) }
        let answer = try Self.sample.resolver().resolve(.asking(words, modelType: "Engine"))
        #expect(answer.names.first == expected)
    }

    @Test("nearest offers the driver that is nearest to the asked one and really runs the toolkit")
    func nearest() throws {
        let tooOld = try Self.sample.resolve(["hardware": "gpu", "driver": "418.39"])
        #expect(tooOld.nearestTexts.first == "driver 440.33 -> cuda10.2")
        #expect(tooOld.nearestTexts.dropFirst().first == "driver 450.80.02 -> cuda11.8")
        // the range would accept 24.1.RC1, but exact rows are known for 8.2.RC1
        let exact = try Self.sample.resolve(["driver": "26", "cann": "==8.2.rc1"])
        #expect(exact.nearestTexts == ["cann 8.3.rc1 -> cann8.3.rc1", "driver 25.2.0 -> cann8.2.rc1"])
    }
}
