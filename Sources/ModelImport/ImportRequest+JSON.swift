public import Jansson
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension ImportRequest {
    /// What the request says, by the names that the platform's interfaces give its fields; what it does not say is
    /// left out.
    public var json: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ field: ImportField, _ value: JSONValue?) {
            if let value { members.append(.init(key: field.rawValue, value: value)) }
        }
        func add(_ field: ImportField, text: String?) { add(field, text.map { .string($0) }) }
        func add(_ field: ImportField, texts: [String]) { add(field, texts.isEmpty ? nil : .strings(texts)) }
        add(.name, text: name)
        add(.version, text: version)
        add(.description, text: description)
        add(.labels, texts: labels)
        add(.docs, docs.isEmpty ? nil : .array(docs.map(\.json)))
        add(.location, text: location?.description)
        add(.swrImage, text: swrImage?.description)
        add(.subscription, text: subscription.map { "\($0.id):\($0.version)" })
        add(.template, template?.json)
        add(.sourceJobID, text: sourceJobID)
        add(.sourceJobVersion, text: sourceJobVersion)
        add(.modelType, text: modelType)
        add(.runtime, text: runtime)
        add(.modelAlgorithm, text: modelAlgorithm)
        add(.installTypes, texts: installTypes.map(\.rawValue))
        add(.initialConfig, initialConfig)
        add(.metrics, metrics.map { .object($0.map { .init(key: $0.name, value: .real($0.value)) }) })
        add(.inputParameters, inputParameters.isEmpty ? nil : .array(inputParameters.map(\.json)))
        add(.outputParameters, outputParameters.isEmpty ? nil : .array(outputParameters.map(\.json)))
        add(.executionCode, text: executionCode)
        add(.environment, text: environment)
        add(.sourceType, text: sourceType)
        add(.workspace, text: workspace)
        add(.publish, publish ? nil : false)
        add(.prebuild, prebuild ? true : nil)
        add(.dynamicLoadMode, text: dynamicLoadMode)
        add(.sourceCopy, sourceCopy ? nil : false)
        return .object([.init(key: "source", value: .string(source.rawValue))] + members)
    }
}

extension TemplateRequest {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [.init(key: "template_id", value: .string(id))]
        if let inferFormat { members.append(.init(key: "infer_format", value: .string(inferFormat))) }
        let inputs = inputs.map { input -> JSONValue in
            ["input_id": .string(input.id), "input": .string(input.location.description)]
        }
        members.append(.init(key: "template_inputs", value: .array(inputs)))
        return .object(members)
    }
}
