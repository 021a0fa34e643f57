internal import ArtifactFormats
internal import EngineKit

/// A model as JSON: `{"learner": {…}, "version": [1,7,6]}`. Source: doc/tutorials/saving_model.rst.
enum BoosterJSON: ModelFormat {
    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        try version(model.source, model.head).map { PackageRecognition($0, format: "XGBoost JSON", model) }
    }

    /// The version of a model, or of one inside a pickle: `{"Config": {…}, "Model": {…, "version": …}}`.
    static func version(_ source: ByteSource, _ head: [UInt8]) throws(FormatError) -> BoosterVersion? {
        let start = head.filter { !" \t\r\n".utf8.contains($0) }
        let isOurs = ["{\"learner\":", "{\"Config\":", "{\"Model\":"].contains { start.starts(with: Array($0.utf8)) }
        let mayBeOurs = isOurs || start.starts(with: Array("{\"version\":[".utf8))
        guard mayBeOurs else { return nil }
        let outline: JSONOutline
        do throws(FormatError) {
            outline = try JSONOutline(source)
        } catch {
            guard isOurs else { return nil }
            // its beginning says what it is meant to be
            return BoosterVersion(
                version: .notRecorded(reason: "the file cannot be read to the place where the version stands"),
                evidence: "its first key", offset: nil, fault: error)
        }
        let learnerKeys = ["gradient_booster", "learner_model_param", "objective"]
        let isLearner = learnerKeys.contains { outline.member("learner", $0) != nil }
        guard isLearner || outline.member("Model", "learner") != nil || !outline.isComplete else { return nil }
        guard let member = outline.member("version") ?? outline.member("Model", "version"),
            let version = numbers(member.value)
        else {
            let reason =
                outline.isComplete ? "the key 'version' is missing" : "the file is too large to be read to its end"
            return BoosterVersion(version: .notRecorded(reason: reason), evidence: "key learner", offset: nil)
        }
        return BoosterVersion(
            version: version, evidence: member.path.joined(separator: "."), offset: member.offset)
    }

    /// `[1,7,6]`
    private static func numbers(_ value: [UInt8]?) -> PackageRecognition.FrameworkVersion? {
        guard let value, value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]") else { return nil }
        let texts = String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
            .split(separator: ",", omittingEmptySubsequences: false)
        let numbers = texts.compactMap { UInt64($0) }
        guard numbers.count == texts.count, numbers.count == 3 else { return nil }
        return .init(components: numbers)
    }
}
