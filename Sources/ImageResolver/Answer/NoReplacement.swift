internal import RuntimeCatalog
public import RuntimeVocabulary

/// Why nothing replaces a runtime, and what comes near.
public struct NoReplacement: Error, Sendable, CustomStringConvertible {
    /// What is missing.
    public enum Cause: Hashable, Sendable {
        /// The index is none of the catalog's.
        case unknownRuntime
        /// The engine has no supported runtime beside this one.
        case nothingSupported(engine: String, other: Bool)
        /// It has, but none for one of these purposes.
        case nothingFor(purposes: [String], engine: String, other: Bool)
        /// It has, but all of them leave by that day.
        case nothingStays(beyond: CalendarDate, engine: String)
        /// None of them runs on this hardware, or none that stays beyond the day, where one is given.
        case hardwareLost([String], beyond: CalendarDate?, engine: String)
        /// All the hardware is kept by some, but by no single one.
        case hardwareApart([String], engine: String)
    }

    /// What is missing.
    public let cause: Cause
    /// What is the matter with the replacement that the catalog states; nil when it states none.
    public let note: String?
    /// The nearest runtime that does not keep the hardware; only for ``Cause/hardwareLost(_:beyond:engine:)``.
    public let nearest: Replacement?
    /// Where the runtime runs on several kinds of hardware: what replaces it on each kind for which there is something,
    /// in the catalog's order of hardware.
    public let byHardware: [(hardware: String, replacement: Replacement)]

    /// One sentence: `no supported runtime of Caffe keeps gpu; the nearest without it is 'python3.6'`.
    public var description: String { note.map { "\(reason); \($0)" } ?? reason }

    private var reason: String {
        switch cause {
        case .unknownRuntime: "the catalog has no such runtime"
        case .nothingSupported(let engine, let other): "\(engine) has no \(other ? "other " : "")supported runtime"
        case .nothingFor(let purposes, let engine, let other):
            "\(engine) has no \(other ? "other " : "")supported runtime for \(purposes.joined(separator: " or "))"
        case .nothingStays(let day, let engine): "every other runtime of \(engine) leaves by \(day) too"
        case .hardwareLost(let lost, let day, let engine):
            "no supported runtime of \(engine) keeps \(lost.joined(separator: " or "))"
                + (day.map { " beyond \($0)" } ?? "") + nearestText(without: lost)
        case .hardwareApart(let kept, let engine):
            "no supported runtime of \(engine) keeps \(kept.joined(separator: " and ")) together; "
                + byHardware.map { "on \($0.hardware) it is '\($0.replacement.runtime.name)'" }.joined(separator: ", ")
        }
    }

    private func nearestText(without lost: [String]) -> String {
        guard let nearest else { return "" }
        return "; the nearest without \(lost.count == 1 ? "it" : "them") is '\(nearest.runtime.name)'"
    }
}
