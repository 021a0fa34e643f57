internal import ArtifactFormats
internal import EngineKit
internal import RuntimeCatalog

extension Examination {
    /// Reads `config.json`, unless the import brings a configuration that takes its place.
    mutating func readConfiguration() {
        if let initial = request.initialConfiguration {
            configuration = initial
        } else if let package, let file = package.file(inModel: "config.json") {
            read(file, of: package)
        }
        dependencies = request.dependencies ?? configuration?.dependencies ?? []
    }

    private mutating func read(_ file: ModelPackage.File, of package: ModelPackage) {
        do throws(FormatError) {
            let bytes = try package.content(of: file, limit: ConfigurationReader.maxBytes)
            let read = ConfigurationReader.read(bytes: bytes, origin: file.path, context: context(package))
            configuration = read.configuration
            isConfigurationLost = read.configuration == nil
            findings += read.findings
        } catch {
            isConfigurationLost = true
            findings.append(
                PackageFinding(
                    ExaminationCode.configurationUnreadable.rawValue, .error, file: file.path,
                    message: "it cannot be read: \(error.reason)",
                    remedy: "make it readable"))
        }
    }

    private func context(_ package: ModelPackage) -> ConfigurationContext {
        ConfigurationContext(
            modelTypes: facts.modelTypes,
            source: request.source, deployments: Set(request.installTypes),
            hasServiceFile: package.file(inModel: "customize_service.py") != nil)
    }
}
