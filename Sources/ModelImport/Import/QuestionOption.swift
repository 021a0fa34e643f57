internal import ImageResolver

/// Which option of the command line asked for what cannot be had: it is not what the package says that is wrong.
enum QuestionOption {
    /// The option that gave a word nobody knows; nil for words that stand in the package too.
    static func of(_ problem: RequestProblem) -> String? {
        switch problem {
        case .unknown(let kind, let word, _, _): option(kind, word)
        case .ambiguousDriver: "--driver"
        default: nil
        }
    }

    /// The option that a named runtime contradicts; nil when the package contradicts it too.
    static func of(_ resolution: Resolution) -> String? {
        let failed = resolution.candidates.first?.verdicts.filter { $0.verdict == .unsatisfied } ?? []
        let named = failed.compactMap { options[$0.constraint] }
        return named.count == failed.count ? named.first : nil
    }

    /// The option that gave values for the variables of image names.
    static func ofVariables(_ question: ResolutionRequest) -> String? {
        if question.variables.isEmpty { return nil }
        return question.variables.keys.contains { $0 != "region" } ? "--set" : "--region"
    }

    private static func option(_ kind: RequestProblem.Kind, _ word: String) -> String? {
        switch kind {
        case .hardware, .chip, .purpose: "--\(kind.rawValue)"
        case .operatingSystem: "--os"
        case .accelerator: "--\(word)"
        case .variable: word == "region" ? "--region" : "--set"
        case .engine, .runtime: nil
        }
    }

    /// By the names of what is asked for. Life cycle and purpose are judged whether an option says so or not.
    private static let options = [
        "hardware": "--hardware", "chip": "--chip", "cuda": "--cuda", "cann": "--cann", "driver": "--driver",
        "architecture": "--arch", "python": "--python", "os": "--os", "engineVersion": "--engine-version",
    ]
}
