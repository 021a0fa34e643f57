import Foundation
import TestSupport

/// Registries to run commands on.
enum ModelsFixture {
    /// Five models of three names, recorded at times of their own.
    static let lines = """
        {"id":"id-1","name":"fraud-score","version":"0.0.9","engine":"TensorFlow","runtime":"tf1.13-python3.7-cpu",\
        "image":"registry.example.org/tf:1.13","source":"obs","status":"published","createdAt":"2026-11-20T08:00:00Z",\
        "labels":["prod","risk"],"digest":"sha256:00ff","description":"scores transactions",\
        "docs":[{"name":"guide","url":"https://example.org/guide"}],\
        "apis":[{"method":"POST","url":"/","protocol":"https","requestContentType":"application/json",\
        "responseContentType":"application/json","definition":{"request":{"data":{"type":"object"}}}}],\
        "dependencies":[{"installer":"pip","package":"numpy","version":"1.19.5","restraint":"EXACT"},\
        {"installer":"pip","package":"wheels/a.whl"}],"origin":{"location":"/data/fraud"},\
        "request":{"modelType":"TensorFlow","hardware":"cpu"},\
        "findings":[{"code":"no-signature","severity":"warning","file":"model/saved_model.pb","message":"it names no \
        signature","remedy":"save it with one","platformCode":"ModelArts.3015"}],\
        "catalog":{"name":"modelarts","revision":"2026-11-20","sha256":"ab12"},"toolVersion":"0.1.0"}
        {"id":"id-2","name":"fraud-score","version":"0.0.10","engine":"TensorFlow","runtime":"tf2.1-python3.7",\
        "image":"registry.example.org/tf:2.1","source":"obs","status":"building","createdAt":"2026-11-20T09:00:00Z"}
        {"id":"id-3","name":"brake-disc","version":"1.0.0","engine":"Image","runtime":null,\
        "image":"registry.example.org/own/brake:7","source":"container","status":"published",\
        "createdAt":"2026-11-18T10:00:00Z","labels":["prod"]}
        {"id":"id-4","name":"fraud-rules","version":"0.0.1","engine":"PyTorch","runtime":"pytorch1.4-python3.7",\
        "image":"registry.example.org/pt:1.4","source":"training","status":"failed","createdAt":"2026-11-19T10:00:00Z",\
        "origin":{"jobId":"job-7","jobVersion":"2"}}
        {"id":"id-5","name":"fraud-score","version":"0.0.2","engine":"TensorFlow","runtime":"python3.6",\
        "image":"registry.example.org/tf:1.8","source":"template","status":"published",\
        "createdAt":"2026-11-17T10:00:00Z","labels":["old"]}

        """

    /// A folder with the registry `models.sqlite`.
    static func with(_ body: (TemporaryFolder) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            _ = try folder.file("lines", holding: lines)
            let result = try await run("restore lines", in: folder)
            guard result.status == 0 else { throw Unprepared(errors: result.errors) }
            try await body(folder)
        }
    }

    /// Runs `runtimectl models …` on the registry of a folder; the words are split at blanks.
    static func run(_ line: String, input: String = "", in folder: TemporaryFolder) async throws -> RunResult {
        let words = "models \(line) --registry models.sqlite".split(separator: " ").map(String.init)
        return try await Program.run(words, input: input, environment: catalog, in: folder.url)
    }

    /// Where the platform's codes stand.
    private static let catalog = [
        "RUNTIMECTL_CATALOG": Program.project.appendingPathComponent("catalog/modelarts").path
    ]

    struct Unprepared: Error {
        let errors: String
    }
}
