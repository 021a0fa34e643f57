import CommandLineKit
import ImageResolver
import Jansson
import ModelImport
import RuntimeCatalog
import SystemInterface

/// What the program's exit codes mean; scripts depend on the numbers.
enum ExitCode: Int32 {
    /// Yes, or done.
    case success = 0
    /// A negative answer.
    case negative = 1
    /// The command line is wrong.
    case usage = 2
    /// A catalog, plugin or other input cannot be read or is invalid.
    case invalidInput = 3
    /// Input or output failed.
    case inputOutput = 4
}

/// Why a command ends without its answer: for people on standard error, for scripts as JSON.
struct Failure: Error {
    let exit: ExitCode
    /// A stable word for scripts.
    let code: String
    /// What is wrong and what to do, in one line; empty when there is nobody to tell.
    let message: String
    /// What people read: a line for each fault where there are several.
    let lines: [String]
    /// The single faults, or the words that would have been understood.
    let details: [JSONValue]
    /// Where to read on, for people.
    let hint: String?

    init(
        _ exit: ExitCode, code: String, message: String, lines: [String]? = nil, details: [JSONValue] = [],
        hint: String? = nil
    ) {
        self.exit = exit
        self.code = code
        self.message = message
        self.lines = lines ?? (message.isEmpty ? [] : [message])
        self.details = details
        self.hint = hint
    }

    /// A command line that is wrong for a reason only the command knows.
    static func usage(_ message: String) -> Failure { Failure(.usage, code: "usage", message: message) }

    /// A command line that the parser refuses.
    init(_ error: UsageError) {
        let isTold = error.message.contains("--help")
        self.init(
            .usage, code: "usage", message: error.message,
            hint: isTold ? nil : "run '\(error.helpCommandLine)' for help")
    }

    /// A request whose words the catalog does not know is a negative answer, not a wrong command line; one that
    /// lacks an option is.
    init(_ problem: RequestProblem) {
        let exit: ExitCode =
            switch problem {
            case .missingModelType, .ambiguousDriver: .usage
            case .unknown, .ambiguousRuntime, .otherEngine, .otherPackageEngine, .unknownPackageEngine: .negative
            case .engineUnavailable, .runtimeUnavailable: .invalidInput
            }
        self.init(
            exit, code: problem.code, message: problem.description, details: problem.suggestions.map { .string($0) })
    }

    init(_ error: CatalogError) {
        switch error {
        case .unreadable, .empty, .notFound:
            self.init(.invalidInput, code: "catalog-unreadable", message: error.description)
        case .invalid(let problems):
            let first = problems.first?.description ?? "the catalog is invalid"
            self.init(
                .invalidInput, code: "catalog-invalid",
                message: problems.count > 1 ? "\(problems.count) faults, the first: \(first)" : first,
                lines: problems.map(\.description), details: problems.map(ProblemRendering.json))
        }
    }

    /// A registration document that is faulty, or values that do not fit its placeholders.
    init(_ error: RegistrationError) {
        let lines = error.problems.map(\.description)
        self.init(
            .invalidInput, code: "registration-invalid",
            message: lines.count > 1 ? "\(lines.count) faults, the first: \(lines[0])" : lines.first ?? "",
            lines: lines, details: error.problems.map { ProblemRendering.json(CatalogProblem($0)) })
    }

    /// - Parameter isGiven: whether the fault is in the values of `--set` and `--region`, not in the catalog.
    init(_ fault: ImageFault, isGiven: Bool) {
        let remedy = isGiven ? "correct the values given by --set and --region" : "correct the catalog"
        self.init(
            isGiven ? .usage : .invalidInput, code: "image-invalid", message: "\(fault.description); \(remedy)")
    }

    /// Input that cannot be read.
    static func input(_ error: SystemError) -> Failure {
        Failure(.inputOutput, code: "input-failed", message: error.description)
    }

    /// Output that cannot be written. Whoever reads has seen enough, as in `runtimectl list | head`: no complaint.
    static func output(_ error: SystemError) -> Failure {
        Failure(
            .inputOutput, code: "output-failed", message: error.reason == .brokenPipe ? "" : error.description)
    }

    /// The error object of the command-line contract.
    var json: JSONValue { ["error": error] }

    /// What stands under `error`.
    var error: JSONValue { ["code": .string(code), "message": .string(message), "details": .array(details)] }
}
