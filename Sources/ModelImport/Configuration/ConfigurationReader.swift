public import EngineKit
internal import Jansson

/// Reads `config.json` and says everything that is wrong with it at once.
public enum ConfigurationReader {
    /// The largest file that is read, in bytes: real ones have a few thousand.
    public static let maxBytes = 4 << 20
    /// The greatest number of objects and arrays that stand inside each other.
    public static let maxDepth = 128

    /// Reads a configuration.
    ///
    /// Where the text is not JSON for reasons that are plain to see (comments, commas, quotes, the encoding), they are
    /// all reported and the rest is checked as if they were mended.
    /// - Parameters:
    ///   - bytes: the file.
    ///   - origin: its name relative to the package, for findings: `model/config.json`.
    ///   - context: what is known about the import.
    ///   - rules: the rules to go by.
    /// - Returns: what the file says, `nil` when it could not be made out at all; and one finding for each fault, in
    ///   file order. A configuration with findings of severity error is refused by the platform.
    public static func read(
        bytes: [UInt8], origin: String = "model/config.json", context: ConfigurationContext = ConfigurationContext(),
        rules: ConfigurationRules = .standard
    ) -> (configuration: ModelConfiguration?, findings: [PackageFinding]) {
        let text = ConfigurationText(bytes, origin: origin)
        guard let document = text.document else { return (nil, text.findings) }
        var walk = ConfigurationWalk(context: context, rules: rules, report: ConfigurationReport(origin: origin))
        let configuration = walk.configuration(document, origin: origin)
        return (configuration, merged(text.findings, walk.report.findings(in: document)))
    }

    /// Both in file order; what is said about the whole file comes first.
    private static func merged(_ text: [PackageFinding], _ values: [PackageFinding]) -> [PackageFinding] {
        let all = (text + values).enumerated().sorted { left, right in
            let lines = (left.element.line ?? 0, right.element.line ?? 0)
            return lines.0 != lines.1 ? lines.0 < lines.1 : left.offset < right.offset
        }.map(\.element)
        let last = all.filter { $0.code == ConfigurationCode.moreFindings.rawValue }
        return all.filter { $0.code != ConfigurationCode.moreFindings.rawValue } + last
    }
}
