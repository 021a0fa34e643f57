public import RuntimeVocabulary

/// What is known about the runtime that a package's dependencies will be installed into. What is not known is left
/// out, and the checks that need it are not made.
public struct RuntimeFacts: Hashable, Sendable {
    /// The engine's id.
    public var engine: String
    /// The runtime's name.
    public var runtime: String
    /// The version of the framework in it.
    public var engineVersion: ReleaseVersion?
    /// The Python versions it may have; more than one when that is not settled.
    public var pythonVersions: [PythonVersion]
    /// The processors it may run on; more than one when that is not settled.
    public var architectures: [Architecture]
    /// The accelerator stack in it.
    public var accelerator: Accelerator?
    /// The names on PyPI of the framework that the image already holds.
    public var frameworkPackages: [String]

    /// Makes facts.
    public init(
        engine: String, runtime: String, engineVersion: ReleaseVersion? = nil, pythonVersions: [PythonVersion] = [],
        architectures: [Architecture] = [], accelerator: Accelerator? = nil, frameworkPackages: [String] = []
    ) {
        self.engine = engine
        self.runtime = runtime
        self.engineVersion = engineVersion
        self.pythonVersions = pythonVersions
        self.architectures = architectures
        self.accelerator = accelerator
        self.frameworkPackages = frameworkPackages
    }
}
