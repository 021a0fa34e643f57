import Foundation
import TestSupport

/// Writes `bytes` to a file that lives as long as `body` runs.
func withFile(_ bytes: [UInt8], _ body: (String) async throws -> Void) async throws {
    try await TemporaryFolder.with { folder in
        try await body(try folder.file("data", holding: Data(bytes)).path)
    }
}
