internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// Finds the image: the import's own, or that of a runtime. Which runtime is asked for is, in this order, the one
    /// that is named; the one that loads the version of the framework read from the model; and the engine's documented
    /// default, as the platform does.
    mutating func chooseRuntime() {
        if let image = request.swrImage ?? ownImage { return use(image) }
        guard let modelType, catalog.engine(named: modelType) != nil, special == nil else { return }
        var question = question
        question.modelTypes = [modelType]
        question.artifact = artifact(of: modelType)
        var from: String?
        if let named = request.runtime {
            (question.runtime, from) = (named, place(of: .runtime))
        } else if let named = configuration?.runtime {
            (question.runtime, from) = (named, "config.json")
        } else if let version = question.artifact?.frameworkVersion {
            from = "the version of the framework that wrote the model, \(version)"
        } else {
            question.prefer = .default
        }
        ask(question, from: from)
    }

    /// The image that a configuration names for a model in an image.
    private var ownImage: ImageReference? {
        guard special != nil, let text = configuration?.swrLocation else { return nil }
        return try? ImageReference(parsing: text)
    }

    private mutating func use(_ image: ImageReference) {
        self.image = image
        decisions.append(
            .init(
                "image", image.description,
                from: request.swrImage == nil ? "config.json" : place(of: .swrImage)))
    }

    /// What has to be loaded; nothing where the files are of another engine, which is a finding already.
    private func artifact(of modelType: String) -> ModelArtifact? {
        guard let best = inspection?.best, best.engine == modelType,
            let plugin = importer.registry.plugin(for: WordKey(modelType))
        else { return nil }
        return ModelArtifact(best, rules: plugin.manifest.compatibility)
    }

    private mutating func ask(_ question: ResolutionRequest, from: String?) {
        let resolution: Resolution
        do throws(RequestProblem) {
            resolution = try Resolver(catalog: catalog).resolve(question)
        } catch {
            return findings.append(unanswerable(error))
        }
        self.resolution = resolution
        guard let runtime = resolution.runtime else { return findings.append(unresolved(resolution)) }
        decisions.append(.init("runtime", runtime.name, from: from ?? reason(of: runtime)))
        do throws(ImageFault) {
            image = try resolution.image(of: runtime)
        } catch {
            findings.append(PackageFinding("image-unusable", .error, message: error.description))
        }
        findings += resolution.warnings.map { warning in
            finding("runtime-\(warning.code)", .warning, warning.message, nil)
        }
    }

    /// Why this runtime, where nobody named one and the model does not say its version.
    private func reason(of runtime: Runtime) -> String {
        let documented = catalog.engines[runtime.engineIndex].defaultRuntime
        return switch documented {
        case runtime.name?: "the documented default of \(runtime.engine)"
        case let name?: "the order of runtimes, because the documented default '\(name)' does not fit"
        case nil: "the order of runtimes, because no default of \(runtime.engine) is documented"
        }
    }

    private func unanswerable(_ problem: RequestProblem) -> PackageFinding {
        let remedy = problem.suggestions.first.map { "the nearest is '\($0)'" }
        return finding(problem.code, .error, problem.description, remedy)
    }

    private func unresolved(_ resolution: Resolution) -> PackageFinding {
        let reasons = resolution.eliminated.map { "\($0.constraint) rules out \($0.count)" }
        let what = resolution.request.runtime.map { "the runtime '\($0)'" } ?? "no runtime of \(modelType ?? "it")"
        let fits = resolution.request.runtime == nil ? "fits the model and the request" : "does not fit"
        let nearest = resolution.nearest.first.map { nearest in
            let changes = nearest.change.map { "\($0.key) \($0.value ?? "left out")" }.joined(separator: ", ")
            return changes.isEmpty ? "use '\(nearest.runtime.name)'" : "\(changes) gives '\(nearest.runtime.name)'"
        }
        return finding(
            "runtime-unresolved", .error,
            "\(what) \(fits)\(reasons.isEmpty ? "" : ": \(reasons.joined(separator: ", "))")", nearest)
    }

    /// At the place that names the runtime, where one does.
    private func finding(_ code: String, _ severity: PackageFinding.Severity, _ message: String, _ remedy: String?)
        -> PackageFinding
    {
        let said = request.places[.runtime]
        let place = request.runtime == nil ? configuration?.places["runtime"] : nil
        return PackageFinding(
            code, severity, file: said?.file ?? place?.file, line: said?.line ?? place?.line,
            pointer: said.map { $0.pointer ?? $0.option } ?? place?.pointer, message: message, remedy: remedy)
    }
}
