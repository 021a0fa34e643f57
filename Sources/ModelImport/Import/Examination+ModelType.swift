internal import EngineKit
internal import RuntimeCatalog

extension Examination {
    /// Whose model it is: what the import says, else `config.json`, else what the files are.
    mutating func decideModelType() {
        let recognised = inspection?.best
        if let said = request.modelType {
            decide(said, from: origin(of: .modelType))
            contradict(configuration?.modelType, by: said)
        } else if let configured = configuration?.modelType {
            decide(configured, from: origin(ofKey: "model_type"))
        } else if let recognised {
            decide(recognised.engine, from: evidence(recognised))
        } else if request.source != .template, !isConfigurationLost,
            !findings.contains(where: { $0.code == "package-archive" })
        {
            findings.append(
                finding(
                    .modelTypeUnknown, .error,
                    say: "nothing says what kind of model it is: neither the import nor config.json, "
                        + "and no plugin knows its files",
                    "give --model-type, or 'model_type' in config.json"))
        }
        compare(with: recognised)
    }

    private mutating func decide(_ word: String, from: String) {
        modelType = catalog.engine(named: word).map { catalog.engines[$0].id } ?? word
        decisions.append(.init("modelType", ShownText.bare(modelType ?? word), from: from))
    }

    /// An image with and without files beside it are two model types of the request, and one of `config.json`.
    private mutating func contradict(_ configured: String?, by said: String) {
        guard let configured, WordKey(configured) != WordKey(modelType ?? said) else { return }
        if special != nil, SpecialModelType(word: configured) != nil { return }
        findings.append(
            finding(
                .modelTypeOverridden, .warning, atKey: "model_type",
                "\(configurationName) says model_type \(ShownText.quoted(configured)), and the import \(ShownText.quoted(said))",
                "make the two agree; the import's is taken"))
    }

    /// The commonest reason of a failing import: files of one framework under the name of another.
    private mutating func compare(with recognised: PackageInspection.Candidate?) {
        guard let recognised, let modelType, special == nil, recognised.engine != modelType,
            recognised.recognition.confidence > .possible, catalog.engine(named: modelType) != nil
        else { return }
        let place = place(of: .modelType) ?? recognised.recognition.files.first.map { FindingPlace(file: $0) }
        findings.append(
            PackageFinding(
                ExaminationCode.modelTypeMismatch.rawValue, .error, at: place,
                "the model type is '\(modelType)', and the files are a model of \(recognised.engine) "
                    + "(\(recognised.recognition.format))",
                "set the model type to '\(recognised.engine)', or put the right files in the package"))
    }

    private func evidence(_ candidate: PackageInspection.Candidate) -> String {
        guard let evidence = candidate.recognition.evidence.first else { return "the package's files" }
        return "\(evidence.file): \(evidence.what)"
    }
}
