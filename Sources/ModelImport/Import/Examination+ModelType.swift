internal import EngineKit
internal import RuntimeCatalog
private import Suggestions

extension Examination {
    /// Whose model it is: what the import says, else `config.json`, else what the files are.
    mutating func decideModelType() {
        let recognised = inspection?.best
        if let said = request.modelType {
            decide(said, from: place(of: .modelType))
            checkKnown(said)
            contradict(configuration?.modelType, by: said)
        } else if let configured = configuration?.modelType {
            decide(configured, from: "config.json")
        } else if let recognised {
            decide(recognised.engine, from: evidence(recognised))
        } else if request.source != .template, !isConfigurationLost, !findings.contains(where: { $0.code == "package-archive" }) {
            findings.append(
                PackageFinding(
                    ExaminationCode.modelTypeUnknown.rawValue, .error,
                    message: "nothing says what kind of model it is: neither the import nor config.json, "
                        + "and no plugin knows its files",
                    remedy: "give --model-type, or 'model_type' in config.json"))
        }
        compare(with: recognised)
    }

    private mutating func decide(_ word: String, from: String) {
        modelType = catalog.engine(named: word).map { catalog.engines[$0].id } ?? word
        decisions.append(.init("modelType", ShownText.bare(modelType ?? word), from: from))
    }

    /// What `config.json` says is checked where that is read.
    private mutating func checkKnown(_ word: String) {
        guard catalog.engine(named: word) == nil, special == nil else { return }
        let known = catalog.engines.map(\.id) + [SpecialModelType.template.rawValue]
        let offer =
            Suggestion.phrase(Suggestion.nearest(to: word, in: known)) ?? "known are \(known.joined(separator: ", "))"
        let place = request.places[.modelType]
        findings.append(
            PackageFinding(
                ImportFindingCode.modelType.rawValue, .error, file: place?.file, line: place?.line,
                pointer: place?.pointer ?? place?.option, message: "unknown model type \(ShownText.quoted(word))",
                remedy: offer))
    }

    /// An image with and without files beside it are two model types of the request, and one of `config.json`.
    private mutating func contradict(_ configured: String?, by said: String) {
        guard let configured, WordKey(configured) != WordKey(modelType ?? said) else { return }
        if special != nil, SpecialModelType(word: configured) != nil { return }
        findings.append(
            finding(
                .modelTypeOverridden, .warning, atKey: "model_type",
                "config.json says model_type \(ShownText.quoted(configured)), and the import \(ShownText.quoted(said))",
                "make the two agree; the import's is taken"))
    }

    /// The commonest reason of a failing import: files of one framework under the name of another.
    private mutating func compare(with recognised: PackageInspection.Candidate?) {
        guard let recognised, let modelType, special == nil, recognised.engine != modelType,
            recognised.recognition.confidence > .possible, catalog.engine(named: modelType) != nil
        else { return }
        let place = request.modelType == nil ? configuration?.places["model_type"] : nil
        findings.append(
            PackageFinding(
                ExaminationCode.modelTypeMismatch.rawValue, .error,
                file: place?.file ?? recognised.recognition.files.first,
                line: place?.line, pointer: place?.pointer,
                message: "the model type is '\(modelType)', and the files are a model of \(recognised.engine) "
                    + "(\(recognised.recognition.format))",
                remedy: "set the model type to '\(recognised.engine)', or put the right files in the package"))
    }

    private func evidence(_ candidate: PackageInspection.Candidate) -> String {
        guard let evidence = candidate.recognition.evidence.first else { return "the package's files" }
        return "\(evidence.file): \(evidence.what)"
    }

    /// Where the import says something, for people.
    func place(of field: ImportField) -> String {
        guard var place = request.places[field] else { return "the import" }
        // a document says the same in whichever folder it lies
        place.file = place.file.map { PackageName.fileName(of: $0) }
        return place.file == nil ? place.option ?? "the import" : place.description
    }
}
