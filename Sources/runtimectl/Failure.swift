import ImageResolver
import Jansson
import RuntimeCatalog
import SystemInterface

/// What the program's exit codes mean; scripts depend on the numbers.
enum ExitCode: Int32 {
    /// Yes, done, or nothing found.
    case success = 0
    /// A negative answer.
    case negative = 1
    /// The command line is wrong.
    case usage = 2
    /// A catalog, plugin or other input cannot be read or is invalid.
    case invalidInput = 3
    /// Input, output or a remote party failed.
    case inputOutput = 4
}

/// Why a command ends without its answer: for people on standard error, for scripts as JSON.
struct Failure: Error {
    let exit: ExitCode
    /// A stable word for scripts.
    let code: String
    /// What is wrong and what to do; may have several lines.
    let message: String
    /// The single faults, or the words that would have been understood.
    let details: [JSONValue]

    init(_ exit: ExitCode, code: String, message: String, details: [JSONValue] = []) {
        self.exit = exit
        self.code = code
        self.message = message
        self.details = details
    }

    /// A request whose words the catalog does not know is a negative answer, not a wrong command line.
    init(_ problem: RequestProblem) {
        if case .engineUnavailable = problem {
            self.init(.invalidInput, code: problem.code, message: problem.description)
            return
        }
        let exit: ExitCode = if case .missingModelType = problem { .usage } else { .negative }
        self.init(
            exit, code: problem.code, message: problem.description, details: problem.suggestions.map { .string($0) })
    }

    init(_ error: CatalogError) {
        switch error {
        case .unreadable, .empty, .notFound:
            self.init(.invalidInput, code: "catalog-unreadable", message: error.description)
        case .invalid(let problems):
            self.init(
                .invalidInput, code: "catalog-invalid", message: error.description,
                details: problems.map(ProblemRendering.json))
        }
    }

    init(_ fault: ImageFault) {
        self.init(
            .invalidInput, code: "image-invalid",
            message: "\(fault.description); correct the catalog, or the values given by --set and --region")
    }

    /// The error object of the command-line contract.
    var json: JSONValue {
        ["error": ["code": .string(code), "message": .string(message), "details": .array(details)]]
    }
}
