internal import EngineKit
public import RuntimeCatalog

/// The rules of `config.json`, as the editions of the platform's documents state them.
///
/// Editions contradict each other. A value is an error when every current edition refuses it, and a warning that names
/// the editions when some do: which of them a given platform follows is not known from outside.
public struct ConfigurationRules: Hashable, Sendable {
    /// The editions that count.
    public var editions: [Edition]
    /// The `model_type` of a model that runs in an image of its owner. 2024-03 writes it `image`.
    public var imageModelType = "Image"
    /// Top-level members of real packages that the specification does not have and the platform lets pass.
    public var toleratedKeys: [String] = [
        // what the platform itself writes when it exports a package, and fields of the API's request
        "execution_code", "model_source", "tunable", "service_name", "algorithm", "downloadable_flag",
    ]

    /// Makes rules from editions, the current ones of ``Edition/all`` unless others are given.
    public init(editions: [Edition] = Edition.all.filter(\.isCurrent)) {
        self.editions = editions
    }

    /// The rules of the current editions together.
    public static let standard = ConfigurationRules()

    /// What the editions say about something that some of them may refuse.
    struct Verdict {
        let severity: PackageFinding.Severity
        /// Who refuses, for the message; empty when all of them do.
        let note: String
    }

    /// Nil when no edition refuses it. Editions that say nothing about it (nil) do not count.
    func verdict(refusing: (Edition) -> Bool?) -> Verdict? {
        let answers = editions.compactMap { edition in refusing(edition).map { (edition, $0) } }
        let refusals = answers.filter(\.1).map(\.0)
        if refusals.isEmpty { return nil }
        if refusals.count == answers.count { return Verdict(severity: .error, note: "") }
        let names = refusals.map { "'\($0.id)'" }.joined(separator: ", ")
        return Verdict(
            severity: .warning, note: " in \(refusals.count == 1 ? "edition" : "editions") \(names) of the platform")
    }
}

extension ConfigurationRules {
    /// What one edition of the platform's documents says; `nil` where it was not read or says nothing.
    public struct Edition: Hashable, Sendable {
        /// A short name: who published it, and when: `otc-2024-06`.
        public var id: String
        /// The document.
        public var source: String
        /// Whether a platform may still follow it.
        public var isCurrent: Bool
        /// What `model_algorithm` may be.
        public var algorithm: TextRule?
        /// What `package_name` and `package_version` may be.
        public var package: TextRule?
        /// Whether `apis` must be there.
        public var needsAPIs: Bool?
        /// What becomes of a missing `protocol` in an interface.
        public var protocolName: ProtocolRule?
        /// The deployments for which `Content-type` and `data` must be there.
        public var bodyNeededFor: Set<InstallType>?
        /// Whether `health.timeout_seconds` must be there.
        public var needsHealthTimeout: Bool?
        /// Whether `customize_service.py` must be in a package, for checks of the package as a whole.
        public var needsServiceFile: Bool?
        /// The environment that counts when `runtime` is not given.
        public var defaultRuntime: String?

        /// Makes an edition; leave out what it does not say.
        public init(
            id: String, source: String, isCurrent: Bool, algorithm: TextRule? = nil, package: TextRule? = nil,
            needsAPIs: Bool? = nil, protocolName: ProtocolRule? = nil,
            bodyNeededFor: Set<InstallType>? = nil, needsHealthTimeout: Bool? = nil,
            needsServiceFile: Bool? = nil, defaultRuntime: String? = nil
        ) {
            self.id = id
            self.source = source
            self.isCurrent = isCurrent
            self.algorithm = algorithm
            self.package = package
            self.needsAPIs = needsAPIs
            self.protocolName = protocolName
            self.bodyNeededFor = bodyNeededFor
            self.needsHealthTimeout = needsHealthTimeout
            self.needsServiceFile = needsServiceFile
            self.defaultRuntime = defaultRuntime
        }
    }

    /// What an edition says about the `protocol` of an interface.
    public enum ProtocolRule: Hashable, Sendable {
        /// It must be there.
        case mandatory
        /// It may be left out, and is this word then.
        case optional(default: String?)
        /// The edition does not have the member; its own example carries it all the same.
        case undocumented
    }
}
