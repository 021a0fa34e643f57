internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// Finds the image: the import's own, or that of a runtime. Which runtime is asked for is, in this order, the one
    /// that is named; the one that loads the version of the framework read from the model; and the engine's documented
    /// default, as the platform does.
    mutating func chooseRuntime() {
        defer { noteMissingImage() }
        if request.swrImage != nil || request.subscription != nil || template != nil || special != nil {
            ignoreEnvironment()
        }
        if let image = request.swrImage ?? ownImage { return use(image) }
        if let subscription = request.subscription { return use(subscription) }
        if let template { return ask(for: template) }
        guard let modelType, special == nil else { return }
        guard facts.modelTypes.contains(where: { $0.isMeant(by: modelType) }) else { return checkNamedRuntime() }
        var question = question
        question.modelTypes = [modelType]
        question.artifact = artifact(of: modelType)
        applyEnvironment(to: &question, of: modelType)
        if let named = request.runtime {
            overrideRuntime(by: named)
            question.runtime = named
            ask(question, from: origin(of: .runtime))
        } else if let named = configuration?.runtime {
            question.runtime = named
            ask(question, from: origin(ofKey: "runtime"))
        } else if isConfigurationLost || configuration?.unreadKeys.contains("runtime") == true {
            // it may name one
            return
        } else if let version = question.artifact?.frameworkVersion {
            ask(question, from: "the version of the framework that wrote the model, \(version)")
        } else {
            question.prefer = .default
            ask(question, from: nil)
            recommendInstead(of: question)
        }
    }

    /// Of a model type that nobody knows it is known at least whether there is a runtime of the name.
    private mutating func checkNamedRuntime() {
        var question = question
        question.runtime = request.runtime ?? configuration?.runtime
        guard question.runtime != nil else { return }
        do throws(RequestProblem) {
            _ = try Resolver(catalog: catalog).resolve(question)
        } catch {
            guard case .unknown(.runtime, _, _, _) = error else { return }
            findings.append(runtimeFinding(error.code, .error, shown(error), error.remedy ?? "name another"))
        }
    }

    /// The image that a configuration names for a model in an image.
    private var ownImage: ImageReference? {
        guard special != nil, let text = configuration?.swrLocation else { return nil }
        return try? ImageReference(parsing: text)
    }

    private mutating func use(_ image: ImageReference) {
        self.image = image
        let from = request.swrImage == nil ? origin(ofKey: "swr_location") : origin(of: .swrImage)
        decisions.append(.init("image", image.description, from: from))
        guard request.swrImage != nil, let other = ownImage, other != image else { return }
        findings.append(
            finding(
                .imageOverridden, .warning, atKey: "swr_location",
                "\(configurationName) names the image '\(other)', and the import '\(image)'",
                "make the two agree; the import's is taken"))
    }

    private mutating func use(_ subscription: ModelSubscription) {
        let text = "subscription \(subscription.id), version \(subscription.version)"
        decisions.append(.init("image", text, from: origin(of: .subscription)))
        findings.append(
            finding(
                .imageOfSubscription, .note, at: .subscription,
                say:
                    "the image is that of a subscribed model, which the platform alone knows; nothing was held against it",
                "hold the model's dependencies against that image yourself"))
    }

    /// Says what is missing where no check has said anything yet: an import without an image is none.
    private mutating func noteMissingImage() {
        guard image == nil, request.subscription == nil, !findings.contains(where: { $0.severity == .error }) else {
            return
        }
        findings.append(
            finding(
                .imageUnknown, .error, at: .modelType, say: "nothing names an image for the model",
                "give --image, or 'swr_location' in config.json"))
    }

    private mutating func overrideRuntime(by named: String) {
        guard let configured = configuration?.runtime, configured != named else { return }
        findings.append(
            finding(
                .runtimeOverridden, .warning, atKey: "runtime",
                "\(configurationName) names the runtime \(ShownText.quoted(configured)), and the import "
                    + ShownText.quoted(named), "make the two agree; the import's is taken"))
    }

    /// What has to be loaded; nothing where the files are of another engine, which is a finding already.
    func artifact(of modelType: String) -> ModelArtifact? {
        guard let best = inspection?.best, best.engine == modelType,
            let plugin = importer.registry.plugin(for: WordKey(modelType))
        else { return nil }
        return ModelArtifact(best, rules: plugin.manifest.compatibility)
    }
}
