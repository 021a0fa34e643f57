public import Jansson
private import RuntimeVocabulary

extension NewModel {
    /// Reads what ``ModelRecord/json`` writes. `id`, `version` and `createdAt` may be left out or null: then the registry
    /// chooses them. So may everything that a record can be without.
    ///
    /// What is wrong is reported to the document of `object`: ask it before using the value. Nil when too little is there.
    public init?(reading object: JSONObject) {
        object.allowOnly(Self.keys)
        let fields = RecordFields(object: object)
        let version = fields.parsed("version", ModelVersion.init(parsing:))
        let createdAt = fields.parsed("createdAt", UTCTime.init(parsing:))
        let labels = fields.node("labels")?.strings() ?? []
        let details = ModelDetails(reading: fields)
        guard let name = fields.required("name"), let engine = fields.required("engine"),
            let image = fields.required("image"), let source: ModelSource = fields.choice("source"),
            let status: ModelStatus = fields.choice("status")
        else { return nil }
        self.init(
            id: fields.text("id"), name: name, version: version, engine: engine, runtime: fields.text("runtime"),
            image: image, source: source, status: status, createdAt: createdAt, labels: labels, details: details)
        if let problem { object.report(problem) }
        if let problem = Self.imageProblem(image) { object["image"]?.report(problem) }
        for (index, label) in labels.enumerated() where label.unicodeScalars.contains(where: Self.isNoLetter) {
            object["labels"]?.array()?.dropFirst(index).first?.report(
                "a label holds no white space and no control characters")
        }
    }

    /// An image, or what an import records in its place for a subscribed model: `subscription s, version 1`.
    private static func imageProblem(_ image: String) -> String? {
        guard !image.isEmpty, !image.hasPrefix("subscription ") else { return nil }
        do throws(ParseError) {
            _ = try ImageReference(parsing: image)
            return nil
        } catch {
            return error.description
        }
    }

    private static func isNoLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }

    private static let keys = [
        "id", "name", "version", "engine", "runtime", "image", "source", "status", "createdAt", "labels", "digest",
        "description", "docs", "apis", "dependencies", "origin", "request", "findings", "catalog", "toolVersion",
    ]
}

extension ModelDetails {
    init(reading fields: RecordFields) {
        self.init()
        imageDigest = fields.text("digest")
        description = fields.text("description")
        docs = fields.list("docs", ["name", "url"]) { doc in
            guard let name = doc.required("name"), let url = doc.required("url") else { return nil }
            return ModelDoc(name: name, url: url)
        }
        apis = fields.list("apis", ModelAPI.keys, ModelAPI.init(reading:))
        dependencies = fields.list("dependencies", ModelDependency.keys, ModelDependency.init(reading:))
        origin = fields.inner("origin", ModelOrigin.keys).map(ModelOrigin.init(reading:)) ?? ModelOrigin()
        request = fields.node("request")?.value
        findings = fields.list("findings", ModelFinding.keys, ModelFinding.init(reading:))
        catalog = fields.inner("catalog", ["name", "revision", "sha256"]).flatMap { catalog in
            catalog.required("name").map {
                CatalogStamp(name: $0, revision: catalog.text("revision"), sha256: catalog.text("sha256"))
            }
        }
        toolVersion = fields.text("toolVersion")
    }
}

extension ModelAPI {
    fileprivate static let keys = [
        "method", "url", "protocol", "requestContentType", "responseContentType", "definition",
    ]

    fileprivate init?(reading fields: RecordFields) {
        guard let method = fields.required("method"), let url = fields.required("url") else { return nil }
        self.init(
            method: method, url: url, networkProtocol: fields.text("protocol"),
            requestContentType: fields.text("requestContentType"),
            responseContentType: fields.text("responseContentType"), definition: fields.node("definition")?.value)
    }
}

extension ModelDependency {
    fileprivate static let keys = ["installer", "package", "version", "restraint"]

    fileprivate init?(reading fields: RecordFields) {
        guard let installer = fields.required("installer"), let package = fields.required("package") else { return nil }
        self.init(
            installer: installer, package: package, version: fields.text("version"),
            restraint: fields.text("restraint"))
    }
}

extension ModelOrigin {
    fileprivate static let keys = ["location", "jobId", "jobVersion", "templateId", "subscriptionId"]

    fileprivate init(reading fields: RecordFields) {
        self.init(
            location: fields.text("location"), jobID: fields.text("jobId"), jobVersion: fields.text("jobVersion"),
            templateID: fields.text("templateId"), subscriptionID: fields.text("subscriptionId"))
    }
}

extension ModelFinding {
    fileprivate static let keys = [
        "code", "severity", "file", "line", "pointer", "message", "remedy", "platformCode",
    ]

    fileprivate init?(reading fields: RecordFields) {
        guard let code = fields.required("code"), let severity: Severity = fields.choice("severity"),
            let message = fields.required("message")
        else { return nil }
        self.init(
            code: code, severity: severity, file: fields.text("file"), line: fields.node("line")?.integer(),
            pointer: fields.text("pointer"), message: message, remedy: fields.text("remedy"),
            platformCode: fields.text("platformCode"))
    }
}
