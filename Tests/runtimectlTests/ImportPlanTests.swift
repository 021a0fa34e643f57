import Foundation
import TestSupport
import Testing

/// What a plan holds, whatever a package says.
@Suite("the plan of runtimectl import") struct ImportPlanTests {
    private static func configuration(_ packages: String) -> String {
        """
        {"model_algorithm": "image_classification", "model_type": "TensorFlow",
         "dependencies": [{"installer": "pip", "packages": [\(packages)]}]}
        """
    }

    @Test(
        "nothing of a package becomes an option, an address or another line of the build",
        arguments: [
            (#"{"package_name": "numpy\n--index-url http://evil.example/"}"#, "config-package-name"),
            (#"{"package_name": "-ihttp://evil.example/simple"}"#, "config-package-name"),
            (#"{"package_name": "git+https://evil.example/x"}"#, "config-package-name"),
            (
                #"{"package_name": "pillow", "package_version": "1.0\nevilpkg", "restraint": "ATLEAST"}"#,
                "config-package-version"
            ),
        ])
    func hostile(package: String, code: String) async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file("good/model/config.json", holding: Self.configuration(package))
            _ = try fixture.folder.file(
                "r.json",
                holding: """
                    {"schemaVersion": 1, "create_model": {"model_name": "m", "model_version": "1.0.0",
                     "model_type": "TensorFlow", "source_location": "/bucket/model/",
                     "dependencies": [{"installer": "pip", "packages": [\(package)]}]}}
                    """)
            for line in ["good --name m --plan plan", "-f r.json --plan plan"] {
                let result = try await fixture.run(line, format: "json")
                let findings = try JSON(result.output)["findings"].array
                let errors = findings.filter { $0["severity"].string == "error" }.compactMap { $0["code"].string }
                #expect(result.status == 1 && errors == [code], "\(result.output)")
                #expect(!FileManager.default.fileExists(atPath: fixture.folder.url.path + "/plan"))
                #expect(!result.output.contains("\n--index-url") && !result.output.contains("\nevilpkg"))
            }
        }
    }

    private static func containerfile(_ fixture: ImportFixture) throws -> String {
        try String(
            contentsOf: fixture.folder.url.appendingPathComponent("plan/Containerfile"), encoding: .utf8)
    }

    @Test("a model that is elsewhere has a plan that waits for it, and a warning that says what is missing")
    func elsewhere() async throws {
        try await ImportFixture.with { fixture in
            let documents = [
                ("obs", #""/bucket/model/", "model_type": "TensorFlow""#, "in object storage")
            ]
            for (name, source, place) in documents {
                _ = try fixture.folder.file(
                    "\(name).json",
                    holding: """
                        {"schemaVersion": 1, "create_model": {"model_name": "m", "model_version": "1.0.0",
                         "runtime": "python3.6", "source_location": \(source)}}
                        """)
                let result = try await fixture.run("-f \(name).json --plan plan --check", format: "json")
                let findings = try JSON(result.output)["findings"].array
                let finding = findings.first { $0["code"].string == "plan-without-files" }
                #expect(result.status == 0 && finding?["severity"].string == "warning", "\(result.output)")
                #expect(finding?["message"].string?.contains(place) == true)
                #expect(try Self.containerfile(fixture).contains("COPY [\"model/\",\"/home/mind/model/\"]\n"))
                let unplanned = try await fixture.run("-f \(name).json --check", format: "json")
                #expect(!unplanned.output.contains("plan-without-files"))
            }
        }
    }

    @Test("an image that holds everything needs no files")
    func image() async throws {
        try await ImportFixture.with { fixture in
            let result = try await fixture.run("--image r.example.org/a:1 --name m --plan plan --check", format: "json")
            #expect(result.status == 0 && !result.output.contains("plan-without-files"), "\(result.output)")
            #expect(try !Self.containerfile(fixture).contains("COPY"))
        }
    }

    @Test("port and protocol of an image are those of its health check; an engine has its own")
    func port() async throws {
        try await ImportFixture.with { fixture in
            func configuration(_ type: String, _ more: String) -> String {
                """
                {"model_algorithm": "image_classification", "model_type": "\(type)", "port": 9000, \(more)
                 "health": {"url": "/ok", "timeout_seconds": "3"}}
                """
            }
            for (more, address) in [
                ("", "http://localhost:9000/ok"), ("\"protocol\": \"https\",", "https://localhost:9000/ok"),
            ] {
                _ = try fixture.folder.file(
                    "good/model/config.json",
                    holding: configuration("Image", more + "\"swr_location\": \"r.example.org/a:1\","))
                #expect(try await fixture.run("good --name m --plan plan --check").status == 0)
                let text = try Self.containerfile(fixture)
                #expect(text.contains("EXPOSE 9000\n") && text.contains("\"\(address)\"]"), "\(text)")
            }
            _ = try fixture.folder.file("good/model/config.json", holding: configuration("TensorFlow", ""))
            let result = try await fixture.run("good --name m --plan plan --check", format: "json")
            #expect(result.status == 0 && result.output.contains("config-address-for-engine"))
            #expect(try Self.containerfile(fixture).contains("EXPOSE 8080\n"))
        }
    }

    @Test(
        "a port that is none is refused", arguments: ["0", "65536", "-1", "\"x\"", "9000.5", "\"9000\\nRUN id\"", "[]"])
    func wrongPort(port: String) async throws {
        try await ImportFixture.with { fixture in
            _ = try fixture.folder.file(
                "good/model/config.json",
                holding: """
                    {"model_algorithm": "a", "model_type": "Image", "swr_location": "r.example.org/a:1",
                     "health": {"url": "/ok", "timeout_seconds": "3"}, "port": \(port)}
                    """)
            let result = try await fixture.run("good --name m --plan plan --check", format: "json")
            #expect(result.status == 1 && result.output.contains("\"/port\""), "\(result.output)")
        }
    }

    @Test("a model file is copied under whatever name, or the plan refused")
    func names() async throws {
        try await ImportFixture.with { fixture in
            let model = InspectCommandTests.models.appendingPathComponent("pytorch_state_dict/model.pth")
            let bytes = try Data(contentsOf: model)
            try bytes.write(to: fixture.folder.url.appendingPathComponent("$HOME[1].pth"))
            try bytes.write(to: fixture.folder.url.appendingPathComponent("a'b.pth"))
            let rest = ["--name", "m", "--plan", "plan", "--check"] + Program.day
            let good = try await fixture.command(["import", "$HOME[1].pth"] + rest)
            #expect(good.status == 0, "\(good.output)\(good.errors)")
            #expect(try Self.containerfile(fixture).contains(##"COPY ["\\$HOME[[]1].pth","/home/mind/model/"]"##))
            let bad = try await fixture.command(["import", "a'b.pth"] + rest)
            #expect(bad.status == 1 && bad.output.contains("plan-file-name"))
        }
    }

    private static func lock(_ fixture: ImportFixture) throws -> Data {
        try Data(contentsOf: fixture.folder.url.appendingPathComponent("plan/model.lock.json"))
    }

    @Test("the same package gives the same lock, whichever way its path is written")
    func paths() async throws {
        try await ImportFixture.with { fixture in
            let root = fixture.folder.url
            try FileManager.default.createSymbolicLink(
                at: root.appendingPathComponent("link"), withDestinationURL: root.appendingPathComponent("good"))
            var locks: Set<Data> = []
            for path in ["good", "./good/", root.path + "/good", "good/../good//", "link"] {
                #expect(try await fixture.run("\(path) --name m --plan plan --check").status == 0)
                locks.insert(try Self.lock(fixture))
            }
            #expect(locks.count == 1)
        }
    }

    @Test(
        "--locked notices whatever changes the plan",
        arguments: [
            (#""port": 9001, "health": {"url": "/ok", "timeout_seconds": "3"}"#, "port: 9000 -> 9001"),
            (
                #""port": 9000, "health": {"url": "/other", "timeout_seconds": "3"}"#,
                "health check: HTTP /ok, for at most 3 s -> HTTP /other, for at most 3 s"
            ),
            (
                #""port": 9000, "protocol": "https", "health": {"url": "/ok", "timeout_seconds": "3"}"#,
                "protocol: http -> https"
            ),
        ])
    func locked(members: String, change: String) async throws {
        try await ImportFixture.with { fixture in
            func write(_ members: String) throws {
                _ = try fixture.folder.file(
                    "good/model/config.json",
                    holding: """
                        {"model_algorithm": "a", "model_type": "Image", "swr_location": "r.example.org/a:1", \(members)}
                        """)
            }
            try write(#""port": 9000, "health": {"url": "/ok", "timeout_seconds": "3"}"#)
            let line = "good --name m --plan plan --check"
            #expect(try await fixture.run(line).status == 0)
            #expect(try await fixture.run(line + " --locked").status == 0)
            try write(members)
            let result = try await fixture.run(line + " --locked")
            #expect(result.status == 1 && result.errors.contains("  \(change)\n"), "\(result.errors)")
        }
    }

    @Test("a lock notices a layout that changed")
    func layout() async throws {
        try await ImportFixture.with { fixture in
            #expect(try await fixture.run("good --name m --plan plan --check").status == 0)
            let result = try await fixture.run("good/model --name m --plan plan --check --locked")
            #expect(result.status == 1, "\(result.output)")
            #expect(result.errors.contains("model files: in model/ -> in the folder itself"), "\(result.errors)")
        }
    }
}
