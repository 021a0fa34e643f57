/// The common spelling of a named thing with a version: `cuda_10.1`, `ubuntu18.04`, `cuda 10.1`, `cann`.
enum WordAndVersion {
    /// The lower-case word, and the version if there is one.
    static func split(_ text: String, kind: String) throws(ParseError) -> (word: String, version: ReleaseVersion?) {
        let word = text.prefix { $0.isASCII && $0.isLetter }
        guard !word.isEmpty else {
            throw ParseError(kind: kind, text: text, reason: "it does not begin with a name")
        }
        let rest = text.dropFirst(word.count)
        if rest.isEmpty { return (word.lowercased(), nil) }
        let digits = rest.first.map { "_- ".contains($0) } == true ? rest.dropFirst() : rest
        guard digits.first.map({ $0.isASCII && $0.isNumber }) == true else {
            throw ParseError(
                kind: kind, text: text, reason: "expected a version after '\(word)'", nearest: word.lowercased())
        }
        do throws(ParseError) {
            return (word.lowercased(), try ReleaseVersion(parsing: String(digits)))
        } catch {
            let nearest = error.nearest.map { "\(word.lowercased())_\($0)" }
            throw ParseError(kind: kind, text: text, reason: error.reason, nearest: nearest)
        }
    }
}
