public import EngineKit
public import ImageResolver
public import RuntimeCatalog
public import RuntimeVocabulary

/// What an import comes to: accepted with an image and a plan, or refused with the reasons.
public struct ImportAnswer: Sendable {
    /// What was asked for.
    public let request: ImportRequest
    /// Everything found, the most serious first; within one severity in the order of the checks.
    public private(set) var findings: [ImportFinding]
    /// The engine's id; `nil` when nobody says.
    public let engine: String?
    /// The answer of the resolver; `nil` for a custom image, and when nothing could be asked.
    public let resolution: Resolution?
    /// The image that the model runs on; `nil` when there is none, and for a subscribed model, whose image the platform
    /// alone knows.
    public let image: ImageReference?
    /// The package's configuration, or the one that takes its place.
    public let configuration: ModelConfiguration?
    /// What is installed, in this order.
    public let dependencies: [ModelConfiguration.Dependency]
    /// What was decided, and by what.
    public let decisions: [ModelLock.Decision]
    /// How the model's files lie in the package; `nil` for a file whose name builders of images would read differently.
    public let layout: BuildPlan.Layout?
    /// The name of the package's folder or file, whichever way its path was written; `nil` when it is not at hand.
    let packageName: String?

    /// Whether nothing refuses the import.
    public var isAccepted: Bool { findings.allSatisfy { $0.finding.severity < .error } }

    /// The runtime; `nil` for a custom image, and when there is none.
    public var runtime: Runtime? { resolution?.runtime }

    /// Adds something that was found after the examination.
    /// - Parameter codes: the platform's codes for findings.
    public mutating func add(_ finding: PackageFinding, codes: [PlatformCode]) {
        findings = Self.ordered(findings + ImportFinding.coded([finding], by: codes))
    }

    /// Adds a refusal at the place where the import says a field.
    /// - Parameter codes: the platform's codes for findings.
    public mutating func refuse(
        _ code: ExaminationCode, at field: ImportField, _ message: String, _ remedy: String, codes: [PlatformCode]
    ) {
        let place = request.places[field]
        add(
            PackageFinding(
                code.rawValue, .error, file: place?.file, line: place?.line, pointer: place?.pointer ?? place?.option,
                message: message, remedy: remedy), codes: codes)
    }

    /// The most serious first, and in the order given among those that are equally so.
    static func ordered(_ findings: [ImportFinding]) -> [ImportFinding] {
        findings.enumerated().sorted { left, right in
            let (one, two) = (left.element.finding.severity, right.element.finding.severity)
            return one != two ? one > two : left.offset < right.offset
        }.map(\.element)
    }
}
