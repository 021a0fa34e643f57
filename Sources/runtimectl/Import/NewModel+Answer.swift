import EngineKit
import Jansson
import ModelImport
import ModelRegistry
import RuntimeCatalog
import RuntimeVocabulary

extension NewModel {
    /// What is recorded of an import.
    /// - Throws: a failure when the version is none; the checks have reported it then.
    init(_ answer: ImportAnswer, _ origin: ModelLock.Origin) throws(Failure) {
        let request = answer.request
        var version: ModelVersion?
        if let text = request.version {
            version = try OptionReading.parsed(text, option: "--model-version", ModelVersion.init(parsing:))
        }
        self.init(
            name: request.name ?? "", version: version,
            engine: answer.engine ?? "", runtime: answer.runtime?.name, image: Self.image(of: answer),
            source: ModelSource(rawValue: request.source.rawValue) ?? .obs,
            status: Self.status(of: answer), labels: request.labels)
        details.imageDigest = answer.image?.digest
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
            name: origin.name, revision: origin.revision, sha256: origin.sha256)
        details.toolVersion = ProgramTable.version
    }

    /// A model is there to be deployed when nothing has to be built for it; `models status` says when that is done.
    private static func status(of answer: ImportAnswer) -> ModelStatus {
        if answer.runtime != nil || answer.layout != .nothing { return .building }
        return answer.request.publish ? .published : .publishing
    }

    /// The platform alone knows the image of a subscribed model.
    private static func image(of answer: ImportAnswer) -> String {
        let subscribed = answer.request.subscription.map { "subscription \($0.id), version \($0.version)" }
        return answer.image?.description ?? subscribed ?? ""
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
            code: finding.code, severity: Severity(rawValue: finding.severity.rawValue) ?? .note,
            file: finding.file.map(Self.recordable), line: finding.line, pointer: finding.pointer.map(Self.recordable),
            message: Self.recordable(([finding.message] + finding.reasons).joined(separator: ": ")),
            remedy: finding.remedy.map(Self.recordable),
            platformCode: found.platformCode)
    }

    /// Findings quote model files, which may hold what no export of the registry could carry.
    private static func recordable(_ text: String) -> String { text.replacing("\0", with: "\\0") }
}
