/// What a package of an engine has to look like, as the manifest's `package` states it.
public struct PackageRules: Hashable, Sendable {
    /// Each pattern must match at least one file.
    public var required: [PackageGlob]
    /// No pattern may match a file.
    public var forbidden: [PackageGlob]
    /// The files that are the model itself: each pattern may match at most one file.
    public var modelFiles: [PackageGlob]
    /// The classes that a service of the engine may derive from, each with its module:
    /// `model_service.python_model_service.XgSklServingBaseService`.
    public var serviceParentClasses: [String]
    /// Modules of these classes that the images of other engines may hold too, so that an import of them there is no
    /// sure failure.
    public var sharedServiceModules: [String]
    /// Formats of the engine that packages of it do not hold; ``required`` is not about them.
    public var otherFormats: [PackageFormatRule]
    /// What single editions of the platform ask for.
    public var editions: [PackageDemand]
    /// The public document the rules are taken from.
    public var source: String?

    /// Makes rules; without any, every package passes.
    public init(
        required: [PackageGlob] = [], forbidden: [PackageGlob] = [], modelFiles: [PackageGlob] = [],
        serviceParentClasses: [String] = [], sharedServiceModules: [String] = [],
        otherFormats: [PackageFormatRule] = [], editions: [PackageDemand] = [], source: String? = nil
    ) {
        self.required = required
        self.forbidden = forbidden
        self.modelFiles = modelFiles
        self.serviceParentClasses = serviceParentClasses
        self.sharedServiceModules = sharedServiceModules
        self.otherFormats = otherFormats
        self.editions = editions
        self.source = source
    }
}
