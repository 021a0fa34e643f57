internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// The instructions that build the model's image: https://github.com/containers/common/blob/main/docs/Containerfile.5.md
///
/// Everything that comes from outside stands in exec form, a JSON array, so that no shell ever reads it.
struct Containerfile {
    let plan: BuildPlan

    var text: String {
        var lines = head
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

    /// In the image format of OCI, which podman builds unless told otherwise, there is no health check
    /// (https://docs.podman.io/en/latest/markdown/podman-build.1.html, option `--format`).
    private var head: [String] {
        let command = "podman build --format docker -f Containerfile"
        return switch plan.layout {
        case .nothing: ["# Build: \(command) ."]
        case .elsewhere:
            [
                "# Build with a folder as context that holds the model's files in 'model/': \(command) FOLDER",
                "# The files were not at hand when this plan was made.",
            ]
        case .folder, .context, .file: ["# Build with the model package as context: \(command) PACKAGE"]
        }
    }

    /// The base image, by the names of https://github.com/opencontainers/image-spec/blob/main/annotations.md
    private var labels: [String] {
        var lines = ["LABEL org.opencontainers.image.base.name=\(Self.quoted(plan.image.description))"]
        if let digest = plan.image.digest {
            lines.append("LABEL org.opencontainers.image.base.digest=\(Self.quoted(digest))")
        }
        return lines
    }

    /// Everything goes to the folder in which the platform's base images look for the model.
    private static func copy(_ source: String) -> String { "COPY \(array([source, InstalledFile.modelFolder]))" }

    private var copies: [String] {
        switch plan.layout {
        case .folder, .elsewhere: [Self.copy("\(ModelPackage.modelFolderName)/")]
        case .context: [Self.copy("./")]
        case .file(let file): [Self.copy(file.pattern)]
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
        let url = "\(plan.scheme.rawValue)://localhost:\(plan.port)\(path.hasPrefix("/") ? "" : "/")\(path)"
        // our Python asks in the clear alone, as do the images that are known to have one
        if plan.hasPython, plan.scheme == .http { return ["python", "-c", Self.askingPython, url] }
        return ["sh", "-c", plan.scheme == .http ? Self.askingShell : Self.askingShellUnchecked, url]
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

    /// The same without a look at the certificate, which is for another name than that of the container.
    private static let askingShellUnchecked =
        #"curl -kfsS -o /dev/null "$0" || wget --no-check-certificate -q -O /dev/null "$0""#

    private static func array(_ words: [String]) -> String { JSONValue.strings(words).text() }

    /// A value in which nothing is replaced.
    private static func quoted(_ text: String) -> String {
        JSONValue.string(text).text().replacing("$", with: "\\$")
    }
}
