import Jansson
import ModelRegistry
import Testing

/// The rule of versions, and that a record comes back as it went in.
@Suite struct RecordingTests {
    static let rule: [(existing: [String], given: String?, recorded: String)] = [
        ([], nil, "0.0.1"), ([], "3.0.0", "3.0.0"), ([], "0.0.0", "0.0.0"), (["0.0.1"], nil, "0.0.2"),
        (["0.0.99"], nil, "0.1.0"), (["0.99.99"], nil, "1.0.0"), (["0.0.9"], nil, "0.0.10"),
        (["0.0.2", "0.0.10", "0.0.9"], nil, "0.0.11"), (["1.0.0", "0.0.1"], nil, "1.0.1"),
        (["1.0.0"], "0.0.5", "0.0.5"), (["0.0.0"], nil, "0.0.1"), (["99.99.99"], "0.0.1", "0.0.1"),
    ]

    @Test(arguments: rule)
    func `a version is chosen`(existing: [String], given: String?, recorded: String) async throws {
        try await Sample.store { store in
            for version in existing { _ = try store.record(Sample.model("fraud", version)) }
            // other names have versions of their own
            _ = try store.record(Sample.model("Fraud", "50.0.0"))
            let record = try store.record(Sample.model("fraud", given))
            #expect(record.summary.version.description == recorded)
            #expect(try store.model(record.summary.reference) == record)
        }
    }

