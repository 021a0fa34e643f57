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
    }

    /// Records the models and writes the plan, both or neither, at whatever moment the program may be killed.
    ///
    /// The plan's files are there, under another name, before anything is recorded. They get their name as the last
    /// thing before the registry keeps the records: no record ever lacks its plan. Killed between these two, the
    /// program leaves a plan without record, as `--check` does; the next import writes the same one again.
    /// - Returns: the records, and the folder of the plan.
    func carryOut(
        _ answers: inout [ImportAnswer], _ origin: ModelLock.Origin, _ lock: ModelLock?
    ) throws(Failure) -> ([ModelRecord], String?) {
        var models: [NewModel] = []
        for answer in answers { models.append(try NewModel(answer, origin)) }
        guard let folder = context.invocation.value("plan"), let lock, let plan = answers.first?.plan(lock) else {
            var nothing: AtomicFolder?
            return (try record(models, &nothing, &answers) ?? [], nil)
        }
        var files = try Optional(stage(plan, folder))
        guard let records = try record(models, &files, &answers) else { return ([], nil) }
        return (records, folder)
    }

    private func stage(_ plan: BuildPlan, _ folder: String) throws(Failure) -> AtomicFolder {
        do throws(SystemError) {
            return try AtomicFolder.preparing(plan.files.map { ($0.name, Array($0.text.utf8)) }, for: folder)
        } catch {
            throw .output(error)
        }
    }

    /// - Returns: the records, none with `--check`; nil when a version is taken, which is a finding then.
    private func record(
        _ models: [NewModel], _ plan: inout AtomicFolder?, _ answers: inout [ImportAnswer]
    ) throws(Failure) -> [ModelRecord]? {
        let store = context.invocation.flag("check") ? nil : try RegistryOption.forWriting(context)
        do throws(Obstacle) {
            guard let store else {
                try Self.commit(&plan)
                return []
            }
            return try store.recording(failure: Obstacle.registry) { record throws(Obstacle) in
                var records: [ModelRecord] = []
                for model in models {
                    do throws(ModelStoreError) {
                        records.append(try record(model))
                    } catch {
                        throw .registry(error)
                    }
                }
                try Self.commit(&plan)
                return records
            }
        } catch {
            plan?.rollBack()
            try refuse(error, &answers)
            return nil
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
