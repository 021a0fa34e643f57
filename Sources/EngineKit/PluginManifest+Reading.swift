private import Jansson

extension PluginManifest {
    /// Reads a `plugin.json`.
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - origin: what to call the file in errors.
    /// - Throws: ``ManifestError`` with every fault of the file. A file of another `apiVersion` has that one fault:
    ///   what else it says cannot be judged by this version's rules.
    public init(json bytes: [UInt8], origin: String) throws(ManifestError) {
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: bytes, origin: origin)
        } catch {
            throw ManifestError(faults: [error.description])
        }
        let manifest = ManifestReader(document: document).read()
        let problems = document.problems
        guard let manifest, problems.isEmpty else { throw ManifestError(faults: problems.map(\.description)) }
        self = manifest
    }
}
