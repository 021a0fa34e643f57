internal import Jansson
internal import RuntimeVocabulary

/// The instructions that build the model's image: https://github.com/containers/common/blob/main/docs/Containerfile.5.md
///
/// Everything that comes from outside stands in exec form, a JSON array, so that no shell ever reads it.
struct Containerfile {
    let plan: BuildPlan

    var text: String {
        var lines = ["# Build with the model package as context: podman build -f Containerfile PACKAGE"]
        lines.append("FROM \(plan.image)")
        lines += labels
        lines += copies
        // behind "--" nothing is an option
        lines += plan.packages.map {
            "RUN \(Self.array(["pip", "install", "--no-cache-dir", "--", $0.description]))"
        }
        lines.append("EXPOSE \(plan.port)")
        lines += healthCheck
        return lines.map { $0 + "\n" }.joined()
    }

    /// The base image, by the names of https://github.com/opencontainers/image-spec/blob/main/annotations.md
    private var labels: [String] {
        var lines = ["LABEL org.opencontainers.image.base.name=\(Self.quoted(plan.image.description))"]
        if let digest = plan.image.digest {
            lines.append("LABEL org.opencontainers.image.base.digest=\(Self.quoted(digest))")
        }
        return lines
    }

    private var copies: [String] {
        switch plan.layout {
        case .folder(let name): ["COPY \(Self.array([name + "/", InstalledFile.modelFolder]))"]
        case .context: ["COPY \(Self.array(["./", InstalledFile.modelFolder]))"]
        case .file(let name): ["COPY \(Self.array([name, InstalledFile.modelFolder]))"]
        case .nothing: []
        }
    }

    /// With the platform's own defaults (terraform-provider-huaweicloud docs/resources/modelarts_model.md), which are
    /// not those of container tools.
    private var healthCheck: [String] {
        guard let health = plan.health else { return [] }
        var options = [
            "--interval=\(health.periodSeconds ?? 5)s", "--start-period=\(health.initialDelaySeconds ?? 12)s",
            "--retries=\(health.failureThreshold ?? 12)",
        ]
        if let timeout = health.timeoutSeconds { options.append("--timeout=\(timeout)s") }
        guard let command = command(of: health) else { return [] }
        return ["HEALTHCHECK \(options.joined(separator: " ")) \\", "  CMD \(Self.array(command))"]
    }

    private func command(of health: ModelConfiguration.HealthCheck) -> [String]? {
        if health.method == .command { return health.command.map { ["sh", "-c", $0] } }
        guard let path = health.url else { return nil }
        let url = "http://localhost:\(plan.port)\(path.hasPrefix("/") ? "" : "/")\(path)"
        return plan.hasPython ? ["python", "-c", Self.askingPython, url] : ["sh", "-c", Self.askingShell, url]
    }

    /// Works with Python 2 and 3; an answer other than 2xx or 3xx raises.
    private static let askingPython = """
        import sys
        try: from urllib.request import urlopen
        except ImportError: from urllib2 import urlopen
        urlopen(sys.argv[1])
        """

    /// For images of which nothing is known.
    private static let askingShell = #"curl -fsS -o /dev/null "$0" || wget -q -O /dev/null "$0""#

    private static func array(_ words: [String]) -> String { JSONValue.strings(words).text() }

    /// A value in which nothing is replaced.
    private static func quoted(_ text: String) -> String {
        JSONValue.string(text).text().replacing("$", with: "\\$")
    }
}
