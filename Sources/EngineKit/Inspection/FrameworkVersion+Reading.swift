public import RuntimeVocabulary

extension PackageRecognition.FrameworkVersion {
    /// The longest text that is taken for a version: what is longer was never written by a framework.
    private static let longest = 64

    /// A version that stands in a file as text; what is no version is not recorded, and the reason quotes it.
    ///
    /// Of a vendor's build, `2.4.5-hw-ei-302002`, the release that it was made from counts.
    public init(text: String) {
        let release = Self.release(ofVendorBuild: text) ?? text
        guard text.utf8.count <= Self.longest,
            let version = (try? ReleaseVersion(parsing: text)) ?? (try? ReleaseVersion(parsing: release))
        else {
            self = .notRecorded(reason: "the file says '\(text.prefix(Self.longest))', which is no version")
            return
        }
        self = .recorded(version)
    }

    /// The numbers before a hyphen and words; `nil` where there are fewer than two, or anything but words behind.
    private static func release(ofVendorBuild text: String) -> String? {
        let numbers = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        let rest = text.utf8.dropFirst(numbers.count)
        let isWords = rest.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._+".utf8.contains(byte)
        }
        guard rest.first == UInt8(ascii: "-"), isWords, numbers.contains(UInt8(ascii: ".")) else { return nil }
        return String(numbers)
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
