/// The name of a runtime, taken apart: `tensorflow_2.1.0-cuda_10.1-py_3.7-ubuntu_18.04-x86_64`, `tf1.13-python3.7-gpu`.
///
/// Names vary far beyond their published grammar: parts change places, are glued together, missing or repeated.
/// So every part is classified by what it is, never by where it stands; what cannot be classified is reported in
/// ``unclassified``, and the exact text is kept. A facet is there only if the name has a part for it: Python is
/// never read off a framework's version, nor hardware off an accelerator.
public struct RuntimeName: Hashable, Sendable, CustomStringConvertible {
    /// A framework, library or tool of the image, with its version.
    public struct Framework: Hashable, Sendable {
        /// The name as written: `tensorflow`, `TF`, `mindspeed_llm`.
        public let name: String
        /// Its version.
        public let version: ReleaseVersion

        /// Makes a framework.
        public init(name: String, version: ReleaseVersion) {
            self.name = name
            self.version = version
        }
    }

    /// The name as written.
    public let text: String
    let facets: NameFacets

    /// Which grammar it is written in.
    public let generation: Generation

    init(text: String, facets: NameFacets) {
        self.text = text
        self.facets = facets
        generation = facets.generation
    }

    /// The name as written.
    public var description: String { text }

    /// Every framework with a version, in the order of the name; a stack's own name comes first as published.
    public var frameworks: [Framework] { facets.frameworks }
    /// Versions that stand alone: the `0.8.0` of `0.8.0-pytorch_2.9.0-…`.
    public var versions: [ReleaseVersion] { texts(.version).compactMap { try? ReleaseVersion(scanning: $0) } }
    /// The Python version, from `py_3.7`, `py37`, `python3.7`, `cp36`.
    public var python: PythonVersion? { facets.python }
    /// The accelerator stack, from `cuda_10.1`, `cann8.0.rc1`.
    public var accelerator: Accelerator? { facets.accelerator }
    /// The operating system, from `ubuntu_18.04`, `euleros2.8`, `ubuntu_1804`.
    public var operatingSystem: OperatingSystem? { facets.operatingSystem }
    /// The architecture, from `x86_64`, `arm64`.
    public var architecture: Architecture? { facets.architecture }
    /// The id of the chip whose alias the name has, as the vocabulary gives it.
    public var chip: String? { facets.chip }
    /// `cpu` or `gpu` where the name says it in so many words.
    public var hardware: String? { texts(.hardware).first?.lowercased() }
    /// The Ascend software release of legacy names in lower case: `c76`.
    public var ascendRelease: String? { texts(.ascendRelease).first?.lowercased() }
    /// Variants of one image: `async`, `aiflow`, `roma`, in lower case.
    public var flavors: [String] { texts(.flavor).map { $0.lowercased() } }
    /// When the image was built: `20220906` or `20221118143845`.
    public var buildStamp: String? { texts(.buildStamp).first }
    /// The commit it was built from, after the stamp: `d65d817`.
    public var buildCommit: String? { texts(.buildCommit).first }
    /// The parts that gave no facet: unknown words, and a second, different value of a facet.
    public var unclassified: [String] { texts(.unclassified) }

    private func texts(_ kind: Token.Kind) -> [String] {
        facets.parts.lazy.filter { $0.kind == kind }.map { self.text(of: $0) }
    }

    /// Whether the two are the same text, understood in the same way.
    public static func == (left: RuntimeName, right: RuntimeName) -> Bool {
        left.text == right.text && left.facets.parts == right.facets.parts && left.chip == right.chip
    }

    /// Agrees with `==`.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
