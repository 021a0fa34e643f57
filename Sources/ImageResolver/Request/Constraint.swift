internal import EngineKit
internal import RuntimeCatalog
internal import RuntimeVocabulary

/// One thing that a request asks of a runtime, in the catalog's terms.
enum Constraint: Sendable {
    case runtime([Int], text: String)
    case purpose([Int])
    case lifecycle(ResolutionRequest.Allowance, asOf: CalendarDate)
    case stage([LifecycleStage], asOf: CalendarDate)
    case generation([Generation])
    case engineVersion([VersionSpecifier])
    case hardware(HardwareSet)
    case chip(ChipSet, hardware: HardwareSet)
    case accelerator(family: String, [VersionSpecifier], hardware: HardwareSet)
    case driver(InstalledDriver)
    case architecture([Architecture])
    case python([PythonSpecifier])
    case os([OperatingSystem])
    // boxed, so that the others, which every request judges, stay small
    indirect case package(ModelArtifact)
    case packagePython(PythonSpecifier)

    /// The key of the constraint in requests and answers.
    var name: String {
        switch self {
        case .runtime: "runtime"
        case .purpose: "purpose"
        case .lifecycle: "lifecycle"
        case .stage: "status"
        case .generation: "generation"
        case .engineVersion: "engineVersion"
        case .hardware: "hardware"
        case .chip: "chip"
        case .accelerator(let family, _, _): family
        case .driver: "driver"
        case .architecture: "architecture"
        case .python: "python"
        case .os: "os"
        case .package: "package"
        case .packagePython: "packagePython"
        }
    }

    /// Whether a model package asks it, so that nobody can ask for something else.
    var isOfPackage: Bool {
        switch self {
        case .package, .packagePython: true
        default: false
        }
    }
}

/// The driver of the machine, and what it is a driver of.
struct InstalledDriver: Sendable {
    /// Its version.
    let version: ReleaseVersion
    /// The families whose driver it may be; its number alone does not tell an NVIDIA driver from an Ascend one.
    let families: [String]
    /// All hardware that needs a driver.
    let accelerated: HardwareSet
    /// The asked hardware that needs none: an image that runs there runs whatever the driver is.
    let driverless: HardwareSet
}

/// How a runtime stands to one constraint.
public enum Verdict: String, Hashable, Sendable {
    /// It has what is asked.
    case satisfied
    /// It has something else.
    case unsatisfied
    /// It does not say; whether that is good enough depends on the constraint.
    case unknown
}
