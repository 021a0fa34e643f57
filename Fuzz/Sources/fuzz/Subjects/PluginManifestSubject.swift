import EngineKit

/// Plugin manifests: read whole or refused with reasons.
enum PluginManifestSubject: Subject {
    static let name = "plugin-manifest"

    static func run(_ bytes: [UInt8]) {
        switch load(bytes) {
        case .success(let manifest):
            require(!manifest.id.isEmpty && !manifest.name.isEmpty, "a manifest names its engine")
            require(load(bytes).error == nil, "what is accepted once is accepted again")
        case .failure(let error):
            require(!error.faults.isEmpty, "a refusal has a reason")
            require(error.faults.allSatisfy { !$0.isEmpty }, "a reason has words")
            require(load(bytes).error?.faults == error.faults, "a refusal is the same every time")
        }
    }

    private static func load(_ bytes: [UInt8]) -> Result<PluginManifest, ManifestError> {
        do throws(ManifestError) {
            return .success(try PluginManifest(json: bytes, origin: "plugin.json"))
        } catch {
            return .failure(error)
        }
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
