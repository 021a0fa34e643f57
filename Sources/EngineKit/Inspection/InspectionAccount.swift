internal import ArtifactFormats
internal import Synchronization

/// What the inspectors of one package share: how much may still be read, and what was found out about a file before.
///
/// Without it every engine would read every file again, each on a budget of its own.
final class InspectionAccount: Sendable {
    /// What the inspection of one package may read from its files, in bytes.
    static let readLimit = 512 << 20
    /// What may be unpacked from its files, in bytes: it is kept in memory while the package is inspected.
    static let unpackLimit = 256 << 20

    private let budget = ReadBudget(readLimit)
    private let state = Mutex(State())

    private struct State {
        var query = PickleQuery.nothing
        var unpacked = 0
        var pickles: [String: (query: PickleQuery, answer: Result<PickledFile?, FormatError>)] = [:]
        var outlines: [String: Result<JSONOutline, FormatError>] = [:]
    }

    /// The budget of one file that is opened.
    func budgetOfFile() -> ReadBudget { ReadBudget(within: budget) }

    /// Says what will be asked of every pickle, before the first is walked.
    func expect(_ query: PickleQuery) {
        state.withLock { $0.query = $0.query.union(query) }
    }

    /// How many bytes may still be unpacked.
    var unpackable: Int { state.withLock { max(0, InspectionAccount.unpackLimit - $0.unpacked) } }

    /// Notes that bytes were unpacked and are kept.
    func noteUnpacked(_ count: Int) { state.withLock { $0.unpacked += count } }

    /// The walk of a file as a pickle, from memory where it was walked before; `nil` when it is no pickle.
    func pickle(_ model: ModelFile, _ query: PickleQuery) throws(FormatError) -> PickledFile? {
        let (known, wanted) = state.withLock { state in
            (state.pickles[model.path], state.query.union(query))
        }
        if let known, query.isCovered(by: known.query) { return try known.answer.get() }
        let answer: Result<PickledFile?, FormatError>
        do throws(FormatError) {
            answer = .success(try PickledFile(walking: model, wanted))
        } catch {
            answer = .failure(error)
        }
        state.withLock { $0.pickles[model.path] = (wanted, answer) }
        return try answer.get()
    }

    /// The outline of a JSON file, from memory where it was passed by before.
    func outline(_ model: ModelFile) throws(FormatError) -> JSONOutline {
        if let known = state.withLock({ $0.outlines[model.path] }) { return try known.get() }
        let answer: Result<JSONOutline, FormatError>
        do throws(FormatError) {
            answer = .success(try JSONOutline(model.source))
        } catch {
            answer = .failure(error)
        }
        state.withLock { $0.outlines[model.path] = answer }
        return try answer.get()
    }
}
