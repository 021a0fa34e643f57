import Jansson
import ModelRegistry
import RuntimeCatalog

extension Failure {
    /// What a registry did not do: a word it does not know is a negative answer, a file that is no registry invalid
    /// input, and what the system refuses a failure of input or output.
    /// - Parameter codes: the platform's codes, for what it would refuse, too.
    init(_ error: ModelStoreError, codes: [PlatformCode] = []) {
        let (exit, code) = Self.classes(of: error)
        let platformCode = codes.first { $0.findings.contains(code) }?.code
        self.init(exit, code: code, message: error.description, details: Self.details(error, platformCode))
    }

    private static func classes(of error: ModelStoreError) -> (ExitCode, String) {
        switch error {
        case .exists, .idExists: (.negative, "model-exists")
        case .noVersionLeft: (.negative, "no-version-left")
        case .unknownName: (.negative, "unknown-model")
        case .unknownVersion: (.negative, "unknown-version")
        case .invalidModel: (.invalidInput, "invalid-model")
        case .notARegistry, .newerSchema, .olderSchema: (.invalidInput, "registry-invalid")
        case .damaged: (.invalidInput, "registry-damaged")
        case .noDefaultLocation: (.usage, "usage")
        case .missingFolder, .cannotOpen: (.inputOutput, "registry-unreadable")
        case .notWritable: (.inputOutput, "registry-read-only")
        case .locked: (.inputOutput, "registry-locked")
        case .full: (.inputOutput, "registry-full")
        case .failed: (.inputOutput, "registry-failed")
        }
    }

    /// The words that would have been understood; the platform's code for what it would refuse, too.
    private static func details(_ error: ModelStoreError, _ platformCode: String?) -> [JSONValue] {
        switch error {
        case .unknownName(_, let nearest): nearest.map(JSONValue.string)
        case .unknownVersion(_, let known): known.map { .string($0.description) }
        case .exists(let model, let next):
            [
                [
                    "platformCode": RuntimeJSON.optional(platformCode), "model": .string(model.description),
                    "nextVersion": RuntimeJSON.optional(next?.description),
                ]
            ]
        default: []
        }
    }
}