    @Test(arguments: [("0.0.1", "0.0.3"), ("0.0.2", "0.0.3")])
    func `a version that is taken is refused, and the next one offered`(taken: String, next: String) async throws {
        try await Sample.store { store in
            _ = try store.record([Sample.model("fraud"), Sample.model("fraud")])
            let error = #expect(throws: ModelStoreError.self) { try store.record(Sample.model("fraud", taken)) }
            #expect(error?.what == "model 'fraud/\(taken)' exists already")
            #expect(error?.remedy == "leave the version out to get \(next), or give one that is free")
            #expect(
                error?.description
                    == "model 'fraud/\(taken)' exists already; leave the version out to get \(next), or give one that is "
                    + "free")
            #expect(try store.models(ModelQuery()).total == 2)
        }
    }

    @Test func `after the last version one must be given`() async throws {
        try await Sample.store { store in
            _ = try store.record(Sample.model("fraud", "99.99.99"))
            #expect(throws: ModelStoreError.noVersionLeft(name: "fraud")) { try store.record(Sample.model("fraud")) }
            let error = #expect(throws: ModelStoreError.self) { try store.record(Sample.model("fraud", "99.99.99")) }
            #expect(error?.description == "model 'fraud/99.99.99' exists already; give a version that is free")
        }
    }

    @Test func `several are recorded together or not at all`() async throws {
        try await Sample.store { store in
            _ = try store.record(Sample.model("b", "0.0.2"))
            #expect(throws: ModelStoreError.self) {
                try store.record([Sample.model("a"), Sample.model("b"), Sample.model("b", "0.0.2")])
            }
            #expect(try store.models(ModelQuery()).references == ["b/0.0.2"])
            let records = try store.record([Sample.model("b"), Sample.model("a"), Sample.model("b")])
            #expect(records.map(\.summary.reference.description) == ["b/0.0.3", "a/0.0.1", "b/0.0.4"])
            #expect(try store.record([]) == [])
        }
    }

    @Test func `what else is done while recording decides whether anything is recorded`() async throws {
        try await Sample.store { store in
            struct Stop: Error {}
            let model = try Sample.model("a")
            var seen: [String] = []
            #expect(throws: Stop.self) {
                try store.recording(failure: { _ in Stop() }) { record throws(Stop) in
                    guard let one = try? record(model), let two = try? record(model) else { return }
                    seen = [one, two].map(\.summary.reference.description)
                    throw Stop()
                }
            }
            #expect(seen == ["a/0.0.1", "a/0.0.2"])
            #expect(try store.models(ModelQuery()).total == 0)
        }
    }

    @Test func `every field comes back as it went in`() async throws {
        try await Sample.store { store in
            let full = Sample.full
            let record = try store.record(full)
            let found = try store.model(ModelReference(name: "full"))
            #expect(found == record)
            #expect(found.details == full.details)
            #expect(found.summary.id == full.id)
            #expect(found.summary.version == full.version)
            #expect(found.summary.createdAt == full.createdAt)
            #expect(found.summary.labels == ["zeta", "alpha"])
            #expect(found.summary.runtime == nil)
            #expect(found.summary.source == .training && found.summary.status == .buildingFailed)
        }
    }

    @Test(arguments: ModelStatus.allCases, ModelSource.allCases)
    func `every status and source can be stored`(status: ModelStatus, source: ModelSource) async throws {
        try await Sample.store { store in
            var model = try Sample.model("m")
            (model.status, model.source) = (status, source)
            let found = try store.model(try store.record(model).summary.reference)
            #expect((found.summary.status, found.summary.source) == (status, source))
        }
    }

    @Test(arguments: ModelStatus.allCases)
    func `a status can be changed to any other`(status: ModelStatus) async throws {
        try await Sample.store { store in
            let record = try store.record(Sample.full)
            #expect(try store.change("full", record.summary.version, to: status) == record)
            let found = try store.model(record.summary.reference)
            #expect(found.summary.status == status && found.details == record.details)
            let missing = try ModelVersion(parsing: "9.9.9")
            #expect(throws: ModelStoreError.self) { try store.change("full", missing, to: status) }
        }
    }

    @Test func `ids and times come from outside, and an id belongs to one record`() async throws {
        try await Sample.store { store in
            var model = try Sample.model("m")
            let first = try store.record(model).summary
            let second = try store.record(model).summary
            #expect([first.id, second.id] == ["id-0", "id-1"])
            #expect(first.createdAt < second.createdAt)
            model.id = "id-0"
            #expect(
                throws: ModelStoreError.idExists(
                    "id-0", of: ModelReference(name: "m", version: ModelVersion(number: 3)))
            ) {
                try store.record(model)
            }
        }
    }

    @Test func `random ids are UUIDs of version 4`() {
        let ids = (0..<100).map { _ in ModelIdentity.random() }
        #expect(Set(ids).count == 100)
        for id in ids {
            #expect(id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        }
    }

    static let refused: [(change: @Sendable (inout NewModel) -> Void, says: String)] = [
        ({ $0.name = "" }, "has 0 characters"), ({ $0.name = String(repeating: "x", count: 65) }, "has 65 characters"),
        ({ $0.name = "a/b" }, "no name of a model"), ({ $0.name = "a*" }, "no name of a model"),
        ({ $0.name = "a b" }, "no name of a model"), ({ $0.name = "a\0" }, "no name of a model"),
        ({ $0.name = "[a]" }, "no name of a model"), ({ $0.name = "a\n" }, "no name of a model"),
        ({ $0.engine = "" }, "the engine of model 'm' is empty"),
        ({ $0.image = "" }, "the image of model 'm' is empty"), ({ $0.id = "" }, "the id of model 'm' is empty"),
        ({ $0.details.description = "a\0" }, "holds a NUL character"),
        ({ $0.details.request = ["a": [["b": "\0"]]] }, "holds a NUL character"),
        ({ $0.details.request = ["a\0": 1] }, "holds a NUL character"),
        ({ $0.labels = ["a", "a"] }, "has the label 'a' twice"), ({ $0.labels = [""] }, "or an empty one"),
    ]

    @Test(arguments: refused.indices)
    func `what cannot be named is not recorded`(index: Int) async throws {
        try await Sample.store { store in
            var model = try Sample.model("m")
            Self.refused[index].change(&model)
            let error = #expect(throws: ModelStoreError.self) { try store.record(model) }
            #expect(error?.description.contains(Self.refused[index].says) == true, "\(error?.description ?? "")")
            #expect(try store.models(ModelQuery()).total == 0)
        }
    }

    @Test(arguments: ["a", "Brain_disc-2", "模型", String(repeating: "x", count: 64)])
    func `names that the platform has had are recorded`(name: String) async throws {
        try await Sample.store { store in
            _ = try store.record(Sample.model(name))
            #expect(try store.model(ModelReference(name: name)).summary.name == name)
        }
    }
}
