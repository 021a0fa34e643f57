import Foundation
import TestSupport
import Testing

@Suite struct OutputTests {
    @Test(arguments: ["list", "list -o csv", "help", "reference-page", "resolve --batch requests", "completion zsh"])
    func `a reader that goes away is no reason to complain`(line: String) async throws {
        try await TemporaryFolder.with { folder in
            let requests = String(repeating: "{\"modelType\":\"MXNet\"}\n", count: 500)
            _ = try folder.file("requests", holding: requests)
            let catalog = Program.project.appendingPathComponent("catalog/modelarts").path
            let result = try await Program.shell(
                "set -o pipefail; RUNTIMECTL_CATALOG='\(catalog)' \"$R\" \(line) | (sleep 0.3; exec <&-)",
                in: folder.url)
            #expect([0, 4].contains(result.status))
            #expect(result.errors == "")
        }
    }

    @Test func `a file appears when it is whole, and only then`() async throws {
        try await TemporaryFolder.with { folder in
            func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.url.path) }
            let file = folder.url.appendingPathComponent("list.json")
            let written = try await Program.run(["list", "-o", "json", "--output", file.path])
            #expect(written == RunResult(status: 0, output: "", errors: ""))
            let printed = try await Program.run("list -o json")
            #expect(try String(contentsOf: file, encoding: .utf8) == printed.output)

            let failing = try await Program.run(["list", "-m", "pytroch", "-o", "json", "--output", file.path])
            #expect(failing.status == 1)
            #expect(try JSON(failing.output)["error"].exists)
            #expect(try String(contentsOf: file, encoding: .utf8) == printed.output)
            #expect(try names() == (["list.json"] as [String]))
        }
    }

    @Test func `an answer in the negative is written, too`() async throws {
        try await TemporaryFolder.with { folder in
            let file = folder.url.appendingPathComponent("answer.json")
            let result = try await Program.run(
                ["resolve", "-m", "MXNet", "-w", "ascend", "-o", "json", "--output", file.path])
            #expect(result == RunResult(status: 1, output: "", errors: ""))
            #expect(try JSON(String(contentsOf: file, encoding: .utf8))["status"].string == "unresolved")
        }
    }

    @Test func `-q leaves the image or nothing`() async throws {
        let image = try await Program.run("resolve -q -m PyTorch -w ascend -p 3.7 --as-of 2026-11-20")
        #expect(image.status == 0)
        #expect(
            image.output
                == "swr.eu-de.example.com/atelier/pytorch:pytorch_1.11.0-cann_6.3.0-py_3.7-euler_2.8.3-aarch64\n")
        #expect(image.errors == "")
        let none = try await Program.run("resolve -q -m MXNet -w ascend")
        #expect(none == RunResult(status: 1, output: "", errors: "runtimectl: no runtime satisfies the request\n"))
    }

    @Test func `-v tells what was read, on standard error`() async throws {
        let result = try await Program.run("resolve -v -m MXNet")
        let plain = try await Program.run("resolve -m MXNet")
        #expect(result.output == plain.output)
        #expect(result.errors.hasPrefix("runtimectl: catalog 'modelarts' from ./catalog/modelarts: "))
        let quiet = try await Program.run("resolve -q -v -m MXNet")
        #expect(quiet.errors == "")
    }

    @Test(arguments: ["list", "resolve -m MXNet -w ascend", "show Caffe/python3.6", "help", "catalog lint"])
    func `there is no colour where there is no terminal, unless it is asked for`(line: String) async throws {
        #expect(!(try await Program.run(line)).output.contains("\u{1B}"))
        let always = try await Program.run("\(line) --color always", environment: ["NO_COLOR": "1"])
        #expect(always.output.contains("\u{1B}["))
    }

    @Test func `what a catalog says cannot repaint the terminal`() async throws {
        try await TemporaryFolder.with { folder in
            let file = try folder.file(
                "evil.json",
                holding: #"""
                    {"schemaVersion": 1, "name": "evil", "hardware": [{"id": "cpu"}],
                     "engines": [{"id": "A", "imageTemplate": "example.com/a:{runtime}", "defaultRuntime": "a1"}],
                     "runtimes": [{"engine": "A", "name": "a1", "engineVersion": "1", "hardware": ["cpu"], "note": "x\u001b[2J\u202ey",
                     "lifecycle": {"deprecated": {"since": null, "note": "n\u0007\u001b]0;t"}}}]}
                    """#)
            for line in ["show A/a1", "resolve -m A", "list", "catalog validate", "catalog lint", "list -v"] {
                let result = try await Program.run(
                    line.split(separator: " ").map(String.init) + ["--catalog", file.path])
                #expect(!(result.output + result.errors).unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
                #expect(!result.output.contains("\u{202E}"))
                #expect(result.status < 2)
            }
        }
    }
}
