import ImageResolver
import Jansson
import RuntimeCatalog
import Testing

@Suite("Fields of a request") struct RequestFieldTests {
    static let sample = Sample(
        Row(
            "cuda",
            [
                "engineVersion": "2.1.0", "hardware": ["gpu"], "python": "3.7", "architectures": ["x86_64"],
                "accelerator": ["family": "cuda", "version": "10.1"], "os": ["name": "ubuntu", "version": "18.04"],
                "purposes": ["inference", "training"],
            ]),
        Row(
            "cann",
            [
                "engineVersion": "1.15", "hardware": ["ascend"], "python": "3.10", "architectures": ["aarch64"],
                "accelerator": ["family": "cann", "version": "6.3.0"], "os": ["name": "euler", "version": "2.8.3"],
                "chips": ["ascend-910"], "recommended": true,
            ]),
        Row(
            "both",
            [
                "engineVersion": "1.4", "hardware": ["cpu", "gpu"], "python": ["3.6", "3.7"],
                "architectures": ["x86_64", "aarch64"], "os": ["name": "ubuntu", "version": "20.04"],
                "purposes": ["notebook"], "lifecycle": ["discontinued": ["since": "2026-06-30"]],
            ]))

    @Test(
        "each field keeps the runtimes that meet it",
        arguments: [
            ([:], ["cann", "cuda"]),
            (["engineVersion": "2.1"], ["cuda"]), (["engineVersion": "~=2.0"], ["cuda"]),
            (["engineVersion": ">=1.15,<3"], ["cann", "cuda"]), (["engineVersion": "1"], ["cann"]),
            (["hardware": "gpu"], ["cuda"]), (["hardware": "npu"], ["cann"]), (["hardware": "NVIDIA"], ["cuda"]),
            (["chip": "ascend-910"], ["cann"]), (["chip": "SNT9"], ["cann"]), (["chip": "d910"], ["cann"]),
            (["cuda": "10.1"], ["cuda"]), (["cuda": ">=11"], []), (["cann": "6.3"], ["cann"]),
            (["architecture": "amd64"], ["cuda"]), (["architecture": "arm64"], ["cann"]),
            (["python": "py37"], ["cuda"]), (["python": "python3.7"], ["cuda"]), (["python": "3.1"], []),
            (["python": "3.10"], ["cann"]), (["python": "!=3.7"], ["cann"]),
            (["os": "ubuntu"], ["cuda"]), (["os": "ubuntu_18.04"], ["cuda"]), (["os": "ubuntu1804"], ["cuda"]),
            (["os": "ubuntu_20.04"], []), (["os": "EulerOS2.8"], ["cann"]), (["os": "euler_2"], ["cann"]),
            (["os": "euler_2.8.30"], []),
            (["purpose": "training"], ["cuda"]), (["purpose": "Inference"], ["cann", "cuda"]),
            (["runtime": "cuda"], ["cuda"]), (["runtime": "eng/cann"], ["cann"]),
            (["allow": "discontinued"], ["cann", "cuda", "both"]),
            (["asOf": "2026-06-29"], ["cann", "cuda", "both"]),
            (["prefer": "newest"], ["cuda", "cann"]),
            (["generation": "other"], ["cann", "cuda"]), (["generation": "legacy"], []),
            (["status": "discontinued"], []), (["status": "discontinued", "allow": "discontinued"], ["both"]),
            (["hardware": "gpu", "python": "3.7", "architecture": "x86_64"], ["cuda"]),
        ] as [(KeyValuePairs<String, String>, [String])])
    func field(_ words: KeyValuePairs<String, String>, _ names: [String]) throws {
        #expect(try Self.sample.resolve(words).names == names)
    }

    @Test("a request that asks for nothing allows deprecated runtimes and prefers recommended ones")
    func defaults() throws {
        let request = try ResolutionRequest.asking([:])
        #expect(request.allow == .deprecated)
        #expect(request.prefer == .recommended)
        #expect(request.purposes.isEmpty && request.accelerators.isEmpty && request.driver == nil)
    }

    @Test("several values of a field mean any of them, several fields mean all of them")
    func anyAndAll() throws {
        #expect(try Self.sample.resolve(["hardware": "gpu", "hardware": "ascend"]).names == ["cann", "cuda"])
        #expect(try Self.sample.resolve(["python": "3.7", "python": "3.10"]).names == ["cann", "cuda"])
        #expect(try Self.sample.resolve(["cuda": "10.1", "cann": "6.3"]).names == [])
        let list = try Self.sample.resolver().list(.asking(["status": "discontinued", "status": "supported"]))
        #expect(list.count == 3)
    }

    @Test("values for image variables reach the image")
    func variables() throws {
        let answer = try Self.sample.resolve(["variables.region": "there", "hardware": "gpu"])
        let runtime = try #require(answer.runtime)
        #expect("\(try answer.image(of: runtime))" == "there.example.com/engine:cuda")
    }

    @Test(
        "the understood request has ids in place of aliases, and asking it again gives the same answer",
        arguments: [
            ["hardware": "npu", "chip": "d910", "cann": "6.3", "os": "euleros2.8", "python": "py310"],
            ["hardware": "nvidia", "engineVersion": "2", "driver": "535", "architecture": "amd64"],
            ["runtime": "ENG/cuda", "purpose": "Training", "prefer": "newest", "allow": "supported"],
            ["python": "3.99", "os": "ubuntu 18.04"],
        ] as [KeyValuePairs<String, String>])
    func understood(_ words: KeyValuePairs<String, String>) throws {
        var sample = Self.sample
        sample.drivers = [Sample.driver("cuda", "==10.1.*", ">=418")]
        let answer = try sample.resolve(words, modelType: "the engine")
        let understood = answer.understoodRequest
        #expect(understood.first?.value == "Engine")
        let again = try sample.resolver().resolve(.asking(understood))
        #expect(again.names == answer.names)
        #expect(again.understoodRequest.map(\.value) == understood.map(\.value))
        #expect(again.understoodRequest.map(\.key) == understood.map(\.key))
    }

    @Test("the understood request names the hardware, chip and runtime by their ids")
    func understoodWords() throws {
        let words = try Self.sample.resolve(["runtime": "Eng/cann", "hardware": "NPU", "chip": "D910"])
            .understoodRequest.map { "\($0.key)=\($0.value)" }
        #expect(
            words == [
                "modelType=Engine", "runtime=cann", "hardware=ascend", "chip=ascend-910", "allow=deprecated",
                "prefer=recommended",
            ])
    }
}
