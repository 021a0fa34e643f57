public import Jansson

/// What is recorded of a model besides what lists show; everything is optional.
public struct ModelDetails: Hashable, Sendable {
    /// The digest of the image, `sha256:…`, where it was known.
    public var imageDigest: String?
    /// A sentence for people.
    public var description: String?
    /// Pages about the model.
    public var docs: [ModelDoc] = []
    /// What it answers to, in order.
    public var apis: [ModelAPI] = []
    /// What is installed into its image, in the order of installation.
    public var dependencies: [ModelDependency] = []
    /// Where exactly it came from.
    public var origin = ModelOrigin()
    /// The request its runtime was resolved for.
    public var request: JSONValue?
    /// What was found when it was checked.
    public var findings: [ModelFinding] = []
    /// The catalog that named the image.
    public var catalog: CatalogStamp?
    /// The version of the program that recorded it.
    public var toolVersion: String?

    /// No details.
    public init() {}
}

/// A page about a model.
public struct ModelDoc: Hashable, Sendable {
    /// What the page is.
    public var name: String
    /// Where it is.
    public var url: String

    /// Describes a page.
    public init(name: String, url: String) {
        self.name = name
        self.url = url
    }
}

/// One thing a model answers to.
public struct ModelAPI: Hashable, Sendable {
    /// The HTTP method.
    public var method: String
    /// The path.
    public var url: String
    /// `http` or `https`; nil where nothing said so.
    public var networkProtocol: String?
    /// The content type of requests.
    public var requestContentType: String?
    /// The content type of answers.
    public var responseContentType: String?
    /// The description as it was given, with the schemas of request and response.
    public var definition: JSONValue?

    /// Describes what a model answers to.
    public init(
        method: String, url: String, networkProtocol: String? = nil, requestContentType: String? = nil,
        responseContentType: String? = nil, definition: JSONValue? = nil
    ) {
        self.method = method
        self.url = url
        self.networkProtocol = networkProtocol
        self.requestContentType = requestContentType
        self.responseContentType = responseContentType
        self.definition = definition
    }
}

/// A package that is installed into a model's image.
public struct ModelDependency: Hashable, Sendable {
    /// What installs it: `pip`, `conda`, `apt-get`, `yum`.
    public var installer: String
    /// Its name, or the path of a wheel.
    public var package: String
    /// The version asked for.
    public var version: String?
    /// `EXACT`, `ATLEAST` or `ATMOST`.
    public var restraint: String?

    /// Describes a package.
    public init(installer: String, package: String, version: String? = nil, restraint: String? = nil) {
        self.installer = installer
        self.package = package
        self.version = version
        self.restraint = restraint
    }
}

/// Where exactly a model came from; which of the fields say something depends on its ``ModelSource``.
public struct ModelOrigin: Hashable, Sendable {
    /// The folder, object path or image.
    public var location: String?
    /// The training job.
    public var jobID: String?
    /// The version of the training job.
    public var jobVersion: String?
    /// The template.
    public var templateID: String?
    /// The subscription in the gallery.
    public var subscriptionID: String?

    /// Describes an origin.
    public init(
        location: String? = nil, jobID: String? = nil, jobVersion: String? = nil, templateID: String? = nil,
        subscriptionID: String? = nil
    ) {
        self.location = location
        self.jobID = jobID
        self.jobVersion = jobVersion
        self.templateID = templateID
        self.subscriptionID = subscriptionID
    }
}

/// Which catalog an answer came from.
public struct CatalogStamp: Hashable, Sendable {
    /// The name it gives itself.
    public var name: String
    /// The revision it gives itself.
    public var revision: String?
    /// The SHA-256 of its content, in hexadecimal.
    public var sha256: String?

    /// Names a catalog.
    public init(name: String, revision: String? = nil, sha256: String? = nil) {
        self.name = name
        self.revision = revision
        self.sha256 = sha256
    }
}
