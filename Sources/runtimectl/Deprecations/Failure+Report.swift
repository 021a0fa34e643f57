import DeprecationReport
import Jansson
import RuntimeCatalog

extension Failure {
    /// A report that cannot be made.
    init(_ error: ReportError) {
        switch error {
        case .stopped: self.init(.inputOutput, code: "output-failed", message: "")
        case .scratch(let message):
            self.init(
                .inputOutput, code: "scratch-failed",
                message:
                    "no scratch space for the models (\(message)); free some, or name another folder with SQLITE_TMPDIR"
            )
        case .tooManyProblems(let limit):
            self.init(
                .invalidInput, code: "inventory-invalid",
                message: "more than \(limit) different rows cannot be judged; is this an inventory of models?")
        case .catalog(let error): self.init(error)
        }
    }

    /// An inventory that cannot be read, or not to its end.
    init(_ error: InventoryError) {
        switch error {
        case .system(let error): self = .input(error)
        case .structure, .tooManyUnreadable:
            self.init(.invalidInput, code: "inventory-invalid", message: error.description)
        }
    }

    /// Acceptances or an earlier report with faults.
    init(_ error: SelectionError) {
        let lines = error.problems.map(\.description)
        self.init(
            .invalidInput, code: "selection-invalid",
            message: lines.count > 1 ? "\(lines.count) faults, the first: \(lines[0])" : lines.first ?? "",
            lines: lines, details: error.problems.map { ProblemRendering.json(CatalogProblem($0)) })
    }
}

/// Runs a step of making a report, with its error as that of a command.
func reporting<Value: ~Copyable>(_ step: () throws(ReportError) -> Value) throws(Failure) -> Value {
    do throws(ReportError) {
        return try step()
    } catch {
        throw Failure(error)
    }
}

extension CommandContext {
    /// Writes a report piece by piece to where the answer goes.
    func writeReport(_ write: (ReportOutput) throws(ReportError) -> Void) throws(Failure) {
        var problem: Failure?
        let sink = ReportOutput { text in
            do throws(Failure) {
                try output.write(text)
                return true
            } catch {
                problem = error
                return false
            }
        }
        do throws(ReportError) {
            try write(sink)
        } catch {
            throw problem ?? Failure(error)
        }
    }
}
