public import Jansson

/// What an import decided, so that the same import can be repeated and a different answer be noticed.
///
/// Holds nothing that differs from run to run: no time, and no version that was given automatically.
public struct ModelLock: Hashable, Sendable {
    /// The name of the file in a plan.
    public static let fileName = "model.lock.json"
    /// The format that this program writes and reads.
    public static let formatVersion = 2

    /// Something that was decided, and what decided it.
    public struct Decision: Hashable, Sendable {
        /// What: `modelType`.
        public var what: String
        /// The value: `PyTorch`.
        public var value: String
        /// Where the value comes from: `config.json /model_type`.
        public var from: String

        /// Makes a decision.
        public init(_ what: String, _ value: String, from: String) {
            self.what = what
            self.value = value
            self.from = from
        }
    }

    /// Something that the files of the plan say.
    public struct Fact: Hashable, Sendable {
        /// What: `port`, or the name of a file.
        public var what: String
        /// The value: `8080`; of a file its SHA-256.
        public var value: String

        /// Makes a fact.
        public init(_ what: String, _ value: String) {
            self.what = what
            self.value = value
        }
    }

    /// The catalog that answered.
    public struct Origin: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its revision.
        public var revision: String?
        /// The SHA-256 of its files.
        public var sha256: String

        /// Makes an origin.
        public init(name: String, revision: String?, sha256: String) {
            self.name = name
            self.revision = revision
            self.sha256 = sha256
        }
    }

    /// The version of the program.
    public var toolVersion: String
    /// What was asked for.
    public var request: JSONValue
    /// The catalog.
    public var catalog: Origin
    /// The engine's id.
    public var engine: String
    /// The runtime's name; `nil` for a custom image.
    public var runtime: String?
    /// The image, with its digest where that is known.
    public var image: String
    /// The image's digest.
    public var digest: String?
    /// What was decided, in order.
    public var decisions: [Decision]
    /// What the plan says, in order.
    public var plan: [Fact]
    /// The SHA-256 of the plan's other files, in order.
    public var files: [Fact]

    /// Makes a lock.
    public init(
        toolVersion: String, request: JSONValue, catalog: Origin, engine: String, runtime: String?, image: String,
        digest: String?, decisions: [Decision], plan: [Fact] = [], files: [Fact] = []
    ) {
        self.toolVersion = toolVersion
        self.request = request
        self.catalog = catalog
        self.engine = engine
        self.runtime = runtime
        self.image = image
        self.digest = digest
        self.decisions = decisions
        self.plan = plan
        self.files = files
    }

    /// The file's content.
    public var json: JSONValue {
        [
            "lockVersion": .integer(Self.formatVersion),
            "tool": ["name": "runtimectl", "version": .string(toolVersion)],
            "request": request,
            "catalog": [
                "name": .string(catalog.name), "revision": catalog.revision.map { .string($0) } ?? .null,
                "sha256": .string(catalog.sha256),
            ],
            "engine": .string(engine),
            "runtime": runtime.map { .string($0) } ?? .null,
            "image": .string(image),
            "digest": digest.map { .string($0) } ?? .null,
            "decisions": .array(
                decisions.map {
                    ["what": .string($0.what), "value": .string($0.value), "from": .string($0.from)]
                }),
            "plan": .array(plan.map { ["what": .string($0.what), "value": .string($0.value)] }),
            "files": .array(files.map { ["name": .string($0.what), "sha256": .string($0.value)] }),
        ]
    }
}
