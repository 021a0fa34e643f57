public import RuntimeVocabulary

/// Where a wheel can be installed: https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/
/// (PEP 425), for CPython on Linux with glibc, which all runtimes are.
extension WheelName {
    /// Whether an interpreter of this version takes the wheel, going by its Python and ABI tags.
    public func supports(python: PythonVersion) -> Bool {
        pythonTags.contains { tag in abiTags.contains { Self.supports(python, tag, abi: $0) } }
    }

    /// A tag we cannot read says nothing against the wheel.
    private static func supports(_ python: PythonVersion, _ tag: String, abi: String) -> Bool {
        let letters = tag.prefix { $0.isLetter }
        let digits = tag.dropFirst(letters.count)
        guard let major = digits.first.flatMap({ $0.wholeNumberValue }) else { return true }
        let minor = digits.dropFirst().isEmpty ? nil : Int(digits.dropFirst())
        if !digits.dropFirst().isEmpty, minor == nil { return true }
        switch letters {
        case "py":
            // py36: this version or a later one
            return major == Int(python.major) && (minor ?? 0) <= Int(python.minor)
        case "cp":
            guard major == Int(python.major), let minor else { return major == Int(python.major) }
            return abi == "abi3" ? minor <= Int(python.minor) : minor == Int(python.minor)
        default:
            // PyPy and the like: pp36
            return false
        }
    }

    /// The interpreters for a message: `cp36, cp37`.
    var pythonPhrase: String { pythonTags.prefix(4).map { String(ShownText.bare($0)) }.joined(separator: ", ") }

    /// Why a wheel cannot be installed on a platform.
    enum PlatformFault: Hashable {
        /// It is for another operating system.
        case system(String)
        /// It is for another processor.
        case architecture(String)
    }

    /// What speaks against installing the wheel; nil when nothing does, or when a tag is none that we can read.
    func platformFault(on architectures: [Architecture]) -> PlatformFault? {
        var fault: PlatformFault?
        for tag in platformTags {
            guard let found = Self.fault(of: tag, architectures) else { return nil }
            fault = fault ?? found
        }
        return fault
    }

    private static let otherSystems = ["win": "Windows", "macosx": "macOS", "musllinux": "Linux with musl"]

    private static func fault(of tag: String, _ architectures: [Architecture]) -> PlatformFault? {
        for (prefix, system) in otherSystems.sorted(by: { $0.key < $1.key }) where tag.hasPrefix(prefix) {
            return .system(system)
        }
        guard tag.hasPrefix("linux_") || tag.hasPrefix("manylinux"), !architectures.isEmpty else { return nil }
        // i686 is what wheels call i386; arm wheels are armv6l and armv7l
        let built = Architecture.allCases.first { tag.hasSuffix("_" + $0.name) }
        if let built { return architectures.contains(built) ? nil : .architecture(built.name) }
        return tag.hasSuffix("_i686") && !architectures.contains(.i386) ? .architecture("i686") : nil
    }
}
