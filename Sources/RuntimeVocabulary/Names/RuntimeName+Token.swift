extension RuntimeName {
    /// A part of a name and what it is.
    public struct Token: Hashable, Sendable, CustomStringConvertible {
        /// What a part can be.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// `tensorflow_2.1.0`, `tf1.13`, `TF-1.13.1`, `cudnn7`.
            case framework
            /// `0.8.0`, `9.0.0-beta.2`, `v2`.
            case version
            /// `cuda_10.1`, `cann7.0.0beta1`.
            case accelerator
            /// `cpu`, `gpu`.
            case hardware
            /// `py_3.7`, `python2.7`, `cp36`.
            case python
            /// `ubuntu_18.04`, `euler2.8.3`.
            case operatingSystem
            /// `x86_64`, `arm64`.
            case architecture
            /// A chip of the vocabulary: `snt9b`, `d910`.
            case chip
            /// What follows a chip and narrows it: `300i`.
            case chipSuffix
            /// `c75`, `c76`, `c78` of legacy names.
            case ascendRelease
            /// `async`, `aiflow`, `roma`, `uid1000`.
            case flavor
            /// `20220906`, `20221118143845`.
            case buildStamp
            /// `d65d817` after a stamp.
            case buildCommit
            /// Anything else.
            case unclassified
        }

        /// What it is.
        public let kind: Kind
        /// As written, with the separators inside it.
        public let text: String

        /// Makes a token.
        public init(kind: Kind, text: String) {
            self.kind = kind
            self.text = text
        }

        /// `framework 'tf1.13'`
        public var description: String { "\(kind.rawValue) '\(text)'" }
    }

    /// Every part of the name in its order: only `-` and `_` stand between, before and after them.
    public var tokens: [Token] { facets.parts.map { Token(kind: $0.kind, text: text(of: $0)) } }

    func text(of part: NamePart) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: part.start)
        return String(text[start..<utf8.index(start, offsetBy: part.end - part.start)])
    }
}

/// A token by its place in the name, which fits a word: names have 128 bytes at most.
struct NamePart: Hashable, Sendable {
    var kind: RuntimeName.Token.Kind
    private let first: UInt8
    private var past: UInt8

    init(_ kind: RuntimeName.Token.Kind, _ range: Range<Int>) {
        self.kind = kind
        first = UInt8(clamping: range.lowerBound)
        past = UInt8(clamping: range.upperBound)
    }

    var start: Int { Int(first) }
    var end: Int {
        get { Int(past) }
        set { past = UInt8(clamping: newValue) }
    }
}
