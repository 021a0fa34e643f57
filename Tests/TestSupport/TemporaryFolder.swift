public import Foundation

/// A folder that lives as long as one test needs it.
public struct TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes a folder, hands it on, and removes it with everything in it.
    public static func with<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: (TemporaryFolder) async throws -> Value
    ) async throws -> Value {
        let name = "runtimectl-tests-\(UUID().uuidString)"
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(TemporaryFolder(url: url))
    }

    /// Writes a file, and the folders on the way to it.
    public func file(_ path: String, holding text: String) throws -> URL {
        try file(path, holding: Data(text.utf8))
    }

    /// Writes a file, and the folders on the way to it.
    public func file(_ path: String, holding data: Data) throws -> URL {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }
}
