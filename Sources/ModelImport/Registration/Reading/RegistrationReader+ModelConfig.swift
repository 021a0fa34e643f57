internal import EngineKit
internal import Jansson
internal import RuntimeCatalog

extension RegistrationReader {
    private static let configKeys = [
        "model_type", "model_name", "model_version", "runtime", "description", "execution_code", "dependencies",
        "model_metrics", "apis", "initial_config", "template", "dynamic_load_mode", "prebuild", "install_type",
    ]

    /// Reads what one model is registered as, from the step's inputs.
    /// - Parameter areComplete: false when some could not be read; what would follow from their absence is not told then.
    func modelConfig(_ config: JSONObject, from data: [ModelDatum], areComplete: Bool) -> RequestDraft {
        config.allowOnly(Self.configKeys)
        var draft = RequestDraft(ImportRequest(source: .obs, interface: .workflow))
        readCommon(config, into: &draft)
        draft.request.modelType = text(.modelType, of: config, &draft)
        draft.request.version = text(.version, of: config, &draft)
        draft.request.dynamicLoadMode = text(.dynamicLoadMode, of: config, &draft)
        draft.request.prebuild = flag(.prebuild, of: config, &draft) ?? false
        takeInputs(data, config, &draft)
        if areComplete { checkInputs(data, config, draft.request) }
        readConfiguration(config, into: &draft)
        if draft.request.modelType == nil, config["model_type"] == nil { useDefaultModelType(config, &draft) }
        return draft
    }

    /// The fields that the workflow and the SDK have in common.
    func readCommon(_ object: JSONObject, into draft: inout RequestDraft) {
        draft.request.name = text(.name, of: object, &draft)
        draft.request.runtime = text(.runtime, of: object, &draft)
        draft.request.description = text(.description, of: object, &draft)
        draft.request.executionCode = text(.executionCode, of: object, &draft)
        draft.request.installTypes = installTypes(of: object, &draft)
        if let template = object["template"]?.object() { draft.request.template = self.template(template, &draft) }
    }

    /// A configuration in the document that says the type leaves nothing to a default.
    private func useDefaultModelType(_ config: JSONObject, _ draft: inout RequestDraft) {
        guard let standard = facts.defaultModelType, draft.request.template == nil,
            draft.request.initialConfiguration?.modelType == nil
        else { return }
        draft.request.modelType = standard
        remarks.add(
            .defaultModelType, .note, at: config.node, "model_type is not given; a workflow takes '\(standard)'",
            "say it in \"model_type\"")
    }

    /// Combinations of inputs that are none of the platform's scenarios are faults.
    private func checkInputs(_ data: [ModelDatum], _ config: JSONObject, _ request: ImportRequest) {
        if data.isEmpty, config["template"] == nil {
            config.report("nothing to register: the step has no inputs, and no template")
        }
        if request.source == .gallery, request.location == nil, request.jobOutput == nil {
            config.report("a subscribed model gives only its image; add an input with the model's files")
        }
    }

    /// Puts the step's inputs into the request.
    private func takeInputs(_ data: [ModelDatum], _ config: JSONObject, _ draft: inout RequestDraft) {
        for datum in data { take(datum, config, &draft) }
        if data.isEmpty {
            draft.request.source = .template
        } else if draft.request.swrImage != nil {
            draft.request.source = .container
        } else if draft.request.subscription != nil {
            draft.request.source = .gallery
        } else {
            draft.request.source = draft.request.jobOutput == nil ? .obs : .training
        }
    }

    private func take(_ datum: ModelDatum, _ config: JSONObject, _ draft: inout RequestDraft) {
        let hasImage = draft.request.swrImage != nil || draft.request.subscription != nil
        switch datum {
        case .files(let location, let filled):
            setLocation(location, filled, config, &draft)
        case .output(let job, let location, let filled):
            draft.request.jobOutput = job.reference
            draft.request.sourceJobID = job.id
            draft.request.sourceJobVersion = job.version
            if let location { setLocation(location, filled, config, &draft) }
        case .image(let image, let filled):
            if hasImage { filled.use.report("the step has an image already; a model runs in one") }
            draft.request.swrImage = image
            draft.note(.swrImage, filled)
        case .subscription(let subscription, let filled):
            if hasImage { filled.use.report("the step has an image already; a model runs in one") }
            draft.request.subscription = subscription
            draft.note(.subscription, filled)
        }
    }

    private func setLocation(
        _ location: ImportLocation, _ filled: FilledNode, _ config: JSONObject, _ draft: inout RequestDraft
    ) {
        if draft.request.location != nil {
            filled.use.report("the step has model files already; a model has one source")
        }
        draft.take(location, filled)
    }
}
