internal import Digests
internal import EngineKit
internal import Jansson

extension ImportRequest {
    /// The request with a name. "If this parameter is not specified, the system automatically generates a model name"
    /// (SDK, page Importing a Model): here it follows from what the request says, so that the same request names the
    /// same model.
    var named: ImportRequest {
        guard name == nil else { return self }
        var request = self
        request.name = "model-\(SHA256.hexadecimal(of: Array(json.text(.compact).utf8)).prefix(8))"
        return request
    }
}

extension Examination {
    /// Says that a name was made up.
    mutating func noteMissingName(in asked: ImportRequest) {
        guard asked.name == nil, let name = request.name else { return }
        findings.append(
            PackageFinding(
                ImportFindingCode.nameGenerated.rawValue, .warning,
                message: "the model has no name; it is called '\(name)' then, after what the document says",
                remedy: "give it one in 'model_name'"))
    }
}
