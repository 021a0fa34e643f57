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
        if let image = request.swrImage ?? ownImage { return use(image) }
        if let subscription = request.subscription { return use(subscription) }
        if let template { return ask(for: template) }
        guard let modelType, special == nil else { return }
        guard catalog.engine(named: modelType) != nil else { return checkNamedRuntime() }
        var question = question
        question.modelTypes = [modelType]
        question.artifact = artifact(of: modelType)
        if let named = request.runtime {
            overrideRuntime(by: named)
            question.runtime = named
            ask(question, from: place(of: .runtime))
        } else if let named = configuration?.runtime {
            question.runtime = named
            ask(question, from: "config.json")
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
            findings.append(finding(error, question))
        }
    }

    /// What a template's models run on is the engine, version and Python that its description names.
    private mutating func ask(for template: ImportTemplate) {
        var question = question
        question.modelTypes = [catalog.engines[template.engineIndex].id]
        if let version = template.engineVersion, let specifier = try? VersionSpecifier(parsing: version.text) {
            question.engineVersions = [specifier]
        }
        if let python = template.python, let specifier = try? PythonSpecifier(parsing: python.description) {
            question.python = [specifier]
        }
        if question.hardware.isEmpty { question.hardware = catalog.hardware.ids(of: template.hardware) }
        ask(question, from: "the template '\(template.name)'")
    }

    /// The image that a configuration names for a model in an image.
    private var ownImage: ImageReference? {
        guard special != nil, let text = configuration?.swrLocation else { return nil }
        return try? ImageReference(parsing: text)
    }

    private mutating func use(_ image: ImageReference) {
        self.image = image
        let from = request.swrImage == nil ? "config.json" : place(of: .swrImage)
        decisions.append(.init("image", image.description, from: from))
        guard request.swrImage != nil, let other = ownImage, other != image else { return }
        findings.append(
            finding(
                .imageOverridden, .warning, atKey: "swr_location",
                "config.json names the image '\(other)', and the import '\(image)'",
                "make the two agree; the import's is taken"))
    }

    private mutating func use(_ subscription: ModelSubscription) {
        let text = "subscription \(subscription.id), version \(subscription.version)"
        decisions.append(.init("image", text, from: place(of: .subscription)))
        findings.append(
            finding(
                .imageOfSubscription, .note, at: .subscription,
                "the image is that of a subscribed model, which the platform alone knows; nothing was held against it",
                nil))
    }

    /// Says what is missing where no check has said anything yet: an import without an image is none.
    private mutating func noteMissingImage() {
        guard image == nil, request.subscription == nil, !findings.contains(where: { $0.severity == .error }) else {
            return
        }
        findings.append(
            finding(
                .imageUnknown, .error, at: .modelType, "nothing names an image for the model",
                "give --image, or 'swr_location' in config.json"))
    }

    private mutating func overrideRuntime(by named: String) {
        guard let configured = configuration?.runtime, configured != named else { return }
        findings.append(
            finding(
                .runtimeOverridden, .warning, atKey: "runtime",
                "config.json names the runtime \(ShownText.quoted(configured)), and the import "
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
