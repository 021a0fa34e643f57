public import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension ImportRequest {
    /// What the request says, by the names that the platform's interfaces give its fields; what it does not say, or
    /// says as the platform assumes it anyway, is left out.
    public var json: JSONValue { json(at: location?.description) }

    /// The same with other words for the place of the files.
    func json(at place: String?) -> JSONValue {
        var fields = JSONFields()
        fields["source"] = .string(source.rawValue)
        fields["interface"] = .string(interface.rawValue)
        fields["job_output"] = jobOutput.map { ["step": .string($0.step), "output": .string($0.output)] }
        for field in ImportField.allCases {
            fields[field.rawValue] = field == .location ? place.map(JSONValue.string) : json(of: field)
        }
        return fields.json
    }

    /// One field; nil for one that says nothing, and for a part of another.
    private func json(of field: ImportField) -> JSONValue? {
        switch field {
        case .name: .text(name)
        case .version: .text(version)
        case .description: .text(description)
        case .labels: .texts(labels)
        case .docs: .list(docs) { $0.json }
        case .location: .text(location?.description)
        case .swrImage: .text(swrImage?.description)
        case .subscription: .text(subscription.map { "\($0.id):\($0.version)" })
        case .template: template?.json
        case .inferFormat, .templateInputs: nil
        case .sourceJobID: .text(sourceJobID)
        case .sourceJobVersion: .text(sourceJobVersion)
        case .sourceType: .text(sourceType)
        case .modelType: .text(modelType)
        case .runtime: .text(runtime)
        case .modelAlgorithm: .text(modelAlgorithm)
        case .installTypes: .texts(installTypes.map(\.rawValue))
        case .dependencies: dependencies.map { .array($0.map(\.json)) }
        case .apis: apis.map { .array($0.map(\.json)) }
        case .inputParameters: .list(inputParameters) { $0.json }
        case .outputParameters: .list(outputParameters) { $0.json }
        case .initialConfig: initialConfig
        case .metrics: metrics.map { .object($0.map { .init(key: $0.name, value: .real($0.value)) }) }
        case .executionCode: .text(executionCode)
        case .environment: .text(environment)
        case .workspace: .text(workspace)
        case .publish: publish ? nil : false
        case .prebuild: prebuild ? true : nil
        case .dynamicLoadMode: .text(dynamicLoadMode)
        case .sourceCopy: sourceCopy ? nil : false
        }
    }
}

extension JSONValue {
    fileprivate static func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

    fileprivate static func texts(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .strings(texts) }

    fileprivate static func list<Element>(_ elements: [Element], _ json: (Element) -> JSONValue) -> JSONValue? {
        elements.isEmpty ? nil : .array(elements.map(json))
    }
}

extension ModelConfiguration.API {
    fileprivate var json: JSONValue {
        var fields = JSONFields()
        fields["protocol"] = protocolName.map(JSONValue.string)
        fields["url"] = .string(url)
        fields["method"] = .string(method)
        fields["request"] = request?.json
        fields["response"] = response?.json
        return fields.json
    }
}

extension ModelConfiguration.Body {
    fileprivate var json: JSONValue {
        var fields = JSONFields()
        fields["Content-type"] = contentType.map(JSONValue.string)
        fields["data"] = schema
        return fields.json
    }
}

extension TemplateRequest {
    fileprivate var json: JSONValue {
        var fields = JSONFields()
        fields["template_id"] = .string(id)
        fields["infer_format"] = inferFormat.map(JSONValue.string)
        fields["template_inputs"] = .array(
            inputs.map { ["input_id": .string($0.id), "input": .string($0.location.description)] })
        return fields.json
    }
}
