internal import EngineKit

/// Where something stands, as findings say it: in a file, or in an option of the command line.
struct FindingPlace: Hashable {
    let file: String?
    let line: Int?
    /// The JSON Pointer, or the option: `--runtime`.
    let pointer: String?

    init(_ place: FieldPlace) {
        (file, line, pointer) = (place.file, place.line, place.pointer ?? place.option)
    }

    init(_ place: ConfigurationPlace) {
        (file, line, pointer) = (place.file, place.line, place.pointer)
    }

    init(file: String) { (self.file, line, pointer) = (file, nil, nil) }
}

extension PackageFinding {
    init(
        _ code: String, _ severity: Severity, at place: FindingPlace?, _ message: String, _ remedy: String?
    ) {
        self.init(
            code, severity, file: place?.file, line: place?.line, pointer: place?.pointer, message: message,
            remedy: remedy)
    }

    /// The same at a place, where it has none of its own.
    func placed(at place: FindingPlace?) -> PackageFinding {
        guard file == nil, pointer == nil, let place else { return self }
        return PackageFinding(
            code, severity, file: place.file, line: place.line, pointer: place.pointer, message: message,
            remedy: remedy, reasons: reasons)
    }
}
