internal import ArtifactFormats
internal import EngineKit
internal import RuntimeVocabulary

/// A pickled estimator, by itself or as joblib writes it, compressed or not.
///
/// BaseEstimator.__getstate__ adds `_sklearn_version` to the state of every estimator since 0.18. It counts only where
/// the estimator is one of scikit-learn's: others hold estimators of it inside. Source: sklearn/base.py.
enum SklearnPickle: ModelFormat {
    private static let versionKey = "_sklearn_version"
    static let pickleQuery = PickleQuery(keys: [versionKey])
    private static let trust = PickleTrust(
        prefixes: ["sklearn.", "xgboost.", "lightgbm."], names: ["xgboost.core.Booster"])

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        guard let pickle = try PickledFile(model, keys: [versionKey]) else { return nil }
        let facts = pickle.facts
        guard facts.imports.contains(where: { isSklearn($0.name) }) else { return nil }
        guard let confidence = confidence(pickle) else { return nil }
        var recognition = PackageRecognition(
            confidence, format: pickle.format,
            frameworkVersion: .notRecorded(reason: reason(facts)), files: [model.path],
            findings: pickle.findings(in: model.file, trust: trust))
        recognition.python = pickle.python
        recognition.loadsOnPython = pickle.loadsOnPython
        recognition.evidence = pickle.evidence(model)
        addVersion(to: &recognition, pickle, model)
        return recognition
    }

    /// The first object that the pickle makes is what was saved.
    private static func confidence(_ pickle: PickledFile) -> PackageRecognition.Confidence? {
        guard let top = pickle.top else { return .possible }
        if isSklearn(top) { return .certain }
        // a wrapper of another framework keeps helpers of scikit-learn inside
        if top.belongs(to: "xgboost") { return nil }
        return .possible
    }

    private static func addVersion(to recognition: inout PackageRecognition, _ pickle: PickledFile, _ model: ModelFile)
    {
        let entries = pickle.facts.entries.filter { $0.key == versionKey && $0.owner.map(isSklearn) == true }
        // the outermost estimator is given its state last
        guard let last = entries.last, let text = last.value.text else { return }
        recognition.frameworkVersion = .init(text: text)
        recognition.evidence.insert(
            model.evidence(
                "\(versionKey) of \(last.owner?.description ?? "an estimator")\(pickle.placeNote)",
                at: pickle.offset(of: last), of: .frameworkVersion), at: 0)
        let others = Set(entries.compactMap { $0.value.text }).subtracting([text]).sorted()
        guard !others.isEmpty else { return }
        recognition.findings.append(
            PackageFinding(
                "versions-differ", .warning, file: model.path,
                message: "estimators inside of it were made by other versions: \(others.joined(separator: ", "))",
                remedy: "train all parts with one version"))
    }

    private static func reason(_ facts: PickleFacts) -> String {
        facts.failure == nil
            ? "no estimator in it has '\(versionKey)', which scikit-learn writes since 0.18"
            : "'\(versionKey)' was not found before the place where the file cannot be read further"
    }

    private static func isSklearn(_ name: PickleName) -> Bool {
        name.belongs(to: "sklearn")
    }
}
