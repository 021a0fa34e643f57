/// A place where imported models are remembered. `SQLiteModelStore` is the one for a single machine; a server's database
/// can stand beside it.
///
/// Every call is one transaction: it happens whole or not at all, also when many programs call at once.
public protocol ModelStore: Sendable {
    /// Records models, all or none: runs `body`, which is given what records one model and may do other things before,
    /// between and after. When it throws, or the models cannot be kept, nothing is recorded.
    ///
    /// A model without version gets the next after the highest of its name: 0.0.1 for a new name, 0.0.2 after 0.0.1,
    /// 0.1.0 after 0.0.99. Choosing it and recording are one step that nobody comes between. `body` must not call the
    /// store.
    /// - Parameter failure: turns what the store refuses into the error that `body` throws.
    func recording<Value: Sendable, Failure: Error>(
        failure: (ModelStoreError) -> Failure, _ body: (ModelRecorder) throws(Failure) -> Value
    ) throws(Failure) -> Value

    /// The models that fit, in order, as of one moment.
    func models(_ query: ModelQuery) throws(ModelStoreError) -> ModelPage

    /// One model, whole: the newest version when none is named.
    /// - Throws: ``ModelStoreError/unknownName(_:nearest:)``, ``ModelStoreError/unknownVersion(_:known:)``.
    func model(_ reference: ModelReference) throws(ModelStoreError) -> ModelRecord

    /// All models that fit, whole, in order, as of one moment; one of them in memory at a time.
    /// - Parameter body: is given each model; the rest is left out when it answers false.
    func forEach(_ query: ModelQuery, _ body: (ModelRecord) -> Bool) throws(ModelStoreError)

    /// Whether a version can still be recorded, as of now: another program may take it before it is recorded.
    func vacancy(of reference: ModelReference) throws(ModelStoreError) -> ModelVacancy

    /// Notes how far one version of a model has come.
    /// - Returns: the record as it was before.
    /// - Throws: ``ModelStoreError/unknownName(_:nearest:)``, ``ModelStoreError/unknownVersion(_:known:)``.
    func change(_ name: String, _ version: ModelVersion, to status: ModelStatus) throws(ModelStoreError) -> ModelRecord

    /// Forgets one version of a model.
    /// - Returns: what was forgotten.
    /// - Throws: ``ModelStoreError/unknownName(_:nearest:)``, ``ModelStoreError/unknownVersion(_:known:)``.
    func delete(_ name: String, _ version: ModelVersion) throws(ModelStoreError) -> ModelRecord
}

/// Records one model within ``ModelStore/recording(failure:_:)``.
///
/// Throws ``ModelStoreError/exists(_:next:)`` for a version that is taken.
public typealias ModelRecorder = (NewModel) throws(ModelStoreError) -> ModelRecord

extension ModelStore {
    /// Records models, all or none.
    /// - Returns: the records, in the order given.
    /// - Throws: ``ModelStoreError/exists(_:next:)`` for a version that is taken.
    public func record(_ models: [NewModel]) throws(ModelStoreError) -> [ModelRecord] {
        try recording(failure: { $0 }) { record throws(ModelStoreError) in
            var records: [ModelRecord] = []
            for model in models { records.append(try record(model)) }
            return records
        }
    }

    /// Records one model; see ``record(_:)-([NewModel])``.
    public func record(_ model: NewModel) throws(ModelStoreError) -> ModelRecord {
        guard let record = try record([model]).first else {
            throw .failed(path: "registry", message: "nothing was recorded")
        }
        return record
    }
}
