internal import EngineKit
internal import ImageResolver
internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Examination {
    /// Asks the resolver, and makes findings of what it has to say.
    /// - Parameter from: what the runtime is chosen by; `nil` when nobody named one and the model does not say.
    mutating func ask(_ question: ResolutionRequest, from: String?) {
        let resolution: Resolution
        do throws(RequestProblem) {
            resolution = try Resolver(catalog: catalog).resolve(question)
        } catch {
            let list = "'runtimectl list -m \(question.modelTypes.first ?? "ENGINE")' shows the runtimes there are"
            return findings.append(
                runtimeFinding(error.code, .error, shown(error), error.remedy ?? list, option: QuestionOption.of(error))
            )
        }
        self.resolution = resolution
        guard let runtime = resolution.runtime else { return findings.append(unresolved(resolution)) }
        decisions.append(.init("runtime", runtime.name, from: from ?? reason(of: runtime)))
        do throws(ImageFault) {
            image = try resolution.image(of: runtime)
        } catch {
            findings.append(
                runtimeFinding(
                    ExaminationCode.imageUnusable.rawValue, .error, error.description,
                    "correct the values of --set and --region, or the catalog",
                    option: QuestionOption.ofVariables(question)))
        }
        findings += resolution.warnings.map { warning in
            runtimeFinding("runtime-\(warning.code)", .warning, warning.what, warning.remedy, warning.reasons)
        }
    }

    /// The platform takes its documented default; one that is on its way out is better not relied on.
    mutating func recommendInstead(of question: ResolutionRequest) {
        guard let runtime = resolution?.runtime else { return }
        let stage = runtime.lifecycle.stage(asOf: question.asOf)
        guard stage > .supported else { return }
        var question = question
        question.prefer = .recommended
        if question.hardware.isEmpty { question.hardware = catalog.hardware.ids(of: runtime.hardware) }
        let other = (try? Resolver(catalog: catalog).resolve(question))?.runtime
        let better = other.flatMap { $0.lifecycle.stage(asOf: question.asOf) < stage || $0.recommended ? $0 : nil }
        let remedy = better.map { other in
            let word = other.recommended ? "recommended" : "supported"
            return "name the \(word) runtime '\(other.name)' in 'runtime' or --runtime"
        }
        findings.append(
            runtimeFinding(
                ExaminationCode.defaultRuntimeAging.rawValue, .warning,
                "nobody names a runtime, and '\(runtime.name)', which is taken then, is \(stage.rawValue)",
                remedy ?? "name another in 'runtime' or --runtime"))
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

    private func unresolved(_ resolution: Resolution) -> PackageFinding {
        let what = resolution.request.runtime.map { "the runtime \(ShownText.quoted($0)) does not fit" }
        let none = "no runtime of \(resolution.engines.joined(separator: ", ")) fits the model and the request"
        let reasons = resolution.request.runtime == nil ? counts(resolution) : contradictions(resolution)
        let nearest = resolution.nearest.first.map { nearest in
            let changes = nearest.change.filter { $0.key != "runtime" }.map { change in
                change.value.map { "\(change.key) \($0)" } ?? "no \(change.key)"
            }
            return changes.isEmpty
                ? "the nearest that does is '\(nearest.runtime.name)'"
                : "\(changes.joined(separator: ", ")) gives '\(nearest.runtime.name)'"
        }
        return runtimeFinding(
            ExaminationCode.runtimeUnresolved.rawValue, .error,
            what ?? none,
            nearest ?? "'runtimectl list -m \(resolution.engines.first ?? "ENGINE")' shows those there are", reasons,
            option: resolution.request.runtime == nil ? nil : contradicted(by: resolution))
    }

    /// What is wrong with a request, without more of a long name than fits.
    func shown(_ problem: RequestProblem) -> String {
        let name = request.runtime ?? configuration?.runtime ?? ""
        return name.isEmpty ? problem.what : problem.what.replacing(name, with: ShownText.bare(name))
    }

    /// The option that a named runtime contradicts; what the import's own `environment` asks for is none.
    private func contradicted(by resolution: Resolution) -> String? {
        switch QuestionOption.of(resolution) {
        case "--python"? where question.python.isEmpty: nil
        case "--engine-version"? where question.engineVersions.isEmpty: nil
        case let option: option
        }
    }

    private func counts(_ resolution: Resolution) -> [String] {
        resolution.eliminated.flatMap { constraint, count -> [String] in
            guard constraint == "package" else {
                return ["\(Self.words(constraint)) rules out \(count) of \(resolution.examined)"]
            }
            let verdicts = resolution.candidates.flatMap(\.verdicts).filter { $0.loading?.outcome == .refuse }
            let rules = verdicts.lazy.compactMap { $0.loading?.reasons }.first { !$0.isEmpty } ?? []
            return ["none of \(count) \(verdicts.first?.asked ?? "loads the model")"] + rules
        }
    }

    private func contradictions(_ resolution: Resolution) -> [String] {
        let failed = resolution.candidates.first?.verdicts.filter { $0.verdict == .unsatisfied } ?? []
        return failed.flatMap { detail -> [String] in
            if let loading = detail.loading {
                return ["its version \(detail.has ?? "") is none that \(detail.asked)"] + loading.reasons
            }
            return [
                "\(Self.words(detail.constraint)) is \(detail.has ?? "not known"), and \(detail.asked) is asked for"
            ]
        }
    }

    /// A constraint as people call it.
    private static func words(_ constraint: String) -> String {
        switch constraint {
        case "packagePython": "its Python"
        case "engineVersion": "its version"
        case "lifecycle": "its life cycle"
        default: "its \(constraint)"
        }
    }

    /// At the place that names the runtime, where one does.
    /// - Parameter option: the option that it is about instead.
    func runtimeFinding(
        _ code: String, _ severity: PackageFinding.Severity, _ message: String, _ remedy: String,
        _ reasons: [String] = [], option: String? = nil
    ) -> PackageFinding {
        let fields: [ImportField] = [.runtime, request.template == nil ? .modelType : .template]
        let place = option.map { FindingPlace(FieldPlace(option: $0)) } ?? place(ofAny: fields)
        return PackageFinding(
            code, severity, file: place?.file, line: place?.line, pointer: place?.pointer, message: message,
            remedy: remedy, reasons: reasons)
    }
}
