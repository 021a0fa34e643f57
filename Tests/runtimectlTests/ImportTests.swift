import Foundation
import TestSupport
import Testing

@Suite("runtimectl import") struct ImportTests {
    @Test("an accepted import, whole")
    func accepted() async throws {
        try await ImportFixture.with { fixture in
            let line = "good --name resnet --plan plan"
            let result = try await fixture.run(line)
            try Snapshot.expect(result.transcript("import \(line)"), matches: "import-accepted.txt")
            let file = fixture.folder.url.appendingPathComponent("plan/Containerfile")
            try Snapshot.expect(
                try String(contentsOf: file, encoding: .utf8), matches: "import-containerfile.txt")
        }
    }

    static let faulty = """
        {
          "model_type": "PyTorch",
          "runtime": "pythn3.6",
          "apis": [{"procotol": "http", "url": "/a", "method": "FETCH"}],
          "dependencies": [{"installer": "conda", "packages": [{"package_name": "a b"}]}],
        }
        """

    @Test(
        "on a terminal of 80 columns", .enabled(if: Program.canUseTerminals),
        arguments: [
            ("accepted", "good --name resnet --plan plan"),
            ("refused", "bad --name a/b --model-version 1 --label 1 --doc a=ftp://x"),
        ])
    func terminal(verdict: String, line: String) async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file("bad/model/config.json", holding: Self.faulty)
            let result = try await Program.terminal(
                "import \(line) \(Program.day.joined(separator: " ")) --color never", columns: 80,
                environment: fixture.environment, in: fixture.folder.url)
            try Snapshot.expect(result.transcript("import \(line)"), matches: "terminal-import-\(verdict).txt")
            for row in result.output.split(separator: "\n") where row.count > 80 {
                // a reference or a name is never cut
                #expect(row.split(separator: " ").contains { $0.count > 50 }, "\(row)")
            }
        }
    }

    @Test("a refused import tells everything at once, and writes nothing")
    func refused() async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file("bad/model/config.json", holding: Self.faulty)
            let line = "bad --name 1st<model> --model-version 1 --doc a=ftp://x --plan plan"
            let result = try await fixture.run(line)
            try Snapshot.expect(result.transcript("import \(line)"), matches: "import-refused.txt")
            #expect(result.status == 1)
            let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path)
            #expect(left.sorted() == ["bad", "good"])
        }
    }

    @Test("what scripts read has the keys of the contract")
    func json() async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("good --name resnet --plan plan", format: "json")
            let answer = try JSON(result.output)
            #expect(
                answer.keys == ["status", "model", "engine", "runtime", "image", "decisions", "findings", "plan"])
            #expect(answer["status"].string == "accepted" && answer["plan"].string == "plan")
            #expect(answer["model"].keys == ["name", "version", "id"])
            #expect(answer["runtime"].keys.isSuperset(of: ContractKeys.runtime))
            for finding in answer["findings"].array {
                #expect(
                    finding.keys == [
                        "code", "severity", "file", "line", "pointer", "message", "remedy", "reasons",
                        "platformCode",
                    ])
            }
        }
    }

    @Test("a version that is taken is refused with the platform's code, and nothing changes")
    func taken() async throws {
        try await ImportFixture.with { fixture in
            let line = "good --name resnet --model-version 1.0.0 --plan plan"
            #expect(try await fixture.run(line).status == 0)
            let before = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path + "/plan")
            let result = try await fixture.run(line, format: "json")
            #expect(result.status == 1)
            let finding = try JSON(result.output)["findings"].array.first { $0["code"].string == "model-exists" }
            #expect(finding?["platformCode"].string == "ModelArts.3002")
            #expect(finding?["remedy"].string?.contains("1.0.1") == true)
            #expect(try await fixture.versions(of: "resnet") == ["1.0.0"])
            let after = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.url.path + "/plan")
            #expect(after.sorted() == before.sorted())
        }
    }

    @Test("a plan is the same, byte by byte, on every run and in every folder")
    func identical() async throws {
        func plan() async throws -> [Data] {
            try await ImportFixture.with { fixture in
                var plans: [[Data]] = []
                for _ in 0..<2 {
                    #expect(try await fixture.run("good --name resnet --plan plan").status == 0)
                    plans.append(
                        try ["Containerfile", "requirements.txt", "model.lock.json"].map { name in
                            try Data(contentsOf: fixture.folder.url.appendingPathComponent("plan/\(name)"))
                        })
                }
                #expect(plans[0] == plans[1])
                return plans[0]
            }
        }
        let (one, two) = (try await plan(), try await plan())
        #expect(one == two)
    }

    @Test("--locked holds until the answer changes; then nothing is recorded")
    func locked() async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name resnet --plan plan").status == 0)
            #expect(try await fixture.run("good --name resnet --plan plan --locked").status == 0)
            let other = ImportFixture.configuration.replacing("5.0.0", with: "6.0.0")
            _ = try fixture.folder.file("good/model/config.json", holding: other)
            let line = "good --name resnet --plan plan --locked"
            let result = try await fixture.run(line)
            try Snapshot.expect(result.transcript("import \(line)"), matches: "import-locked.txt")
            #expect(try await fixture.versions(of: "resnet") == ["0.0.1", "0.0.2"])
            let json = try await fixture.run(line, format: "json")
            #expect(try JSON(json.output)["error"]["code"].string == "lock-changed")
        }
    }

    @Test(
        "a plan that cannot be written records nothing",
        arguments: [
            ("good", 4), ("missing/plan", 4), ("good/model/config.json", 4),
        ])
    func unwritable(plan: String, status: Int32) async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("good --name resnet --plan \(plan)")
            #expect(result.status == status && result.errors.hasPrefix("runtimectl: error: cannot write"))
            #expect(try await fixture.versions(of: "resnet").isEmpty)
            #expect(FileManager.default.fileExists(atPath: fixture.folder.url.path + "/good/model/saved_model.pb"))
        }
    }

    @Test(
        "what has to be built is recorded as building, an image of its own as published",
        arguments: [
            ("good --name m", "building"), ("--image registry.example.org/ml/own:1.0 --name m", "published"),
        ])
    func status(line: String, expected: String) async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run(line).status == 0)
            let shown = try await fixture.command(["models", "show", "m", "-o", "json"])
            #expect(try JSON(shown.output)["status"].string == expected)
        }
    }

    @Test("--check records nothing")
    func check() async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("good --name resnet --check")
            #expect(result.status == 0)
            #expect(!FileManager.default.fileExists(atPath: fixture.registry))
        }
    }

    @Test(
        "wrong usage: exit 2",
        arguments: [
            "", "--name a", "good", "good --name a --locked", "--name a --source template", "--name a --source gallery",
            "good --name a --source container", "good --name a --doc x", "good --name a --install-type reel-time",
            "good --name a --image http://x", "-f r.json -m PyTorch", "-f r.json --name a", "-f r.json --source obs",
        ])
    func usage(line: String) async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run(line)
            #expect(result.status == 2 && result.errors.hasPrefix("runtimectl: error: "), "\(result.errors)")
        }
    }
}
