internal import Jansson
internal import RuntimeVocabulary

/// What an executable said about a runtime's name.
///
/// A facet that the answer leaves out is for the manifest's rules to say; one that it gives as null is not known.
struct InterpretationAnswer: Sendable {
    private var engineVersion: Said<ReleaseVersion> = .nothing
    private var python: Said<PythonVersion> = .nothing
    private var hardware: Said<[String]> = .nothing
    private var accelerator: Said<Accelerator> = .nothing
    private var chip: Said<String> = .nothing
    private var architectures: Said<[Architecture]> = .nothing
    private var os: Said<OperatingSystem> = .nothing

    private enum Said<Value: Sendable>: Sendable {
        case nothing, unknown, value(Value)
    }

    private static let keys = ["engineVersion", "python", "hardware", "accelerator", "chip", "architectures", "os"]

    /// Reads `{"id": …, "interpretation": {…}}`.
    init(_ document: JSONDocument) throws(PluginFailure.Malformed) {
        let answer = document.root.object()
        answer?.allowAnswer("interpretation")
        if let facets = answer?.required("interpretation")?.object() { read(facets) }
        try document.throwProblems()
    }

    private mutating func read(_ facets: JSONObject) {
        facets.allowOnly(Self.keys)
        engineVersion = Self.said(facets["engineVersion"]) { $0.parsed(ReleaseVersion.init(parsing:)) }
        python = Self.said(facets["python"]) { $0.pythonOfAnswer() }
        hardware = Self.said(facets["hardware"]) { $0.list { $0.word() } }
        accelerator = Self.said(facets["accelerator"], Self.accelerator)
        chip = Self.said(facets["chip"]) { $0.word() }
        architectures = Self.said(facets["architectures"]) { $0.list { $0.parsed(Architecture.init(parsing:)) } }
        os = Self.said(facets["os"]) { $0.parsed(OperatingSystem.init(parsing:)) }
    }

    private static func said<Value>(_ node: JSONNode?, _ read: (JSONNode) -> Value?) -> Said<Value> {
        guard let node else { return .nothing }
        return node.isNull ? .unknown : read(node).map(Said.value) ?? .nothing
    }

    private static func accelerator(_ node: JSONNode) -> Accelerator? {
        guard let object = node.object() else { return nil }
        object.allowOnly(["family", "version"])
        let version = object.orNull("version") { $0.parsed(ReleaseVersion.init(parsing:)) }
        return object.required("family")?.word().map { Accelerator(family: $0, version: version) }
    }

    /// Lays what was said over what the manifest's rules found.
    func laid(over found: NameInterpretation) -> NameInterpretation {
        var result = found
        Self.lay(engineVersion, over: &result.engineVersion)
        Self.lay(python, over: &result.python)
        Self.lay(hardware, over: &result.hardware)
        Self.lay(accelerator, over: &result.accelerator)
        Self.lay(chip, over: &result.chip)
        Self.lay(architectures, over: &result.architectures)
        Self.lay(os, over: &result.os)
        return result
    }

    /// What only the executable says is inferred; a value that the name itself carries stays parsed.
    private static func lay<Value: Equatable>(_ said: Said<Value>, over facet: inout Facet<Value>?) {
        switch said {
        case .nothing: break
        case .unknown: facet = nil
        case .value(let value): if facet?.value != value { facet = Facet(value, .inferred) }
        }
    }
}
