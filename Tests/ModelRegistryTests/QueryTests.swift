import ModelRegistry
import Testing

/// Filters, order and pages, and asking for one model.
@Suite struct QueryTests {
    /// Recorded in this order, a second apart.
    private static func fill(_ store: SQLiteModelStore) throws {
        let rows: [(String, String, String, String?, ModelStatus, ModelSource, [String])] = [
            ("beta", "0.0.10", "TensorFlow", "tf1", .published, .obs, ["prod"]),
            ("alpha", "1.0.0", "PyTorch", "pt1", .failed, .training, ["prod", "old"]),
            ("beta", "0.0.9", "TensorFlow", "tf2", .building, .template, []),
            ("Beta", "0.0.1", "Image", nil, .published, .container, ["new"]),
            ("alpha-2", "0.0.1", "PyTorch", "tf1", .published, .gallery, ["old"]),
        ]
        for (name, version, engine, runtime, status, source, labels) in rows {
            var model = try Sample.model(name, version)
            (model.engine, model.runtime, model.status, model.source) = (engine, runtime, status, source)
            model.labels = labels
            _ = try store.record(model)
        }
    }

    static let all = ["Beta/0.0.1", "alpha/1.0.0", "alpha-2/0.0.1", "beta/0.0.9", "beta/0.0.10"]

    static let queries: [(change: @Sendable (inout ModelQuery) -> Void, found: [String])] = [
        ({ _ in }, all), ({ $0.isReversed = true }, all.reversed()),
        ({ $0.order = .version }, ["Beta/0.0.1", "alpha-2/0.0.1", "beta/0.0.9", "beta/0.0.10", "alpha/1.0.0"]),
        ({ $0.order = .created }, ["beta/0.0.10", "alpha/1.0.0", "beta/0.0.9", "Beta/0.0.1", "alpha-2/0.0.1"]),
        (
            {
                $0.order = .created; $0.isReversed = true; $0.limit = 2
            }, ["alpha-2/0.0.1", "Beta/0.0.1"]
        ),
        ({ $0.names = ["beta"] }, ["beta/0.0.9", "beta/0.0.10"]),
        ({ $0.names = ["alpha*"] }, ["alpha/1.0.0", "alpha-2/0.0.1"]),
        ({ $0.names = ["?eta"] }, ["Beta/0.0.1", "beta/0.0.9", "beta/0.0.10"]),
        ({ $0.names = ["[a-b]*2"] }, ["alpha-2/0.0.1"]),
        ({ $0.names = ["beta' OR 1=1 --"] }, []), ({ $0.names = ["Beta", "alpha"] }, ["Beta/0.0.1", "alpha/1.0.0"]),
        ({ $0.engines = ["pytorch"] }, ["alpha/1.0.0", "alpha-2/0.0.1"]),
        ({ $0.runtimes = ["tf1"] }, ["alpha-2/0.0.1", "beta/0.0.10"]),
        ({ $0.statuses = [.failed, .building] }, ["alpha/1.0.0", "beta/0.0.9"]),
        ({ $0.sources = [.container] }, ["Beta/0.0.1"]),
        ({ $0.labels = ["old", "new"] }, ["Beta/0.0.1", "alpha/1.0.0", "alpha-2/0.0.1"]),
        (
            {
                $0.labels = ["prod"]; $0.statuses = [.published]
            }, ["beta/0.0.10"]
        ), ({ $0.labels = ["nothing"] }, []),
    ]

    @Test(arguments: queries.indices)
    func `filters and order`(index: Int) async throws {
        try await Sample.store { store in
            try Self.fill(store)
            var query = ModelQuery()
            Self.queries[index].change(&query)
            let page = try store.models(query)
            #expect(page.references == Self.queries[index].found)
            var whole: [String] = []
            try store.forEach(query) { record in
                whole.append(record.summary.reference.description)
                return true
            }
            #expect(whole == page.references)
            if query.limit == nil { #expect(page.total == page.models.count) }
        }
    }

    @Test(arguments: [(2, 0), (2, 2), (2, 4), (2, 5), (2, 100), (5, 0), (100, 0), (100, 3), (1, Int.max)])
    func `pages are parts of the whole, and say how much there is`(limit: Int, offset: Int) async throws {
        try await Sample.store { store in
            try Self.fill(store)
            var query = ModelQuery()
            (query.limit, query.offset) = (limit, offset)
            let page = try store.models(query)
            #expect(page.references == Array(Self.all.dropFirst(offset).prefix(limit)))
            #expect(page.total == 5)
        }
    }

    @Test func `an export can be ended early, and the registry goes on`() async throws {
        try await Sample.store { store in
            try Self.fill(store)
            var count = 0
            try store.forEach(ModelQuery()) { _ in
                count += 1
                return count < 2
            }
            #expect(count == 2)
            #expect(try store.record(Sample.model("new")).summary.version == .first)
        }
    }

    @Test func `the newest version is the highest, not the last`() async throws {
        try await Sample.store { store in
            try Self.fill(store)
            #expect(try store.model(ModelReference(name: "beta")).summary.version.description == "0.0.10")
        }
    }

    static let unknown: [(name: String, version: Int?, says: String)] = [
        ("betta", nil, "no model is named 'betta'; did you mean 'Beta' or 'beta'?"),
        ("zzz", nil, "no model is named 'zzz'; 'runtimectl models list' shows those there are"),
        ("beta", 1, "model 'beta' has no version 0.0.1; its newest are '0.0.10', '0.0.9'"),
    ]

    @Test(arguments: unknown)
    func `an unknown model is refused with the nearest`(name: String, version: Int?, says: String) async throws {
        try await Sample.store { store in
            try Self.fill(store)
            let reference = ModelReference(name: name, version: version.flatMap { ModelVersion(number: $0) })
            let error = #expect(throws: ModelStoreError.self) { try store.model(reference) }
            #expect(error?.description == says)
            if let version = reference.version {
                #expect(throws: ModelStoreError.self) { try store.delete(name, version) }
            }
            #expect(try store.models(ModelQuery()).total == 5)
        }
    }

    @Test func `one version is deleted with all that belongs to it`() async throws {
        try await Sample.store { store in
            try Self.fill(store)
            let full = try store.record(Sample.full)
            _ = try store.record(Sample.model("full", "0.0.1"))
            #expect(try store.delete("full", full.summary.version) == full)
            #expect(try store.model(ModelReference(name: "full")).summary.version == .first)
            #expect(try faults(of: store.path) == [])
            // the version and the id are free again
            #expect(try store.record(Sample.full) == full)
        }
    }
}
