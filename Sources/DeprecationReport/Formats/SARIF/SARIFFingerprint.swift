internal import Digests
internal import Jansson

/// What makes two results of different days the same: the model and the runtime, wherever in the file they stand.
///
/// The stage is none of it, as the rule already tells; a row without name or id has nothing but its line.
struct SARIFFingerprint {
    private let identity: [String?]

    init(_ finding: Finding, _ model: ReportedModel?) {
        var identity = [finding.engine, finding.name]
        if let model = model?.model {
            identity += [model.place.file, model.name, model.version, model.id]
            if model.name == nil, model.id == nil { identity.append(model.place.line.map { String($0) }) }
        }
        self.identity = identity
    }

    /// The member `partialFingerprints` (SARIF 2.1.0, 3.27.17). Code scanning reads the one that it computes itself
    /// where there is none, from the text of the line, so it is given in that one's form.
    var value: JSONValue {
        let text = JSONValue.array(identity.map { $0.map { .string($0) } ?? .null })
        let digest = SHA256.hexadecimal(of: text.bytes())
        return ["modelAndRuntime/v1": .string(digest), "primaryLocationLineHash": .string("\(digest.prefix(16)):1")]
    }
}
