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
    private let context: CommandContext
    private let catalog: Catalog
    private let question: ResolutionRequest
    /// What the registration document itself gave rise to.
    private let remarks: [PackageFinding]

    init(
        _ context: CommandContext, _ catalog: Catalog, _ question: ResolutionRequest, _ remarks: [PackageFinding]
    ) {
        self.context = context
        self.catalog = catalog
        self.question = question
        self.remarks = remarks
    }

    func complete(_ answers: [ImportAnswer]) throws(Failure) -> ExitCode {
        let isAccepted = answers.allSatisfy(\.isAccepted)
        var records: [ModelRecord] = []
        var plan: String?
        if isAccepted {
            let locks = try locks(of: answers)
            if context.invocation.flag("locked"), let lock = locks.first { try compare(lock) }
            records = try record(answers, locks)
            plan = try write(answers, locks, records)
        }
        let rendering = ImportRendering(
            answers: answers, records: records, remarks: remarks, plan: plan, catalog: catalog, question: question)
        switch context.format {
        case .json: try context.write(try rendering.json())
        default: try context.output.write(try rendering.text(style: context.style, width: context.width))
        }
        return isAccepted ? .success : .negative
    }

    private func locks(of answers: [ImportAnswer]) throws(Failure) -> [ModelLock] {
        let origin: ModelLock.Origin
        do throws(CatalogError) {
            origin = .init(name: catalog.name, revision: catalog.revision, sha256: try catalog.sha256())
        } catch {
            throw Failure(error)
        }
        let day = context.invocation.value("as-of")
        return answers.compactMap { $0.lock(day: day, origin: origin, toolVersion: ProgramTable.version) }
    }

    /// - Throws: a negative answer that says what is no longer as it was, and why.
    private func compare(_ lock: ModelLock) throws(Failure) {
        guard let folder = context.invocation.value("plan") else { return }
        let path = "\(folder)/\(ModelLock.fileName)"
        let earlier: ModelLock
        do throws(JSONProblem) {
            earlier = try ModelLock(file: path)
        } catch {
            throw Failure(.invalidInput, code: "lock-unreadable", message: error.description)
        }
        let changes = earlier.changes(to: lock)
        guard !changes.isEmpty else { return }
        let reasons = earlier.reasons(for: lock)
        let lines =
            ["the answer is no longer the one in \(path)"] + changes.map { "  \($0)" }
            + (reasons.isEmpty ? [] : ["what may have changed it:"]) + reasons.map { "  \($0)" }
        throw Failure(
            .negative, code: "lock-changed", message: changes.map(\.description).joined(separator: "; "), lines: lines,
            details: changes.map(Self.json))
    }

    private static func json(_ change: ModelLock.Change) -> JSONValue {
        [
            "what": .string(change.what), "old": RuntimeJSON.optional(change.old),
            "new": RuntimeJSON.optional(change.new),
        ]
    }

    private func record(_ answers: [ImportAnswer], _ locks: [ModelLock]) throws(Failure) -> [ModelRecord] {
        guard !context.invocation.flag("check") else { return [] }
        var models: [NewModel] = []
        for (answer, lock) in zip(answers, locks) { models.append(try NewModel(answer, lock)) }
        let store = try RegistryOption.forWriting(context)
        let new = models
        return try registry { () throws(ModelStoreError) in try store.record(new) }
    }

    /// - Returns: the folder; `nil` when none is asked for.
    private func write(_ answers: [ImportAnswer], _ locks: [ModelLock], _ records: [ModelRecord]) throws(Failure)
        -> String?
    {
        guard let folder = context.invocation.value("plan"), let lock = locks.first,
            let plan = answers.first?.plan(lock)
        else { return nil }
        do throws(SystemError) {
            try Files.writeFolderAtomically(plan.files.map { ($0.name, Array($0.text.utf8)) }, to: folder)
        } catch {
            // a model without its plan is half an import
            let written = Failure.output(error)
            for record in records { try forget(record) }
            throw written
        }
        return folder
    }

    private func forget(_ record: ModelRecord) throws(Failure) {
        let store = try RegistryOption.forWriting(context)
        _ = try registry { () throws(ModelStoreError) in
            try store.delete(record.summary.name, record.summary.version)
        }
    }
}
