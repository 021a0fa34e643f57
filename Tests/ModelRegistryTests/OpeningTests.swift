import Foundation
import ModelRegistry
import SQLite
import TestSupport
import Testing

/// What a registry is opened on, and what is left alone.
@Suite struct OpeningTests {
    private static func opened(_ path: String) throws {
        _ = try SQLiteModelStore(path: path, settings: Sample.settings())
    }

    private static func read(_ path: String) throws -> SQLiteModelStore? {
        try SQLiteModelStore(reading: path, settings: Sample.settings())
    }

    /// Both ways of opening are refused with the same words, and nothing in the folder changes.
    private static func refused(_ folder: TemporaryFolder, _ name: String, says: String) throws {
        let before = try folder.names().map { try? Data(contentsOf: folder.url.appendingPathComponent($0)) }
        for open in [opened, { _ = try read($0) }] {
            let error = #expect(throws: ModelStoreError.self) { try open(folder.path(name)) }
            #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
        }
        #expect(try folder.names().map { try? Data(contentsOf: folder.url.appendingPathComponent($0)) } == before)
    }

    private static func change(_ path: String, _ sql: String) throws {
        try SQLiteConnection(path: path, access: .create).execute(sql)
    }

    @Test func `reading makes nothing where nothing is`() async throws {
        try await TemporaryFolder.with { folder in
            #expect(try Self.read(folder.path("models.sqlite")) == nil)
            #expect(try Self.read(folder.path("no/such/models.sqlite")) == nil)
            #expect(try folder.names() == [])
            _ = try folder.file("empty", holding: "")
            #expect(try Self.read(folder.path("empty")) == nil)
        }
    }

    @Test(arguments: ["models.sqlite", "a?b#c%20d e.sqlite", ":memory:", "file:x", "é\u{1F600}'\"", "-x"])
    func `a registry is made under its name, and is one file when nobody uses it`(name: String) async throws {
        try await TemporaryFolder.with { folder in
            do {
                let store = try SQLiteModelStore(path: folder.path(name), settings: Sample.settings())
                _ = try store.record(Sample.full)
            }
            #expect(try folder.names() == [name])
            let store = try #require(try Self.read(folder.path(name)))
            #expect(try store.models(ModelQuery()).references == ["full/1.2.3"])
        }
    }

