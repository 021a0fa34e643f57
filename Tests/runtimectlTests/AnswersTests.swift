import TestSupport
import Testing

/// The answers that the delivered catalogs must give.
@Suite struct AnswersTests {
    private func resolve(_ line: String, status: Int32 = 0) async throws -> JSON {
        let result = try await Program.run("resolve -o json --as-of 2026-11-20 \(line)")
        #expect(result.status == status)
        return try JSON(result.output)
    }

    @Test(
        arguments: [
            (
                "-m PyTorch -w ascend -p 3.7", "PyTorch",
                "pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64"
            ),
            ("-m tensorflow -w gpu -p python2.7", "TensorFlow", "tf1.13-python2.7-gpu"),
            ("-m TensorFlow -r python3.6 -w gpu", "TensorFlow", "python3.6"),
            ("-r Caffe/python3.6", "Caffe", "python3.6"),
        ])
    func `the runtime of a request`(line: String, engine: String, name: String) async throws {
        let answer = try await resolve(line)
        #expect(answer["runtime"]["engine"].string == engine)
        #expect(answer["runtime"]["name"].string == name)
        #expect(answer["image"].string?.hasSuffix(":\(name)") == true)
    }

    @Test func `a deprecated runtime comes with a warning and with what replaces it`() async throws {
        let warnings = try await resolve("-m tensorflow -w gpu -p python2.7")["warnings"].array
        let codes = warnings.compactMap { $0["code"].string }
        #expect(codes.contains("deprecated"))
        #expect(codes.contains("replacement"))
    }

    @Test(arguments: ["sklearn", "Scikit_Learn", "Scikit-Learn", "scikit learn", "SKLEARN"])
    func `an engine by any spelling`(word: String) async throws {
        let result = try await Program.run(["resolve", "-m", word, "-o", "json"])
        #expect(result.status == 0)
        #expect(try JSON(result.output)["runtime"]["engine"].string == "Scikit_Learn")
    }

    @Test func `a name of several engines is refused with all of them`() async throws {
        let error = try await resolve("-r python3.6", status: 1)["error"]
        let engines = ["Caffe", "MXNet", "PyTorch", "Scikit_Learn", "Spark_MLlib", "TensorFlow", "XGBoost"]
        #expect(error["details"].strings == engines.map { "\($0)/python3.6" })
    }

    @Test func `no MXNet runs on Ascend: every runtime says why, and the nearest hardware is named`() async throws {
        let answer = try await resolve("-m MXNet -w ascend", status: 1)
        let listed = try JSON(try await Program.run("list -m MXNet -o json").output)["runtimes"].array
        let candidates = answer["candidates"].array
        #expect(
            Set(candidates.compactMap { $0["runtime"].string })
                == Set(listed.compactMap { $0["name"].string.map { "MXNet/\($0)" } }))
        #expect(candidates.allSatisfy { $0["verdicts"]["hardware"]["verdict"].string == "unsatisfied" })
        let nearest = answer["nearest"].array
        #expect(Set(nearest.compactMap { $0["change"]["hardware"].string }) == ["cpu", "gpu"])
        #expect(nearest.allSatisfy { $0["change"].keys == ["hardware"] })
    }

    @Test(arguments: ["arm64", "aarch64", "ARM64"])
    func `an ARM request never gets an x86 image`(word: String) async throws {
        let answer = try await resolve("-m PyTorch -w cpu --arch \(word)", status: 1)
        #expect(answer["request"]["architecture"].string == "aarch64")
        #expect(answer["image"].isNull)
        #expect(answer["eliminated"].array.contains { $0["constraint"].string == "architecture" })
    }

    @Test func `Python 3.1 is not Python 3.10`() async throws {
        let answer = try await resolve("-m PyTorch -p 3.1", status: 1)
        #expect(answer["eliminated"].array.first?["constraint"].string == "python")
    }

    @Test func `a misspelt engine is not guessed`() async throws {
        let result = try await Program.run("resolve -m pytroch")
        #expect(result.status == 1)
        #expect(result.errors == "runtimectl: error: unknown engine 'pytroch'; did you mean 'PyTorch'?\n")
    }

    @Test func `the newest final CANN image for a chip can be pulled`() async throws {
        let result = try await Program.run(
            "resolve -m CANN --catalog catalog/ascend-hub --chip 910B --os openeuler -q --as-of 2026-11-20")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("quay.io/ascend/cann:9.0.1-910b-openeuler"))
        #expect(!result.output.contains("alpha") && !result.output.contains("beta") && !result.output.contains("rc"))
        #expect(result.output.split(separator: "\n").count == 1)
    }

    @Test func `every Ascend runtime of every architecture is listed with the origin of each facet`() async throws {
        let result = try await Program.run("list -w ascend -o json")
        let runtimes = try JSON(result.output)["runtimes"].array
        let all = try JSON(try await Program.run("list -o json").output)["runtimes"].array
        #expect(runtimes.count == all.count { $0["hardware"].strings.contains("ascend") })
        #expect(Set(runtimes.flatMap { $0["architectures"].strings }) == ["aarch64", "x86_64"])
        let facets = ["engineVersion", "python", "hardware", "architectures", "os", "accelerator"]
        for runtime in runtimes {
            for facet in facets where !(runtime[facet].isNull || runtime[facet].value as? [String] == []) {
                #expect(runtime["provenance"][facet].string != nil)
            }
        }
    }
}
