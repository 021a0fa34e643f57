/// The words by which findings of an import as a whole are known to scripts: what its parts make of each other. They
/// never change their meaning. Those about a request by itself are ``ImportFindingCode``, those about `config.json`
/// ``ConfigurationCode``; the platform's rules have the ids that the catalog gives them.
public enum ExaminationCode: String, Hashable, Sendable, CaseIterable {
    // the files
    /// The model's files are not on this machine; what would be read from them is not checked.
    case packageNotAtHand = "package-not-at-hand"
    /// Nothing stands beside a single model file.
    case configurationMissing = "config-missing"
    /// `config.json` cannot be read.
    case configurationUnreadable = "config-unreadable"
    // the model type
    /// Nothing says whose model it is.
    case modelTypeUnknown = "model-type-unknown"
    /// The import and `config.json` name different model types.
    case modelTypeOverridden = "model-type-overridden"
    /// The files are of another engine than the model type.
    case modelTypeMismatch = "model-type-mismatch"
    // the runtime and the image
    /// The import and `config.json` name different runtimes.
    case runtimeOverridden = "runtime-overridden"
    /// The import brings an image, and `config.json` names another.
    case imageOverridden = "image-overridden"
    /// No runtime fits, or the one that is named does not.
    case runtimeUnresolved = "runtime-unresolved"
    /// The engine's documented default will not be there for long, or is not to be used any more.
    case defaultRuntimeAging = "default-runtime-aging"
    /// The runtime's image has no valid reference.
    case imageUnusable = "image-unusable"
    /// The template is for a Python that no runtime of its engine has.
    case templatePython = "template-python"
    /// Nothing names an image.
    case imageUnknown = "image-unknown"
    /// The image is that of a subscribed model, which the platform alone knows.
    case imageOfSubscription = "image-of-subscription"
    // dependencies
    /// A pin of the framework that contradicts the runtime.
    case dependencyFrameworkVersion = "dependency-framework-version"
    /// A build for another accelerator stack.
    case dependencyAccelerator = "dependency-accelerator"
    /// A wheel for another Python.
    case dependencyWheelPython = "dependency-wheel-python"
    /// A wheel for another processor or system.
    case dependencyWheelPlatform = "dependency-wheel-platform"
    /// A wheel that the package does not hold.
    case dependencyWheelMissing = "dependency-wheel-missing"
    /// A wheel that no dependency names.
    case dependencyWheelUnused = "dependency-wheel-unused"
    // the plan
    /// A plan for a model whose files are not at hand.
    case planWithoutFiles = "plan-without-files"
    /// A model file whose name cannot stand in a plan.
    case planFileName = "plan-file-name"
    // the registry
    /// The version of the name is recorded already.
    case modelExists = "model-exists"
    /// No version is given, and the name has reached the highest there is.
    case noVersionLeft = "no-version-left"
}
