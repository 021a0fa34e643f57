import CommandLineKit
import ModelImport
import ModelRegistry
import RuntimeCatalog
import SystemInterface

extension ImportCompletion {
    /// Why models are not recorded.
    private enum Obstacle: Error {
        case registry(ModelStoreError)
        case plan(SystemError)
        case answer(Failure)
    }

    /// Records the models, writes the plan and tells both, all or nothing, at whatever moment the program may be killed.
    ///
    /// The plan's files are there, under another name, before anything is recorded. They get their name, and the answer
    /// is written, as the last things before the registry keeps the records: no record ever lacks its plan, or a caller
    /// who was told of it. An answer that cannot be written is a failure that records nothing. Killed between the two,
    /// the program leaves a plan and an answer without record, as `--check` does; what counts is the exit status, and
    /// the next import writes the same plan again.
    /// - Returns: false when a version is taken, which is a finding then, and nothing is told yet.
    func carryOut(
        _ answers: inout [ImportAnswer], _ origin: ModelLock.Origin, _ plan: BuildPlan?
    ) throws(Failure) -> Bool {
        var models: [NewModel] = []
        for answer in answers { models.append(try NewModel(answer, origin)) }
        guard let folder = context.invocation.value("plan"), let plan else {
            var nothing: AtomicFolder?
            return try record(models, &nothing, nil, &answers)
        }
        var files = try Optional(stage(plan, folder))
        return try record(models, &files, folder, &answers)
    }

    private func stage(_ plan: BuildPlan, _ folder: String) throws(Failure) -> AtomicFolder {
        do throws(SystemError) {
            return try AtomicFolder.preparing(plan.files.map { ($0.name, Array($0.text.utf8)) }, for: folder)
        } catch {
            throw .output(error)
        }
    }

    private func record(
        _ models: [NewModel], _ plan: inout AtomicFolder?, _ folder: String?, _ answers: inout [ImportAnswer]
    ) throws(Failure) -> Bool {
        let store = context.invocation.flag("check") ? nil : try RegistryOption.forWriting(context)
        let accepted = answers
        do throws(Obstacle) {
            guard let store else {
                try finish(accepted, [], &plan, folder)
                return true
            }
            try store.recording(failure: Obstacle.registry) { record throws(Obstacle) in
                var records: [ModelRecord] = []
                for model in models {
                    do throws(ModelStoreError) {
                        records.append(try record(model))
                    } catch {
                        throw .registry(error)
                    }
                }
                try finish(accepted, records, &plan, folder)
            }
            return true
        } catch {
            plan?.rollBack()
            try refuse(error, &answers)
            return false
        }
    }

    /// A plan can be taken back, what was told cannot: it comes last.
    private func finish(
        _ answers: [ImportAnswer], _ records: [ModelRecord], _ plan: inout AtomicFolder?, _ folder: String?
    ) throws(Obstacle) {
        try Self.commit(&plan)
        do throws(Failure) {
            try tell(answers, records, plan: folder)
        } catch {
            throw .answer(error)
        }
    }

    private static func commit(_ plan: inout AtomicFolder?) throws(Obstacle) {
        do throws(SystemError) {
            try plan?.commit()
        } catch {
            throw .plan(error)
        }
    }

    /// A version that another import was faster to take is a finding, everything else a failure.
    private func refuse(_ obstacle: Obstacle, _ answers: inout [ImportAnswer]) throws(Failure) {
        switch obstacle {
        case .plan(let error): throw .output(error)
        case .answer(let failure): throw failure
        case .registry(let error):
            guard let index = refused(by: error, answers), versions.tell(error, &answers[index]) else {
                throw Failure(error)
            }
        }
    }

    /// The model that the registry speaks of.
    private func refused(by error: ModelStoreError, _ answers: [ImportAnswer]) -> Int? {
        switch error {
        case .exists(let model, _):
            answers.lastIndex {
                $0.request.name == model.name && $0.request.version == model.version?.description
            }
        case .noVersionLeft(let name): answers.lastIndex { $0.request.name == name && $0.request.version == nil }
        default: nil
        }
    }

    var versions: TakenVersions { TakenVersions(context: context, codes: catalog.platformCodes) }
}
