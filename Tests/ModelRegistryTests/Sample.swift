import Foundation
import Jansson
import ModelRegistry
import Synchronization
import TestSupport

/// Models and registries to test with.
enum Sample {
    /// The time that every registry of a test begins with: 2026-11-20T08:00:00Z.
    static let time: Int64 = 1_795_161_600

    static func model(_ name: String, _ version: String? = nil) throws -> NewModel {
        NewModel(
            name: name, version: try version.map { try ModelVersion(parsing: $0) }, engine: "TensorFlow",
            runtime: "tf2.1-python3.7", image: "registry.example.org/tf:2.1", source: .obs, status: .published)
    }

    /// A model with something in every field, some of it hard to store.
    static let full: NewModel = {
        var details = ModelDetails()
        details.imageDigest = "sha256:00ff"
        details.description = "it's \"quoted\"; DROP TABLE models; -- \u{1F600}"
        details.docs = [.init(name: "guide", url: "https://example.org/?a=1&b=2"), .init(name: "guide", url: "")]
        details.apis = [
            .init(
                method: "POST", url: "/", networkProtocol: "https", requestContentType: "multipart/form-data",
                responseContentType: "application/json", definition: ["b": [1, 2.5, nil], "a": ["x": true]]),
            .init(method: "GET", url: "/health"),
        ]
        details.dependencies = [
            .init(installer: "pip", package: "numpy", version: "1.19.5", restraint: "EXACT"),
            .init(installer: "pip", package: "/home/mind/model/a.whl"),
        ]
        details.origin = ModelOrigin(
            location: "/data/model", jobID: "job-1", jobVersion: "7", templateID: "t", subscriptionID: "s")
        details.request = ["hardware": ["gpu"], "python": "3.7"]
        details.findings = [
            .init(code: "a", severity: .note, message: "m"),
            .init(
                code: "b", severity: .warning, file: "x.py", line: 3, pointer: "/a/0", message: "m", remedy: "r",
                platformCode: "ModelArts.3015"),
        ]
        details.catalog = CatalogStamp(name: "modelarts", revision: "2026-11-20", sha256: "ab")
        details.toolVersion = "0.1.0"
        return NewModel(
            id: "5f3f0c52-0000-4000-8000-000000000001", name: "full", version: ModelVersion(number: 10_203),
            engine: "PyTorch", runtime: nil, image: "i", source: .training, status: .buildingFailed,
            createdAt: UTCTime(secondsSince1970: 1_600_000_000), labels: ["zeta", "alpha"], details: details)
    }()

    /// Settings whose clock goes on by a second, and whose ids by one, with each call.
    static func settings(busyTimeout: Int = 10_000) -> SQLiteModelStore.Settings {
        let ticks = Counter()
        let ids = Counter()
        var settings = SQLiteModelStore.Settings()
        settings.busyTimeout = busyTimeout
        settings.now = { time + Int64(ticks.next()) }
        settings.newID = { "id-\(ids.next())" }
        return settings
    }

    /// A registry in a folder that lives as long as `body` runs.
    static func store(_ body: (SQLiteModelStore) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            try await body(SQLiteModelStore(path: folder.path("models.sqlite"), settings: settings()))
        }
    }
}

/// Numbers from 0.
final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}

extension TemporaryFolder {
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// The files of the folder.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}

extension ModelPage {
    var references: [String] { models.map(\.reference.description) }
}
