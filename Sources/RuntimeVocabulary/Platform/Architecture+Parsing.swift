import Suggestions

extension Architecture {
    /// Reads a kernel or registry spelling, in any case: `x86_64`, `x86-64` and `amd64`; `aarch64` and `arm64`.
    ///
    /// The aliases are those that containerd normalizes:
    /// https://github.com/containerd/platforms/blob/main/database.go
    /// What it takes for a variant as well (`armhf`, `armel`) is plain `arm` here: runtimes are not told apart by it.
    /// - Throws: ``ParseError`` with the nearest known name. A word that people use for more than one architecture,
    ///   such as `x86`, is refused rather than guessed.
    public init(parsing text: String) throws(ParseError) {
        guard let known = Self.known(text.lowercased()) else {
            let reason = text.isEmpty ? "it is empty" : "no base image is made for it"
            throw ParseError(kind: "known architecture", text: text, reason: reason, nearest: Self.nearest(to: text))
        }
        self = known
    }

    private static func known(_ word: String) -> Architecture? {
        switch word {
        case "x86_64", "x86-64", "amd64": .x86_64
        case "aarch64", "arm64": .aarch64
        case "arm", "armhf", "armel": .arm
        case "i386", "386": .i386
        case "loongarch64", "loong64": .loongarch64
        default: allCases.first { $0.name == word }
        }
    }

    /// What people probably mean by words that no registry uses, or that are not near to what they mean.
    private static func meant(by word: String) -> Architecture? {
        switch word {
        case "x86", "x64", "intel", "amd": .x86_64
        case "arm64v8", "armv8", "armv9", "arm64/v8": .aarch64
        case "arm32", "arm32v7", "armv6", "armv7", "armv7l": .arm
        case "i486", "i586", "i686": .i386
        default: nil
        }
    }

    private static func nearest(to text: String) -> String? {
        if let meant = meant(by: text.lowercased()) { return meant.name }
        let spellings = allCases.map(\.name) + allCases.map(\.ociName)
        return Suggestion.nearest(to: text, in: spellings, limit: 1).first
    }
}
