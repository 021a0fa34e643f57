public import RuntimeCatalog
public import RuntimeVocabulary

extension Resolver {
    /// What replaces a runtime, or why nothing does.
    ///
    /// The replacement that the catalog states counts if it can take the runtime's place: with the default allowance
    /// it resolves on the day, on some of the hardware and for one of the purposes asked for; it is at an earlier
    /// stage than the runtime, today and on the day the runtime goes a stage further; and it goes no stage further
    /// itself until then. Where it cannot, the replacement stated for *it* is looked at, and so on.
    ///
    /// Else it is a supported runtime of the same engine and purpose that keeps all the hardware and stays for
    /// longer, nearest in engine and Python version. Nearest means, in this order: the fewest purposes lost, an
    /// architecture in common, the same engine major version, the same Python major version, neither the engine's
    /// minor version nor Python older than before, the fewest Python minor versions away, an engine that is not
    /// older, then the ranking.
    ///
    /// - Parameters:
    ///   - index: the runtime, as an index into the catalog's.
    ///   - hardware: what must be kept; empty means all the hardware the runtime has.
    ///   - purposes: indices of the purposes of which one must be kept; empty means the runtime's own, and that a
    ///     stated replacement may be for others.
    ///   - date: the day for which life cycles are judged.
    public func replacementOrReason(
        for index: Int, on hardware: HardwareSet = [], purposes: [Int] = [], asOf date: CalendarDate
    ) -> Result<Replacement, NoReplacement> {
        guard catalog.runtimes.indices.contains(index) else {
            return .failure(NoReplacement(cause: .unknownRuntime, note: nil, nearest: nil, byHardware: []))
        }
        return Succession(catalog: catalog, index: index, hardware: hardware, purposes: purposes, asOf: date).outcome()
    }

    /// What replaces a runtime, by the rules of ``replacementOrReason(for:on:purposes:asOf:)``; nil when nothing does.
    public func replacement(
        for index: Int, on hardware: HardwareSet, purposes: [Int] = [], asOf date: CalendarDate
    ) -> Replacement? {
        try? replacementOrReason(for: index, on: hardware, purposes: purposes, asOf: date).get()
    }
}
