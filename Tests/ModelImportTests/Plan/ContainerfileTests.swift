import Jansson
import ModelImport
import RuntimeVocabulary
import Testing

/// What a model's image is built from.
@Suite struct ContainerfileTests {
    private static let lock = ModelLock(
        toolVersion: "1", request: [:], catalog: .init(name: "c", revision: nil, sha256: "0"), engine: "E",
        runtime: nil, image: "i", digest: nil, decisions: [])

    private static func text(
        image: String = "r.example.org/a:1", _ layout: BuildPlan.Layout,
        packages: [ModelConfiguration.Package] = [], health: ModelConfiguration.HealthCheck? = nil,
        port: UInt16 = BuildPlan.defaultPort, scheme: BuildPlan.Scheme = .http, hasPython: Bool = true
    ) throws -> String {
        let plan = BuildPlan(
            image: try ImageReference(parsing: image), layout: layout,
            packages: try packages.map(PackageRequirement.init), health: health,
            port: port, scheme: scheme, hasPython: hasPython, decided: lock)
        return try #require(plan.files.first { $0.name == "Containerfile" }).text
    }

    private static func lines(_ text: String, _ word: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { $0.hasPrefix(word) }
    }

    @Test("a package, whole")
    func whole() throws {
        let text = try Self.text(
            .folder,
            packages: [.init(name: "numpy", version: "1.16.0", restraint: .exact), .init(name: "h5py")])
        #expect(
            text == """
                # Build with the model package as context: podman build --format docker -f Containerfile PACKAGE
                FROM r.example.org/a:1
                LABEL org.opencontainers.image.base.name="r.example.org/a:1"
                COPY ["model/","/home/mind/model/"]
                RUN ["pip","install","--no-cache-dir","--","numpy==1.16.0"]
                RUN ["pip","install","--no-cache-dir","--","h5py"]
                EXPOSE 8080

                """)
    }

    @Test(
        "where the files lie",
        arguments: [
            (BuildPlan.Layout.folder, ["COPY [\"model/\",\"/home/mind/model/\"]"]),
            (.context, ["COPY [\"./\",\"/home/mind/model/\"]"]),
            (.elsewhere, ["COPY [\"model/\",\"/home/mind/model/\"]"]), (.nothing, []),
        ])
    func layouts(layout: BuildPlan.Layout, copies: [String]) throws {
        let text = try Self.text(layout)
        #expect(Self.lines(text, "COPY") == copies)
        #expect(text.contains("were not at hand") == (layout == .elsewhere))
    }

    @Test(
        "a file is copied by a pattern that it alone fits",
        arguments: [
            ("a b,c.pth", "a b,c.pth"), ("$HOME[1].pt", #"\\$HOME[[]1].pt"#), ("${A}*?.pt", #"\\${A}[*][?].pt"#),
            ("--from=x", "--from=x"), ("模型.pt", "模型.pt"), ("a]b", "a]b"), ("<<EOF", "<<EOF"), ("#x", "#x"),
        ])
    func names(name: String, written: String) throws {
        let text = try Self.text(.file(try ContextFile(parsing: name)))
        #expect(Self.lines(text, "COPY") == ["COPY [\"\(written)\",\"/home/mind/model/\"]"])
    }

    @Test(
        "a file with a name that builders read differently is none of a plan",
        arguments: ["", ".", "..", "a\\b", "a\"b", "a'b", "a`b", "a\nRUN id", "a\0b", "a/b", "\u{7F}", "\u{85}"])
    func refusedNames(name: String) {
        #expect(throws: ParseError.self) { try ContextFile(parsing: name) }
    }

    @Test("a digest that is known")
    func digest() throws {
        let digest = "sha256:" + String(repeating: "a", count: 64)
        let text = try Self.text(image: "r.example.org/a@\(digest)", .nothing)
        #expect(text.contains("LABEL org.opencontainers.image.base.digest=\"\(digest)\"\n"))
    }

    @Test("a health check over HTTP, by Python where there is one, with the platform's defaults")
    func overHTTP() throws {
        var health = ModelConfiguration.HealthCheck()
        health.url = "/health"
        let text = try Self.text(.nothing, health: health)
        #expect(
            text.contains("HEALTHCHECK --interval=5s --start-period=12s --retries=12 \\\n  CMD [\"python\",\"-c\","))
        #expect(text.contains("\"http://localhost:8080/health\"]\n"))
        health.timeoutSeconds = 3
        let bare = try Self.text(.nothing, health: health, hasPython: false)
        #expect(bare.contains("--retries=12 --timeout=3s \\\n  CMD [\"sh\",\"-c\",\"curl -fsS"))
    }

    @Test("another port, and another protocol")
    func address() throws {
        var health = ModelConfiguration.HealthCheck()
        health.url = "/health"
        let plain = try Self.text(.nothing, health: health, port: 9000)
        #expect(plain.contains("EXPOSE 9000\n") && plain.contains("\"http://localhost:9000/health\"]\n"))
        let secret = try Self.text(.nothing, health: health, port: 9000, scheme: .https, hasPython: false)
        #expect(secret.contains("curl -kfsS") && secret.contains("\"https://localhost:9000/health\"]\n"))
    }

    @Test("a health check by a command")
    func byCommand() throws {
        var health = ModelConfiguration.HealthCheck()
        (health.method, health.command, health.periodSeconds) = (.command, "cat \"/tmp/ok\"", 7)
        #expect(
            try Self.text(.nothing, health: health).contains(
                "HEALTHCHECK --interval=7s --start-period=12s --retries=12 \\\n  CMD [\"sh\",\"-c\",\"cat \\\"/tmp/ok\\\"\"]\n"
            ))
    }
}
