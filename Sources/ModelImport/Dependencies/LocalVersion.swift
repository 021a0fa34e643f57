internal import RuntimeVocabulary

/// The local part of a version, in which builds for CUDA say which: `1.3.1+cu101`, `1.3.9+cu102torch1.7.0`,
/// `1.2.4+torch1.6.0.cu102`.
struct LocalVersion {
    /// The CUDA version; nil when the part names none.
    let cuda: Cuda?

    /// `cu92`, `cu101`, `cu118`, `cu12`.
    struct Cuda: Hashable {
        let major: Int
        /// Nil when the part names the major version alone.
        let minor: Int?

        var text: String { minor.map { "\(major).\($0)" } ?? "\(major)" }

        /// Whether a stack is of this version. One whose version is not known may be.
        func agrees(with accelerator: Accelerator) -> Bool {
            guard accelerator.family == "cuda" else { return false }
            guard let components = accelerator.version?.components, let first = components.first else { return true }
            guard first == UInt64(major) else { return false }
            guard let minor, components.count > 1 else { return true }
            return components[1] == UInt64(minor)
        }
    }

    init(_ version: String) {
        guard let plus = version.firstIndex(of: "+") else {
            cuda = nil
            return
        }
        cuda = Self.words(in: version[version.index(after: plus)...]).lazy.compactMap(Self.cuda).first
    }

    /// The digits behind each `cu` that begins a word, wherever it stands: `torch1.6.0cu100`, `torch1.6.0.cu102`.
    private static func words(in local: Substring) -> [Substring] {
        local.indices.compactMap { start in
            guard local[start...].hasPrefix("cu"), !local[..<start].hasLetterAtEnd else { return nil }
            return local[start...].dropFirst(2).prefix { $0.isASCII && $0.isNumber }
        }
    }

    /// The last digit is the minor version, except that `cu11` and up are major versions alone: there was no CUDA 1.1.
    private static func cuda(_ digits: Substring) -> Cuda? {
        guard let number = Int(digits), (2...3).contains(digits.count) else { return nil }
        if digits.count == 2, number < 60 { return Cuda(major: number, minor: nil) }
        return Cuda(major: number / 10, minor: number % 10)
    }
}

extension Substring {
    fileprivate var hasLetterAtEnd: Bool { last?.isLetter ?? false }
}
