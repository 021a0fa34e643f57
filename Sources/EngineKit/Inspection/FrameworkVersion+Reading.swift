public import RuntimeVocabulary

extension PackageRecognition.FrameworkVersion {
    /// The longest text that is taken for a version: what is longer was never written by a framework.
    private static let longest = 64

    /// A version that stands in a file as text; what is no version is not recorded, and the reason quotes it.
    public init(text: String) {
        guard text.utf8.count <= Self.longest, let version = try? ReleaseVersion(parsing: text) else {
            self = .notRecorded(reason: "the file says '\(text.prefix(Self.longest))', which is no version")
            return
        }
        self = .recorded(version)
    }

    /// A version of numbers; components that cannot be a release's are refused.
    public init(components: [UInt64]) {
        let text = components.map(String.init).joined(separator: ".")
        guard !components.isEmpty, components.allSatisfy({ $0 < 100_000 }) else {
            self = .notRecorded(reason: "the file says '\(text)', which is no version")
            return
        }
        self.init(text: text)
    }

    /// The version, where it is recorded.
    public var recorded: ReleaseVersion? {
        if case .recorded(let version) = self { version } else { nil }
    }
}

extension VersionSpecifier {
    /// A specifier that is written in the program; `nil` for a text that is none.
    public static func written(_ text: String) -> VersionSpecifier? {
        try? VersionSpecifier(parsing: text)
    }
}
