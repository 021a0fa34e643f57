internal import EngineKit
internal import RuntimeCatalog

extension Examination {
    /// Where a field is said: by the import itself, else by the configuration.
    func place(of field: ImportField) -> FindingPlace? {
        if let place = request.places[field] { return FindingPlace(place) }
        return Self.configurationKeys[field].flatMap { configuration?.places[$0] }.map { FindingPlace($0) }
    }

    /// The first of some fields that is said anywhere; else what the model is imported from, which every import says.
    func place(ofAny fields: [ImportField]) -> FindingPlace? {
        let basis: [ImportField] = [.location, .swrImage, .subscription, .template, .modelType, .name]
        return (fields + basis).lazy.compactMap { place(of: $0) }.first
    }

    /// The fields that `config.json` has as well.
    private static let configurationKeys: [ImportField: String] = [
        .modelType: "model_type", .runtime: "runtime", .dependencies: "dependencies", .apis: "apis",
        .swrImage: "swr_location", .modelAlgorithm: "model_algorithm", .metrics: "metrics",
    ]

    /// A finding at the first of some fields that is said.
    func finding(
        _ code: ExaminationCode, _ severity: PackageFinding.Severity, at fields: ImportField..., say message: String,
        _ remedy: String?
    ) -> PackageFinding {
        PackageFinding(code.rawValue, severity, at: place(ofAny: fields), message, remedy)
    }

    /// A finding at the place where the configuration says something.
    func finding(
        _ code: ExaminationCode, _ severity: PackageFinding.Severity, atKey key: String, _ message: String,
        _ remedy: String?
    ) -> PackageFinding {
        PackageFinding(
            code.rawValue, severity, at: configuration?.places[key].map { FindingPlace($0) } ?? place(ofAny: []),
            message, remedy)
    }

    /// By what a field is decided that the import says, for people and lock files.
    func origin(of field: ImportField) -> String {
        guard var place = request.places[field] else {
            let isDefault = field == .modelType && request.interface == .workflow
            return isDefault ? "the workflow's default" : "the import"
        }
        // a document says the same in whichever folder it lies
        place.file = place.file.map { PackageName.fileName(of: $0) }
        return place.file == nil ? place.option ?? "the import" : place.description
    }

    /// By what a field is decided that the configuration says: the package's file, or the place in the document that
    /// brings the configuration.
    func origin(ofKey key: String) -> String {
        guard request.initialConfiguration != nil else { return configurationName }
        guard let place = configuration?.places[key] else { return "the import" }
        return "\(PackageName.fileName(of: place.file)):\(place.line): \(place.pointer)"
    }

    /// What the configuration is called where the import has it from.
    var configurationName: String { request.initialConfiguration == nil ? "config.json" : "initial_config" }
}
