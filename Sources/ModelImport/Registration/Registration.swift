public import EngineKit
internal import Jansson

/// What a registration document asks for, with the values of its placeholders filled in.
public struct Registration: Hashable, Sendable {
    /// The models to import: one for each output of a `ModelStep`, one for `create_model`.
    public let requests: [ImportRequest]
    /// What whoever wrote the document should know about it as a whole.
    public let remarks: [PackageFinding]
    /// For each request, what is wrong with the parts of a model configuration that it brings (`dependencies`, `apis`,
    /// `initial_config`), as in `config.json`; those of severity error are what the platform would refuse.
    public let configurationFindings: [[PackageFinding]]

    /// All of both.
    public var findings: [PackageFinding] { remarks + configurationFindings.joined() }

    /// What an answer to one of the requests has to tell beside its own findings; the first tells what is about the
    /// document.
    public func findings(ofRequest index: Int) -> [PackageFinding] {
        let own = configurationFindings.indices.contains(index) ? configurationFindings[index] : []
        return (index == 0 ? remarks : []) + own
    }

    /// Requests that do not come from a document.
    public init(requests: [ImportRequest], findings: [PackageFinding]) {
        self.requests = requests
        remarks = findings
        configurationFindings = []
    }

    /// Reads a registration document: a file, or what was read from somewhere else.
    /// - Parameters:
    ///   - bytes: the document.
    ///   - origin: its name, for messages.
    ///   - settings: values of placeholders.
    ///   - facts: what the platform's catalog knows, for the workflow's default model type.
    /// - Throws: ``RegistrationError`` with every fault of the document and of the values.
    public init(
        bytes: [UInt8], origin: String, settings: [PlaceholderSetting] = [], facts: ImportFacts = ImportFacts()
    ) throws(RegistrationError) {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: bytes, origin: origin, limits: Registration.limits)
        } catch {
            throw RegistrationError(problems: [error])
        }
        try self.init(document, settings: settings, facts: facts)
    }

    /// Reads a registration document from standard input.
    /// - Throws: as ``init(bytes:origin:settings:facts:)``, also when it cannot be read.
    public init(
        standardInputWith settings: [PlaceholderSetting], facts: ImportFacts = ImportFacts()
    ) throws(RegistrationError) {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(standardInput: "<standard input>", limits: Registration.limits)
        } catch {
            throw RegistrationError(problems: [error])
        }
        try self.init(document, settings: settings, facts: facts)
    }

    /// Reads a registration document from a file.
    /// - Throws: as ``init(bytes:origin:settings:facts:)``, also when the file cannot be read.
    public init(
        file path: String, settings: [PlaceholderSetting] = [], facts: ImportFacts = ImportFacts()
    ) throws(RegistrationError) {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(file: path, limits: Registration.limits)
        } catch {
            throw RegistrationError(problems: [error])
        }
        try self.init(document, settings: settings, facts: facts)
    }

    private init(_ document: JSONDocument, settings: [PlaceholderSetting], facts: ImportFacts) throws(RegistrationError)
    {
        let reader = RegistrationReader(document, settings: settings, facts: facts)
        let drafts = reader.read()
        let problems = reader.problems
        requests = RequestDraft.requests(drafts, in: document)
        guard problems.isEmpty else {
            throw RegistrationError(
                problems: problems, requests: requests, findings: Array(drafts.map(\.findings).joined()))
        }
        remarks = reader.remarks.findings(in: document)
        configurationFindings = drafts.map(\.findings)
    }

    /// Real documents have a few thousand bytes; `initial_config` may hold a whole configuration.
    static let limits = JSONLimits(maxBytes: 4 << 20, maxDepth: 128)
}
