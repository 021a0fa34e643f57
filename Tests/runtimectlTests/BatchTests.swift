import Foundation
import TestSupport
import Testing

@Suite struct BatchTests {
    private func batch(_ lines: [String], _ options: String = "", status: Int32) async throws -> [JSON] {
        let result = try await Program.run(
            "resolve --batch - --as-of 2026-11-20 \(options)", input: lines.map { $0 + "\n" }.joined())
        #expect(result.status == status)
        #expect(result.errors == "")
        return try JSON.lines(result.output)
    }

    @Test func `answers stand in the order of the requests, with their ids`() async throws {
        let engines = ["PyTorch", "MXNet", "Caffe", "TensorFlow"]
        let lines = (0..<400).map { #"{"id":\#($0),"modelType":"\#(engines[$0 % 4])"}"# }
        let answers = try await batch(lines, status: 0)
        #expect(answers.map { $0["id"].integer } == Array(0..<400))
        #expect(answers.map { $0["runtime"]["engine"].string } == (0..<400).map { engines[$0 % 4] })
    }

    @Test func `a line is answered as the command line is`() async throws {
        let line = #"{"modelType":"PyTorch","hardware":"npu","python":"py37","asOf":"2026-11-20"}"#
        let answers = try await batch([line], status: 0)
        let single = try await Program.run("resolve -m PyTorch -w npu -p py37 -o json --as-of 2026-11-20")
        #expect(try NSDictionary(dictionary: answers[0].object) == NSDictionary(dictionary: JSON(single.output).object))
    }

    @Test(arguments: ["1", "2.5", "\"a\"", "true", "null", "[1,{\"b\":null}]", "{\"c\":[]}"])
    func `an id may be any JSON value`(id: String) async throws {
        let lines = [
            #"{"id":\#(id),"modelType":"MXNet"}"#, #"{"id":\#(id),"modelType":"MXNet","hardware":"ascend"}"#,
            #"{"id":\#(id),"modelType":"nope"}"#, #"{"id":\#(id),"modleType":"MXNet"}"#,
        ]
        let result = try await Program.run("resolve --batch -", input: lines.joined(separator: "\n"))
        let answers = result.output.split(separator: "\n")
        #expect(answers.count == 4)
        #expect(answers.allSatisfy { $0.hasPrefix(#"{"id":\#(id),"status":"#) })
    }

    @Test(
        arguments: [
            (["MXNet"], 0), (["MXNet", "Image"], 1), (["nope"], 1), (["MXNet", "", "MXNet"], 0),
            (["Image", "{", "MXNet"], 3), (["{", "nope"], 3),
        ] as [([String], Int32)])
    func `the worst line decides how the run ends`(words: [String], status: Int32) async throws {
        let lines = words.map { $0.isEmpty || $0 == "{" ? $0 : #"{"modelType":"\#($0)"}"# }
        let answers = try await batch(lines, status: status)
        #expect(answers.count == words.count { !$0.isEmpty })
    }

    @Test(
        arguments: [
            ("nonsense", "invalid-request"), ("[]", "invalid-request"), ("{}", "missing-model-type"),
            (#"{"modelType":"MXNet","pyhton":"3.7"}"#, "invalid-request"),
            (#"{"modelType":"MXNet","python":3.7}"#, "invalid-request"),
            (#"{"modelType":"MXNet","python":"x"}"#, "invalid-request"),
            (#"{"modelType":"MXNet","python":"3.7","python":"3.6"}"#, "invalid-request"),
            (#"{"modelType":"MXNet","asOf":"2027-13-01"}"#, "invalid-request"),
            (#"{"modelType":"MXNet","allow":"removed"}"#, "invalid-request"),
            (#"{"modelType":"MXNet","prefer":"best"}"#, "invalid-request"),
            (#"{"modelType":"MXNet","variables":["a"]}"#, "invalid-request"),
            (#"{"modelType":"MXNet","variables":{"region":1}}"#, "invalid-request"),
            (#"{"modelType":"MXNet","variables":{"region":"No Where"}}"#, "image-invalid"),
            (#"{"modelType":"MXNet"} {}"#, "invalid-request"), ("{\"modelType\":\"MX", "invalid-request"),
        ])
    func `a line that is no request says which line and why, and the others are answered`(
        line: String, code: String
    ) async throws {
        let good = #"{"modelType":"MXNet"}"#
        let answers = try await batch([good, "", line, good], status: 3)
        #expect(answers.map { $0["status"].string } == ["resolved", "invalid", "resolved"])
        #expect(answers[1].keys == ["status", "line", "error"])
        #expect(answers[1]["line"].integer == 3)
        #expect(answers[1]["error"].keys == ContractKeys.error)
        #expect(answers[1]["error"]["code"].string == code)
        #expect(answers[1]["error"]["message"].string?.isEmpty == false)
        let details = answers[1]["error"]["details"].array
        if code == "invalid-request" {
            #expect(!details.isEmpty && details.allSatisfy { $0.keys == ["column", "pointer", "message"] })
        }
    }

    @Test func `an unknown word is a negative answer with the keys of every answer`() async throws {
        let answers = try await batch([#"{"modelType":"pytroch"}"#], status: 1)
        #expect(answers[0].keys == ContractKeys.resolution.union(["error"]))
        #expect(answers[0]["status"].string == "unresolved")
        #expect(answers[0]["error"]["code"].string == "unknown-engine")
        #expect(answers[0]["error"]["details"].strings == ["PyTorch"])
    }

    @Test func `every key of a request is understood`() async throws {
        let line = """
            {"id": 1, "modelType": "PyTorch", "engineVersion": "1.11", "hardware": "ascend", "chip": null, \
            "cuda": null, "cann": "6.3", "driver": null, "architecture": "arm64", "python": "3.7", "os": "euler", \
            "purpose": "inference", "runtime": "pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64", \
            "asOf": "2026-11-20", "allow": "supported", "prefer": "newest", "variables": {"region": "eu-nl"}, "x-a": 1}
            """
        let answers = try await batch([line], status: 0)
        let request = answers[0]["request"]
        #expect(
            request.keys == [
                "modelType", "engineVersion", "hardware", "cann", "architecture", "python", "os", "purpose", "runtime",
                "allow", "prefer", "variables",
            ])
        #expect(answers[0]["image"].string?.hasPrefix("swr.eu-nl.example.com/") == true)
    }

    @Test func `options hold for every line that does not say otherwise`() async throws {
        let answers = try await batch(
            [#"{"modelType":"PyTorch"}"#, #"{"modelType":"PyTorch","python":"3.6"}"#, #"{}"#],
            "-m MXNet -p 3.7 --region eu-nl", status: 0)
        #expect(answers.map { $0["runtime"]["engine"].string } == ["PyTorch", "PyTorch", "MXNet"])
        #expect(answers.map { $0["runtime"]["python"].strings } == [["3.7"], ["3.6"], ["3.7"]])
        #expect(answers.last?["image"].string == "swr.eu-nl.example.com/atelier/mxnet:python3.7")
    }

    @Test func `candidates are shown only with --explain`() async throws {
        let lines = [#"{"modelType":"MXNet"}"#, #"{"modelType":"MXNet","hardware":"ascend"}"#]
        let short = try await batch(lines, status: 1)
        #expect(short.allSatisfy { $0.keys == ContractKeys.resolution })
        let long = try await batch(lines, "--explain", status: 1)
        #expect(long.allSatisfy { $0["candidates"].array.count == 4 })
    }

    @Test func `a file is read as standard input is, and answers may go to a file`() async throws {
        try await TemporaryFolder.with { folder in
            let lines = (0..<3_000).map { #"{"id":\#($0),"modelType":"MXNet"}"# }.joined(separator: "\n")
            let input = try folder.file("requests.jsonl", holding: lines)
            let answers = folder.url.appendingPathComponent("answers.jsonl")
            let toFile = try await Program.run(["resolve", "--batch", input.path, "--output", answers.path])
            #expect(toFile == RunResult(status: 0, output: "", errors: ""))
            let toOutput = try await Program.run("resolve --batch -", input: lines)
            #expect(try String(contentsOf: answers, encoding: .utf8) == toOutput.output)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 2)
        }
    }

    @Test func `whoever sends one request and waits gets its answer, and memory does not grow`() async throws {
        let script = """
            coproc "$R" resolve --batch -
            exec 3<&${COPROC[0]} 4>&${COPROC[1]}
            ask() {
                yes '{"modelType":"MXNet","hardware":"cpu"}' | head -n "$1" >&4 &
                head -n "$1" <&3 | wc -l
                grep VmHWM "/proc/$COPROC_PID/status" | tr -dc '0-9\n'
            }
            for count in 1 500 4000; do ask $count; done
            """
        let result = try await Program.shell(script)
        let numbers = result.output.split(separator: "\n").compactMap { Int($0) }
        try #require(numbers.count == 6)
        #expect(numbers[0] == 1 && numbers[2] == 500 && numbers[4] == 4000)
        // in KiB
        #expect(numbers[5] < numbers[3] + 2048)
    }
}
