private import Suggestions
internal import SystemInterface

extension JSONDocument {
    /// The bytes of a file; when there is none of that name, the problem offers the nearest one beside it.
    static func content(ofFile path: String, limits: JSONLimits) throws(JSONProblem) -> [UInt8] {
        do throws(SystemError) {
            return try Files.read(path, limit: limits.maxBytes)
        } catch {
            var message = "cannot be read: \(error.message)"
            if error.reason == .missing, let nearest = nearestFile(to: path) { message += "; \(nearest)" }
            throw JSONProblem(origin: path, message: message)
        }
    }

    private static func nearestFile(to path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last, path.hasSuffix(name) else { return nil }
        let folder = path.dropLast(name.count)
        guard let names = try? Files.names(in: folder.isEmpty ? "." : String(folder)) else { return nil }
        return Suggestion.phrase(Suggestion.nearest(to: String(name), in: names).map { folder + $0 })
    }
}
