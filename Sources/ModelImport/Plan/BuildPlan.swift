internal import Digests
internal import Jansson
public import RuntimeVocabulary

/// What has to be built so that a model runs: everything that the files of a plan are written from.
public struct BuildPlan: Hashable, Sendable {
    /// How the model's files lie in the build context, which is the package.
    public enum Layout: Hashable, Sendable {
        /// In the folder `model` of the context.
        case folder
        /// The context is the model's folder itself.
        case context
        /// One file of the context.
        case file(ContextFile)
        /// Not on this machine: whoever builds puts them into the folder `model` of the context.
        case elsewhere
        /// There are none: the image holds everything.
        case nothing
    }

    /// What a model answers over.
    public enum Scheme: String, Hashable, Sendable {
        /// In the clear.
        case http
        /// With a certificate, which nobody checks inside of the container.
        case https
    }

    /// The image that the model's image is built on, with its digest where that is known.
    public var image: ImageReference
    /// Where the model's files are.
    public var layout: Layout
    /// What is installed, in this order.
    public var packages: [PackageRequirement]
    /// How to ask whether the model works; `nil` where nobody said.
    public var health: ModelConfiguration.HealthCheck?
    /// The port that the model answers on.
    public var port: UInt16
    /// What the model answers over: `http` or `https`.
    public var scheme: Scheme
    /// Whether the image is known to hold a Python; one that the user brings may not.
    public var hasPython: Bool
    /// What was decided, and by what; what the files of the plan say is added to it in ``lock``.
    public var decided: ModelLock

    /// The port that the platform calls unless told otherwise: 8080, by the console's description of the container
    /// API (opentelekomcloud-docs/modelarts, importing a meta model from a container image).
    public static let defaultPort: UInt16 = 8080

    /// Makes a plan.
    public init(
        image: ImageReference, layout: Layout, packages: [PackageRequirement] = [],
        health: ModelConfiguration.HealthCheck? = nil, port: UInt16 = BuildPlan.defaultPort,
        scheme: Scheme = .http, hasPython: Bool, decided: ModelLock
    ) {
        self.image = image
        self.layout = layout
        self.packages = packages
        self.health = health
        self.port = port
        self.scheme = scheme
        self.hasPython = hasPython
        self.decided = decided
    }

    /// The files of the plan by name. The same plan gives the same bytes.
    public var files: [(name: String, text: String)] {
        filesToBuild + [(ModelLock.fileName, lock.json.text(.indented) + "\n")]
    }

    /// What was decided, and what the other files say: what a later plan is held to.
    public var lock: ModelLock {
        var lock = decided
        lock.plan = facts
        lock.files = filesToBuild.map { .init($0.name, SHA256.hexadecimal(of: Array($0.text.utf8))) }
        return lock
    }

    private var filesToBuild: [(name: String, text: String)] {
        [
            ("Containerfile", Containerfile(plan: self).text),
            ("requirements.txt", Requirements(packages: packages).text),
        ]
    }

    private var facts: [ModelLock.Fact] {
        [
            .init("model files", layout.description), .init("port", "\(port)"), .init("protocol", scheme.rawValue),
            .init("health check", health?.description ?? "none"),
        ]
    }
}

extension BuildPlan.Layout: CustomStringConvertible {
    /// Where the files are, for people: `in model/`.
    public var description: String {
        switch self {
        case .folder: "in model/"
        case .context: "in the folder itself"
        case .file(let file): file.description
        case .elsewhere: "to be put into model/"
        case .nothing: "none beside the image"
        }
    }
}

extension ModelConfiguration.HealthCheck: CustomStringConvertible {
    /// `HTTP /health every 5 s`, with whatever else is said.
    public var description: String {
        let what = method == .command ? "EXEC \(command ?? "")" : "HTTP \(url ?? "")"
        let times = [
            initialDelaySeconds.map { "after \($0) s" }, periodSeconds.map { "every \($0) s" },
            timeoutSeconds.map { "for at most \($0) s" }, failureThreshold.map { "\($0) failures" },
        ]
        return ([what] + times.compactMap(\.self)).joined(separator: ", ")
    }
}
