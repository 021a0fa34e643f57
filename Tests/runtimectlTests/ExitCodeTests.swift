import TestSupport
import Testing

@Suite struct ExitCodeTests {
    @Test(
        arguments: [
            "--version", "--help", "help", "help resolve", "resolve --help", "catalog lint --help",
            "resolve -m MXNet --help --nonsense", "engines", "list", "list -m MXNet -w cpu", "show Caffe/python3.6",
            "resolve -m MXNet", "resolve -m MXNet -q", "resolve --batch /dev/null", "catalog validate",
            "catalog validate catalog/modelarts catalog/ascend-hub", "catalog diff catalog/modelarts catalog/modelarts",
            "catalog diff catalog/modelarts catalog/ascend-hub", "catalog schema", "catalog schema plugin",
            "catalog export", "completion bash", "completion zsh", "completion fish", "reference-page",
        ])
    func `0: yes or done`(line: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 0)
        #expect(result.output.isEmpty == (line == "resolve --batch /dev/null"))
        #expect(result.errors == "")
    }

    @Test(
        arguments: [
            ("resolve -m MXNet -w ascend", ""), ("resolve -m MXNet -r python3.6 -p 3.7", ""),
            ("resolve -m MXNet --allow supported", ""), ("resolve -m Image", ""),
            ("resolve -m pytroch", "did you mean 'PyTorch'?"), ("resolve -r python3.6", "'MXNet/python3.6'"),
            ("resolve -m MXNet -r python3.8", "did you mean"), ("resolve -m MXNet -w tpu", "did you mean"),
            ("resolve -m MXNet --chip 911", "did you mean"), ("resolve -m MXNet --purpose inferense", "did you mean"),
            ("resolve -m MXNet --os ubunut", "did you mean"), ("resolve -m MXNet --set regoin=x", "did you mean"),
            ("show python3.6", "'MXNet/python3.6'"), ("show MXNet/python3.8", "did you mean"),
            ("show MXNte/python3.6", "did you mean"), ("list -m MXNet -w ascend", "no runtime fits"),
            ("catalog diff --exit-code catalog/modelarts catalog/ascend-hub", ""),
            ("catalog lint Tests/runtimectlTests/Fixtures/small.json", ""),
        ])
    func `1: a negative answer`(line: String, says: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 1)
        if says.isEmpty {
            #expect(!result.output.isEmpty)
            #expect(result.errors == "")
        } else {
            #expect(result.errors.hasPrefix("runtimectl: "))
            #expect(result.errors.contains(says))
        }
    }

    @Test(
        arguments: [
            ("resolve", "--model-type"), ("resolve -m", "needs a value"), ("resolve -m MXNet extra", "extra"),
            ("resolve -m MXNet -m Caffe", "more than once"), ("resolve -m MXNet -p x.y", "--python: 'x.y'"),
            ("resolve -m MXNet --engine-version 1..2", "did you mean '1.2'?"), ("resolve -m MXNet --cuda >", "--cuda"),
            ("resolve -m MXNet --driver latest", "--driver"), ("resolve -m MXNet --arch x87", "--arch"),
            ("resolve -m MXNet --os _", "--os"), ("resolve -m MXNet --as-of 2027", "YYYY-MM-DD"),
            ("resolve -m MXNet --as-of 2027-02-29", "--as-of"), ("resolve -m MXNet --set region", "NAME=VALUE"),
            ("resolve -m MXNet --set =x", "NAME=VALUE"), ("resolve -m MXNet --set region=a/b/", "--set"),
            ("resolve -m MXNet --allow removed", "'supported'"), ("resolve -m MXNet --prefer best", "'newest'"),
            ("resolve -m MXNet -o csv", "table or json"), ("resolve -m MXNet -o jsno", "did you mean 'json'?"),
            ("list -o html", "table, json, csv or markdown"), ("list --status gone", "'removed'"),
            ("resolve --pyton 3.7", "did you mean '--python'?"), ("lst", "did you mean 'list'?"),
            ("show", "ENGINE/RUNTIME"), ("show a b", "'b'"), ("engines extra", "no arguments"),
            ("catalog", "validate"), ("catalog lnt", "did you mean 'lint'?"), ("catalog diff a", "NEW"),
            ("catalog schema foo", "'plugin'"), ("completion", "SHELL"), ("completion tcsh", "'fish'"),
            ("--color sometimes list", "'never'"), ("list --output=", "--output"),
            ("catalog validate catalog/modelarts --catalog x", "not both"),
            ("catalog diff catalog/modelarts catalog/modelarts --catalog x", "leave --catalog out"),
        ])
    func `2: a wrong command line`(line: String, says: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("runtimectl: error: "))
        #expect(result.errors.contains(says))
    }

    @Test func `2: no command at all prints the short help on standard error`() async throws {
        let result = try await Program.run([])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("Usage: runtimectl"))
    }

    @Test(
        arguments: [
            ("list --catalog /nonexistent.json", "/nonexistent.json"),
            ("list --catalog Tests/runtimectlTests/Fixtures/broken.json", "broken.json:4: /engines/0/imageTemplates"),
            ("list --catalog README.md", "README.md:1"), ("list --catalog Tests/runtimectlTests", "'*.json'"),
            ("catalog validate Tests/runtimectlTests/Fixtures/broken.json", "did you mean 'imageTemplate'?"),
            ("catalog lint Tests/runtimectlTests/Fixtures/broken.json", "did you mean 'Acme'?"),
            ("catalog diff catalog/modelarts /nonexistent", "/nonexistent"),
            ("catalog export Tests/runtimectlTests/Fixtures/overlay.json", "overlay.json:"),
            ("resolve --catalog /nonexistent --batch -", "/nonexistent"),
        ])
    func `3: what cannot be read or is invalid`(line: String, says: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 3)
        #expect(result.output == "")
        let lines = result.errors.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("runtimectl: error: ") })
        #expect(result.errors.contains(says))
    }

    @Test(
        arguments: [
            ("resolve --batch /nonexistent.jsonl", "'/nonexistent.jsonl'"), ("resolve --batch /tmp", "folder"),
            ("list --output /nonexistent/list", "'/nonexistent/list'"), ("list --output /tmp", "folder"),
            ("list --output /dev/full", "no space"),
        ])
    func `4: input or output that fails`(line: String, says: String) async throws {
        let result = try await Program.run(line)
        #expect(result.status == 4)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("runtimectl: error: cannot "))
        #expect(result.errors.contains(says))
    }

    @Test(arguments: ["list", "help", "--version", "completion bash", "catalog schema"])
    func `4: a full device`(line: String) async throws {
        let result = try await Program.shell("\"$R\" \(line) > /dev/full")
        #expect(result.status == 4)
        #expect(
            result.errors == "runtimectl: error: cannot write '<standard output>': no space is left on the device\n")
    }
}
