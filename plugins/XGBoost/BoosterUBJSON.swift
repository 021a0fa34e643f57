internal import ArtifactFormats
internal import EngineKit

/// A model as UBJSON, the default since 2.1: `learner`, and `version` as the last key. Source: ubjson.org,
/// doc/tutorials/saving_model.rst.
enum BoosterUBJSON: ModelFormat {
    private static let keys = ["learner", "version", "Config", "Model"]
    private static let lastKey = Array("L\0\0\0\0\0\0\0\u{7}version".utf8)

    static func read(_ model: ModelFile) throws(FormatError) -> PackageRecognition? {
        try version(model.source, model.head).map { PackageRecognition($0, format: "XGBoost UBJSON", model) }
    }

    static func version(_ source: ByteSource, _ head: [UInt8]) throws(FormatError) -> BoosterVersion? {
        guard isOurs(head) else { return nil }
        do throws(FormatError) {
            for path in [[], ["Model"], ["Config"]] {
                guard case .array(let numbers)? = try UBJSON.value(at: path + ["version"], in: source),
                    try holdsLearner(source)
                else { continue }
                return BoosterVersion(
                    version: version(numbers), evidence: (path + ["version"]).joined(separator: "."),
                    offset: source.place(of: lastKey, last: true))
            }
            guard try holdsLearner(source) else { return nil }
        } catch {
            guard case .limit = error.reason else {
                // its beginning says what it is meant to be
                return BoosterVersion(
                    version: .notRecorded(reason: "the file cannot be read to the place where the version stands"),
                    evidence: "its first key", offset: nil, fault: error)
            }
            return BoosterVersion(
                version: .notRecorded(reason: "the file is too large to be read to its end"), evidence: "key learner",
                offset: nil)
        }
        return BoosterVersion(
            version: .notRecorded(reason: "the key 'version' is missing"), evidence: "key learner", offset: nil)
    }

    private static func holdsLearner(_ source: ByteSource) throws(FormatError) -> Bool {
        for path in [[], ["Model"], ["Config"]] where try UBJSON.value(at: path + ["learner"], in: source) != nil {
            return true
        }
        return false
    }

    private static func version(_ numbers: [UBJSONValue]) -> PackageRecognition.FrameworkVersion {
        let components = numbers.compactMap { number -> UInt64? in
            if case .integer(let value) = number { UInt64(exactly: value) } else { nil }
        }
        guard components.count == numbers.count, components.count == 3 else {
            return .notRecorded(reason: "the key 'version' holds no version")
        }
        return .init(components: components)
    }

    /// `{`, the length of a key in any of the integer types, and one of the keys.
    private static func isOurs(_ head: [UInt8]) -> Bool {
        guard head.count > 4, head[0] == UInt8(ascii: "{") else { return false }
        let widths: [UInt8: Int] = [0x69: 1, 0x55: 1, 0x49: 2, 0x6C: 4, 0x4C: 8]
        guard let width = widths[head[1]] else { return false }
        let rest = head.dropFirst(2 + width)
        return keys.contains { rest.starts(with: Array($0.utf8)) }
    }
}
