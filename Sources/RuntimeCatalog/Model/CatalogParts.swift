internal import EngineKit

/// What the loader hands over to make a ``Catalog``.
struct CatalogParts {
    var name = ""
    var revision: String?
    var files: [String] = []
    var engines: [Engine] = []
    var engineByWord: [WordKey: Int] = [:]
    var hardware = HardwareVocabulary()
    var purposes = ["inference", "training", "notebook"]
    var variables = Variables()
    var editions: [Edition] = []
    var compatibility = Compatibility()
    var runtimes: [Runtime] = []
    var importRules: [ImportRule] = []
    var importModes: [ImportMode] = []
    var importInterfaces: [InterfaceModelTypes] = []
    var importTemplates: [ImportTemplate] = []
    var importDefaults: ImportDefaults?
    var platformCodes: [PlatformCode] = []
}
