internal import RuntimeCatalog

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
        /// It has, but all of them leave as soon.
        case nothingStays(engine: String)
        /// None of them runs on this hardware, or none that stays for longer.
        case hardwareLost([String], longer: Bool, engine: String)
        /// All the hardware is kept by some, but by no single one.
        case hardwareApart([String], engine: String)
    }

    /// What is missing.
    public let cause: Cause
    /// What is the matter with the replacement that the catalog states; nil when it states none.
    public let note: String?
    /// The nearest runtime that does not keep the hardware; only for ``Cause/hardwareLost(_:longer:engine:)``.
    public let nearest: Replacement?
    /// Where the runtime runs on several kinds of hardware: what replaces it on each kind for which there is something,
    /// in the catalog's order of hardware.
    public let byHardware: [(hardware: String, replacement: Replacement)]

    /// One sentence: `no supported runtime of Caffe keeps gpu; the nearest without it is 'python3.6'`.
    public var description: String { note.map { "\(reason); \($0)" } ?? reason }

    /// ``description`` without what comes near: `no supported runtime of Loom keeps cpu and gpu together`.
    public var summary: String {
        guard case .hardwareApart(let kept, let engine) = cause else { return description }
        let apart = Self.apart(kept, engine)
        return note.map { "\(apart); \($0)" } ?? apart
    }

    private static func apart(_ kept: [String], _ engine: String) -> String {
        "no supported runtime of \(engine) keeps \(kept.joined(separator: " and ")) together"
    }

    private var reason: String {
        switch cause {
        case .unknownRuntime: "the catalog has no such runtime"
        case .nothingSupported(let engine, let other): "\(engine) has no \(other ? "other " : "")supported runtime"
        case .nothingFor(let purposes, let engine, let other):
            "\(engine) has no \(other ? "other " : "")supported runtime for \(purposes.joined(separator: " or "))"
        case .nothingStays(let engine): "every other supported runtime of \(engine) leaves as soon"
        case .hardwareLost(let lost, let longer, let engine):
            "no supported runtime of \(engine) keeps \(lost.joined(separator: " or "))"
                + (longer ? " for longer" : "") + nearestText(without: lost)
        case .hardwareApart(let kept, let engine):
            Self.apart(kept, engine) + "; "
                + byHardware.map { "on \($0.hardware) it is '\($0.replacement.runtime.name)'" }.joined(separator: ", ")
        }
    }

    private func nearestText(without lost: [String]) -> String {
        guard let nearest else { return "" }
        return "; the nearest without \(lost.count == 1 ? "it" : "them") is '\(nearest.runtime.name)'"
    }
}
