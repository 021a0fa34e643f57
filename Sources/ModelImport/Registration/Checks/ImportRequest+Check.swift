public import EngineKit
internal import Jansson

extension ImportRequest {
    /// Everything that is wrong with a request by itself, before its files are looked at.
    /// - Parameters:
    ///   - rules: limits of names and texts.
    ///   - facts: what the catalog knows of the platform; what it does not say is not checked.
    /// - Returns: one finding for each fault, in the order of the platform's own tables; none when all is well.
    public func check(
        rules: NamingRules = .standard, facts: ImportFacts = ImportFacts()
    ) -> [PackageFinding] {
        var check = RequestCheck(request: self, rules: rules, facts: facts)
        check.texts()
        check.modelType()
        check.source()
        check.image()
        check.template()
        check.rest()
        check.ignored()
        return check.findings
    }
}

/// A request that is being checked, and what was found.
struct RequestCheck {
    let request: ImportRequest
    let rules: NamingRules
    let facts: ImportFacts
    private(set) var findings: [PackageFinding] = []

    init(request: ImportRequest, rules: NamingRules, facts: ImportFacts) {
        self.request = request
        self.rules = rules
        self.facts = facts
    }

    /// The model type, when it is none of an engine.
    var special: SpecialModelType? { request.modelType.flatMap(SpecialModelType.init(word:)) }
    /// Whether the model runs in an image of its owner or of whoever published it.
    var hasImage: Bool { request.swrImage != nil || request.subscription != nil }

    /// Adds a finding at the place where a field was said; one that nobody gave has the name of the field alone.
    mutating func add(
        _ code: ImportFindingCode, _ severity: PackageFinding.Severity = .error, at field: ImportField,
        below part: String = "", _ message: String, _ remedy: String?
    ) {
        let place = request.places[field]
        // a value that an option gave to the whole field stands in no list of the document
        let pointer = place?.pointer.map { place?.option == nil ? $0 + part : $0 } ?? place?.option
        findings.append(
            PackageFinding(
                code.rawValue, severity, file: place?.file, line: place?.partLines[part] ?? place?.line,
                pointer: pointer, message: message,
                remedy: remedy))
    }
}
