import RuntimeCatalog
import Jansson
import EngineKit
import ModelImport
import ModelRegistry
import RuntimeVocabulary

extension NewModel {
    /// What is recorded of an import.
    /// - Throws: a failure when the version is none; the checks have reported it then.
    init(_ answer: ImportAnswer, _ lock: ModelLock) throws(Failure) {
        let request = answer.request
        var version: ModelVersion?
        if let text = request.version {
            version = try OptionReading.parsed(text, option: "--model-version", ModelVersion.init(parsing:))
        }
        self.init(
            name: request.name ?? "model-\(ModelIdentity.random().prefix(8))", version: version, engine: lock.engine,
            runtime: lock.runtime, image: lock.image, source: ModelSource(rawValue: request.source.rawValue) ?? .obs,
            status: request.publish ? .published : .publishing, labels: request.labels)
        details.imageDigest = lock.digest
        details.description = request.description
        details.docs = request.docs.map { ModelDoc(name: $0.name, url: $0.url) }
        details.apis = (request.apis ?? answer.configuration?.apis ?? []).map(ModelAPI.init)
        details.dependencies = answer.dependencies.flatMap { dependency in
            dependency.packages.map { package in
                ModelDependency(
                    installer: dependency.installer, package: package.name, version: package.version,
                    restraint: package.restraint?.rawValue)
            }
        }
        details.origin = ModelOrigin(
            location: (request.location?.description ?? request.swrImage?.description), jobID: request.sourceJobID,
            jobVersion: request.sourceJobVersion, templateID: request.template?.id,
            subscriptionID: request.subscription?.id)
        details.request = request.json
        details.findings = answer.findings.map(ModelFinding.init)
        details.catalog = CatalogStamp(
            name: lock.catalog.name, revision: lock.catalog.revision, sha256: lock.catalog.sha256)
        details.toolVersion = lock.toolVersion
    }
}

extension ModelAPI {
    fileprivate init(_ api: ModelConfiguration.API) {
        self.init(
            method: api.method, url: api.url, networkProtocol: api.protocolName,
            requestContentType: api.request?.contentType, responseContentType: api.response?.contentType,
            definition: [
                "request": api.request?.schema ?? .null, "response": api.response?.schema ?? .null,
            ])
    }
}

extension ModelFinding {
    fileprivate init(_ found: ImportFinding) {
        let finding = found.finding
        self.init(
            code: finding.code, severity: Severity(rawValue: finding.severity.rawValue) ?? .note, file: finding.file,
            line: finding.line, pointer: finding.pointer, message: finding.message, remedy: finding.remedy,
            platformCode: found.platformCode)
    }
}
