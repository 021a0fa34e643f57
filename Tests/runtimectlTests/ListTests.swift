import TestSupport
import Testing

@Suite struct ListTests {
    private func names(_ filters: String, status: Int32 = 0) async throws -> [String] {
        let result = try await Program.run(
            "list -o json \(filters) \(Program.small.joined(separator: " ")) --as-of 2026-11-20")
        #expect(result.status == status)
        return try JSON(result.output)["runtimes"].array.compactMap { runtime in
            runtime["name"].string.map { name in name.split(separator: "-").first.map(String.init) ?? name }
        }
    }

    @Test(
        arguments: [
            ("", ["build", "python2.7", "tensorflow_2.1.0", "tensorflow_1.15.0", "tf1.13", "python2.7", "python3.5"]),
            ("-m acme-ml", ["build", "python2.7"]), ("-m acme -m tf -p 3.9 -p 3.5", ["build", "python3.5"]),
            ("-w gpu", ["tensorflow_2.1.0", "tf1.13", "python2.7"]),
            ("-w gpu -w npu -p 3.7", ["tensorflow_2.1.0", "tensorflow_1.15.0"]),
            ("--status deprecated", ["tf1.13", "python2.7"]),
            ("--status removed --status deprecated", ["tf1.13", "python2.7", "python3.5"]),
            ("--generation other", ["build"]),
            ("--generation unified --generation other", ["build", "tensorflow_2.1.0", "tensorflow_1.15.0"]),
            ("--purpose training", ["build"]),
            ("--purpose training --purpose inference -m Acme", ["build", "python2.7"]),
            ("--arch arm64 -m tf", ["tensorflow_1.15.0"]), ("--chip 910b", ["tensorflow_1.15.0"]),
            ("--cuda 10.1", ["tensorflow_2.1.0"]), ("--cann >=6", ["tensorflow_1.15.0"]),
            ("--os ubuntu --os euler -m TensorFlow -p 3.7", ["tensorflow_2.1.0", "tensorflow_1.15.0"]),
            ("--engine-version 1.15 --engine-version 2", ["tensorflow_2.1.0", "tensorflow_1.15.0"]),
            ("--engine-version 2026.1", ["build"]), ("--engine-version >=1.13,<2 -w gpu", ["tf1.13"]),
        ])
    func `filters of one kind add up, different kinds must all be met`(filters: String, expected: [String]) async throws
    {
        #expect(try await names(filters) == expected)
    }

    @Test(arguments: ["-m Acme -w gpu", "--generation unified --status removed", "-m Empty"])
    func `nothing that fits is a negative answer`(filters: String) async throws {
        #expect(try await names(filters, status: 1) == [])
    }

    @Test func `stages are judged for the day that is asked for`() async throws {
        let small = Program.small.joined(separator: " ")
        let days = ["2024-12-31": ["tf1.13-python2.7-gpu"], "2027-07-01": ["python2.7"]]
        let before = try JSON(
            try await Program.run("list --status deprecated --as-of 2024-12-31 -o json \(small)").output)
        #expect(before["runtimes"].array.compactMap { $0["name"].string } == days["2024-12-31"])
        let after = try JSON(
            try await Program.run("list --status discontinued --as-of 2027-07-01 -o json \(small)").output)
        #expect(after["runtimes"].array.compactMap { $0["name"].string } == days["2027-07-01"])
    }

    @Test func `the order is the one in which resolve ranks`() async throws {
        let listed = try JSON(try await Program.run("list -m PyTorch --purpose inference -o json").output)
        let resolved = try JSON(try await Program.run("resolve -m PyTorch -o json").output)
        let ranked = [resolved["runtime"]["name"].string] + resolved["alternatives"].array.map { $0["runtime"].string }
        #expect(
            listed["runtimes"].array.map { $0["name"].string.map { "PyTorch/\($0)" } }
                == ranked.map { $0.map { $0.hasPrefix("PyTorch/") ? $0 : "PyTorch/\($0)" } })
    }

    @Test func `csv is one record a runtime, with the image`() async throws {
        let result = try await Program.run("list -m MXNet -o csv")
        let lines = result.output.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.count == 6)
        #expect(
            lines.first
                == "engine,runtime,version,python,hardware,accelerator,arch,os,purpose,status,recommended,image")
        #expect(lines.last == "")
        #expect(
            lines.dropFirst().dropLast().allSatisfy {
                $0.split(separator: ",", omittingEmptySubsequences: false).count == 12
            })
    }

    @Test func `markdown is a table`() async throws {
        let result = try await Program.run("list -m MXNet -o markdown")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { $0.hasPrefix("| ") && $0.hasSuffix(" |") })
        #expect(lines[1].allSatisfy { "| -".contains($0) })
    }
}
