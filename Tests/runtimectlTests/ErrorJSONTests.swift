import TestSupport
import Testing

@Suite struct ErrorJSONTests {
    @Test(
        arguments: [
            ("resolve -o json", 2, "missing-model-type"), ("resolve -m pytroch -o json", 1, "unknown-engine"),
            ("resolve -r python3.6 -o json", 1, "ambiguous-runtime"),
            ("resolve -m MXNet -r python3.9 --format json", 1, "unknown-runtime"),
            ("resolve -m MXNet -w tpu -o json", 1, "unknown-hardware"),
            ("resolve -m MXNet --chip x -o json", 1, "unknown-chip"),
            ("resolve -m MXNet --purpose x -o json", 1, "unknown-purpose"),
            ("resolve -m MXNet --os x -o json", 1, "unknown-os"),
            ("resolve -m MXNet --set x=1 -o json", 1, "unknown-variable"),
            ("resolve -m MXNet --region A/ -o json", 2, "image-invalid"),
            ("resolve -m MXNet -p x -o json", 2, "usage"), ("resolve -m MXNet --as-of x -o json", 2, "usage"),
            ("list -m pytroch -o json", 1, "unknown-engine"), ("show nope/x -o json", 1, "unknown-engine"),
            ("show MXNet/nope -o json", 1, "unknown-runtime"),
            ("list --catalog /nonexistent -o json", 3, "catalog-invalid"),
            ("list --catalog Tests/runtimectlTests -o json", 3, "catalog-unreadable"),
            ("resolve --batch /nonexistent -o json", 4, "input-failed"),
            ("list -o json --output /tmp", 4, "output-failed"),
        ])
    func `every failure is a JSON object on standard output, too`(line: String, status: Int, code: String) async throws
    {
        let result = try await Program.run(line)
        #expect(Int(result.status) == status)
        let answer = try JSON(result.output)
        #expect(answer.keys == ["error"])
        #expect(answer["error"].keys == ContractKeys.error)
        #expect(answer["error"]["code"].string == code)
        let message = try #require(answer["error"]["message"].string)
        #expect(result.errors.hasPrefix("runtimectl: error: \(message)\n"))
    }

    @Test(
        arguments: [
            "resolve --pyton 3.7 -o json", "resolve --pyton 3.7 --format json", "resolve --format=json --pyton 3.7",
            "-ojson lst", "-qo json lst", "-qvojson lst", "-o json show", "catalog diff a -o json",
            "catalog -o json", "-o json", "list -o json --output=", "resolve -m -o json",
        ])
    func `a command line that cannot be parsed is answered in JSON when it asks for it`(line: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 2)
        let error = try JSON(result.output)["error"]
        #expect(error.keys == ContractKeys.error)
        #expect(error["code"].string == "usage")
        #expect(error["message"].string?.contains("\n") == false)
    }

    @Test(arguments: ["lst --output json", "lst -- -o json", "resolve --format jsn", "-x json -o lst"])
    func `nobody who has not asked for JSON gets it`(line: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 2)
        #expect(result.output == "")
    }

    @Test func `a catalog's faults are listed with their places`() async throws {
        let result = try await Program.run("catalog validate -o json Tests/runtimectlTests/Fixtures/broken.json")
        #expect(result.status == 3)
        let error = try JSON(result.output)["error"]
        #expect(error["code"].string == "catalog-invalid")
        let details = error["details"].array
        #expect(error["message"].string?.hasPrefix("\(details.count) faults, the first: ") == true)
        #expect(details.allSatisfy { $0.keys == ContractKeys.catalogFault })
        #expect(details.map { $0["line"].integer } == [4, 5])
        #expect(details.map { $0["pointer"].string } == ["/engines/0/imageTemplates", "/runtimes/0/engine"])
        #expect(result.errors.split(separator: "\n").count == details.count)
    }

    @Test func `what would have been understood is in the details`() async throws {
        let engine = try await Program.run("resolve -m pytroch -o json")
        #expect(try JSON(engine.output)["error"]["details"].strings == ["PyTorch"])
        let runtime = try await Program.run("resolve -r python2.7 -o json \(Program.small.joined(separator: " "))")
        #expect(
            try JSON(runtime.output)["error"]["details"].strings == ["Acme/python2.7", "TensorFlow/python2.7"])
    }
}
