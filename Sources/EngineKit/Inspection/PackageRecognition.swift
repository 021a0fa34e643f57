public import RuntimeVocabulary

/// What an inspector says about a package that holds a model of its engine.
public struct PackageRecognition: Hashable, Sendable {
    /// How sure the inspector is.
    public enum Confidence: String, Hashable, Sendable, Comparable, CaseIterable {
        /// The bytes fit, and would fit models of other engines too.
        case possible
        /// The shape of the file is this engine's, without a mark that only this engine leaves.
        case likely
        /// The file carries a mark that only this engine leaves.
        case certain

        /// The least sure first.
        public static func < (left: Confidence, right: Confidence) -> Bool { left.weight < right.weight }

        private var weight: Int {
            switch self {
            case .possible: 0
            case .likely: 1
            case .certain: 2
            }
        }
    }

    /// The version of the framework that wrote the model.
    public enum FrameworkVersion: Hashable, Sendable {
        /// As the file records it: `2.15.1`, or `1.7` where the patch level is not recorded.
        case recorded(ReleaseVersion)
        /// Not in the file, and why.
        case notRecorded(reason: String)
    }

    /// What a piece of evidence is about.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// The version of the framework that wrote the model, or bounds for it.
        case frameworkVersion
        /// The Python that wrote it.
        case python
    }

    /// Where something was read.
    public struct Evidence: Hashable, Sendable {
        /// The file, relative to the package.
        public let file: String
        /// What stands there, by the format's own name for it: `meta_info_def.tensorflow_version`.
        public let what: String
        /// Where it begins, in bytes from the start of the file; `nil` where the bytes were unpacked first.
        public let offset: Int?
        /// What it is about; `nil` where it says of what engine and format the model is.
        public let field: Field?

        /// Makes a piece of evidence.
        public init(file: String, what: String, offset: Int? = nil, of field: Field? = nil) {
            self.field = field
            self.file = file
            self.what = what
            self.offset = offset
        }
    }

    /// How sure the inspector is.
    public var confidence: Confidence
    /// The format's name for people: `SavedModel`.
    public var format: String
    /// The version of the framework that wrote the model.
    public var frameworkVersion: FrameworkVersion
    /// Bounds for that version, where the bytes give any.
    public var frameworkVersionRange: VersionSpecifier?
    /// The Python that wrote it, where the format tells.
    public var python: PythonSpecifier?
    /// The Pythons that can load it, for formats of which that depends on Python; `nil` when any can.
    public var loadsOnPython: PythonSpecifier?
    /// The files of the model, relative to the package.
    public var files: [String]
    /// What the answer rests on.
    public var evidence: [Evidence]
    /// What is wrong with the model's files.
    public var findings: [PackageFinding]

    /// Makes a recognition.
    public init(
        _ confidence: Confidence, format: String, frameworkVersion: FrameworkVersion,
        frameworkVersionRange: VersionSpecifier? = nil, python: PythonSpecifier? = nil,
        loadsOnPython: PythonSpecifier? = nil, files: [String], evidence: [Evidence] = [],
        findings: [PackageFinding] = []
    ) {
        self.confidence = confidence
        self.format = format
        self.frameworkVersion = frameworkVersion
        self.frameworkVersionRange = frameworkVersionRange
        self.python = python
        self.loadsOnPython = loadsOnPython
        self.files = files
        self.evidence = evidence
        self.findings = findings
    }
}