    @Test func `an empty file becomes a registry`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("models.sqlite", holding: "")
            try Self.opened(folder.path("models.sqlite"))
            #expect(try Self.read(folder.path("models.sqlite")) != nil)
        }
    }

    @Test func `the database is marked, in write-ahead mode, and says its schema`() async throws {
        try await Sample.store { store in
            let connection = try Database(store.path, .update)
            #expect(try connection.integer("PRAGMA application_id") == 0x5243_4D52)
            #expect(try connection.text("PRAGMA journal_mode") == "wal")
            #expect(try connection.integer("SELECT max(version) FROM schema_migrations") == 1)
            #expect(try connection.integer("SELECT applied_at FROM schema_migrations") == Sample.time)
            let loose =
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'"
            #expect(try connection.integer(loose) == 0)
        }
    }

    @Test func `reading writes nothing`() async throws {
        try await Sample.store { store in
            _ = try store.record(Sample.model("m"))
            let reader = try #require(try Self.read(store.path))
            #expect(throws: ModelStoreError.self) { try reader.record(Sample.model("m")) }
            #expect(throws: ModelStoreError.self) { try reader.delete("m", .first) }
            #expect(try reader.models(ModelQuery()).total == 1)
        }
    }

    @Test func `a newer schema is refused and stays as it is`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("models.sqlite")
            try Self.opened(path)
            try Self.change(path, "INSERT INTO schema_migrations VALUES (2, 0)")
            try Self.refused(
                folder, "models.sqlite",
                says: "has schema 2, this program knows 1; use the newer runtimectl that wrote it")
        }
    }

    @Test(arguments: [
        "CREATE TABLE t (x)", "PRAGMA application_id = 7; CREATE TABLE t (x)", "PRAGMA user_version = 1",
        "PRAGMA journal_mode = WAL; CREATE TABLE models (x)",
    ])
    func `the database of another program is refused and stays as it is`(sql: String) async throws {
        try await TemporaryFolder.with { folder in
            try Self.change(folder.path("other.db"), sql)
            try Self.refused(folder, "other.db", says: "it is the database of another program")
        }
    }

    @Test(arguments: ["x", "hello, world\n", "SQLite format 3", "{\"name\": \"m\"}"], [1, 10_000])
    func `a file that is no database is refused and stays as it is`(content: String, times: Int) async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("notes.txt", holding: String(repeating: content, count: times))
            try Self.refused(folder, "notes.txt", says: "it is not an SQLite database")
        }
    }

    @Test func `a marked database without a schema is refused`() async throws {
        try await TemporaryFolder.with { folder in
            try Self.change(folder.path("m"), "PRAGMA application_id = 0x52434D52; CREATE TABLE t (x)")
            try Self.refused(folder, "m", says: "is damaged (it does not say which schema it has)")
        }
    }

    @Test func `folders, devices and impossible paths are refused`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("folder/file", holding: "")
            try Self.refused(folder, "folder", says: "it is a folder")
            try Self.refused(folder, "folder/file/models.sqlite", says: "is a file, not a folder")
            for device in ["/dev/null", "/dev/full"] {
                let error = #expect(throws: ModelStoreError.self) { try Self.opened(device) }
                #expect(error?.description.contains("it is a device") == true)
            }
            let missing = #expect(throws: ModelStoreError.self) { try Self.opened(folder.path("a/b/models.sqlite")) }
            #expect(missing == .missingFolder(path: folder.path("a/b/models.sqlite"), folder: folder.path("a/b")))
            for path in ["", "a\0b"] { #expect(throws: ModelStoreError.self) { try Self.opened(path) } }
            // nobody, not even root, makes files here
            let proc = #expect(throws: ModelStoreError.self) { try Self.opened("/proc/models.sqlite") }
            #expect(proc?.description.contains("cannot be opened") == true)
        }
    }

    @Test(arguments: [100, 4096, 8192, 20_000])
    func `a damaged registry is refused, or answers as before, and never crashes`(place: Int) async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("models.sqlite")
            do {
                let store = try SQLiteModelStore(path: path, settings: Sample.settings())
                for number in 0..<50 { _ = try store.record(Sample.model("m\(number)")) }
            }
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            for offset in 0..<64 where place + offset < bytes.count { bytes[place + offset] = 0xff }
            try bytes.write(to: URL(fileURLWithPath: path))
            do throws(ModelStoreError) {
                let store = try SQLiteModelStore(path: path, settings: Sample.settings())
                try store.forEach(ModelQuery()) { _ in true }
                _ = try store.record(Sample.full)
            } catch {
                let words = ["is damaged", "failed"]
                #expect(words.contains { error.description.contains($0) }, "\(error)")
            }
        }
    }

    @Test func `a registry that was cut short is refused`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("models.sqlite")
            try Self.opened(path)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try bytes.prefix(5000).write(to: URL(fileURLWithPath: path))
            try Self.refused(folder, "models.sqlite", says: "is damaged")
        }
    }

    @Test func `a registry that somebody else holds is refused after the timeout`() async throws {
        try await Sample.store { store in
            let other = try Database(store.path, .update)
            try other.execute("BEGIN IMMEDIATE; DELETE FROM models")
            let impatient = try SQLiteModelStore(path: store.path, settings: Sample.settings(busyTimeout: 100))
            let error = #expect(throws: ModelStoreError.self) { try impatient.record(Sample.model("m")) }
            #expect(error?.description.contains("in use by another program for more than 0.1 s; try again") == true)
            // readers do not wait
            #expect(try impatient.models(ModelQuery()).total == 0)
            try other.execute("ROLLBACK")
            #expect(try impatient.record(Sample.model("m")).summary.version == .first)
        }
    }

    @Test(
        arguments: [
            (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/runtimectl/models.sqlite"),
            (["XDG_STATE_HOME": "/s/", "HOME": "/h"], "/s/runtimectl/models.sqlite"),
            (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/runtimectl/models.sqlite"),
            (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/runtimectl/models.sqlite"),
            (["HOME": "/h"], "/h/.local/state/runtimectl/models.sqlite"), (["HOME": ""], nil), ([:], nil),
        ] as [([String: String], String?)])
    func `the standard place`(environment: [String: String], path: String?) {
        #expect((try? RegistryLocation.standard { environment[$0] }) == path)
    }

    @Test func `folders of the standard place are for this user alone`() async throws {
        try await TemporaryFolder.with { folder in
            try RegistryLocation.makeFolders(for: folder.path("a/b/models.sqlite"))
            for name in ["a", "a/b"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
                #expect(attributes[.posixPermissions] as? Int == 0o700)
            }
            _ = try folder.file("file", holding: "")
            #expect(throws: ModelStoreError.self) { try RegistryLocation.makeFolders(for: folder.path("file/b/m")) }
        }
    }
}
