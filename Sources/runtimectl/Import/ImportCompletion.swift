import CommandLineKit
import EngineKit
import ImageResolver
import Jansson
import ModelImport
import ModelRegistry
import RuntimeCatalog
import SystemInterface

/// What follows the examination: the lock is compared, the models are recorded, the plan is written, the answer shown.
struct ImportCompletion {
    let context: CommandContext
    let catalog: Catalog
    private let question: ResolutionRequest

    init(_ context: CommandContext, _ catalog: Catalog, _ question: ResolutionRequest) {
        self.context = context
        self.catalog = catalog
        self.question = question
    }

    func complete(_ examined: [ImportAnswer]) throws(Failure) -> ExitCode {
        var answers = examined
        if context.invocation.value("plan") != nil { checkPlan(&answers) }
        try versions.tell(&answers)
        if answers.allSatisfy(\.isAccepted) {
            let origin = try origin()
            let plan = try plan(of: answers, origin)
            if context.invocation.flag("locked"), let plan { try compare(plan.lock) }
            if try carryOut(&answers, origin, plan) { return .success }
        }
        try tell(answers, [], plan: nil)
        return .negative
    }

    /// Writes the answer as far as it goes without giving a file its name.
    func tell(_ answers: [ImportAnswer], _ records: [ModelRecord], plan: String?) throws(Failure) {
        let rendering = ImportRendering(
            answers: answers, records: records, plan: plan, catalog: catalog, question: question)
        switch context.format {
        case .json: try context.write(try rendering.json())
        default: try context.output.write(try rendering.text(style: context.style, width: context.width))
        }
        try context.output.prepare()
    }

    private func origin() throws(Failure) -> ModelLock.Origin {
        do throws(CatalogError) {
            return .init(name: catalog.name, revision: catalog.revision, sha256: try catalog.sha256())
        } catch {
            throw Failure(error)
        }
    }

    /// A plan is for one model.
    private func checkPlan(_ answers: inout [ImportAnswer]) {
        for finding in answers.first?.findingsOfPlan() ?? [] { answers[0].add(finding, codes: catalog.platformCodes) }
    }

    /// Nil when none is asked for.
    private func plan(of answers: [ImportAnswer], _ origin: ModelLock.Origin) throws(Failure) -> BuildPlan? {
        guard context.invocation.value("plan") != nil, let answer = answers.first else { return nil }
        let day = context.invocation.value("as-of")
        guard let lock = answer.lock(day: day, origin: origin, toolVersion: ProgramTable.version) else {
            throw .usage("--plan: the image of a subscribed model is not known, so that none can be built on it")
        }
        return answer.plan(lock)
    }

    /// - Throws: a negative answer that says what is no longer as it was, and why.
    private func compare(_ lock: ModelLock) throws(Failure) {
        guard let folder = context.invocation.value("plan") else { return }
        let path = "\(folder)/\(ModelLock.fileName)"
        let earlier: ModelLock
        do throws(JSONProblem) {
            earlier = try ModelLock(file: path)
        } catch {
            throw Failure(
                .invalidInput, code: "lock-unreadable",
                message: "\(error.description); leave --locked out to write the plan anew")
        }
        let changes = earlier.changes(to: lock)
        guard !changes.isEmpty else { return }
        let reasons = earlier.reasons(for: lock)
        let lines =
            ["the answer is no longer the one in \(path)"] + changes.map { "  \($0)" }
            + (reasons.isEmpty ? [] : ["what may have changed it:"]) + reasons.map { "  \($0)" }
        throw Failure(
            .negative, code: "lock-changed", message: changes.map(\.description).joined(separator: "; "), lines: lines,
            details: changes.map { Self.json($0, "change") } + reasons.map { Self.json($0, "reason") })
    }

    private static func json(_ change: ModelLock.Change, _ kind: String) -> JSONValue {
        [
            "kind": .string(kind), "what": .string(change.what), "old": RuntimeJSON.optional(change.old),
            "new": RuntimeJSON.optional(change.new),
        ]
    }
}
