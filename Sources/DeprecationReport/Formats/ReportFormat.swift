public import RuntimeCatalog

/// A way to write a report down.
///
/// A report may list a million models: a format hands them over one by one and keeps none.
public protocol ReportFormat: Sendable {
    /// Writes the whole report.
    func write(_ report: Report, to output: ReportOutput) throws(ReportError)
}

/// Where a report goes, piece by piece.
public struct ReportOutput {
    private let take: (String) -> Bool

    /// - Parameter take: is given each piece; answers false when it can take no more.
    public init(_ take: @escaping (String) -> Bool) {
        self.take = take
    }

    /// Hands over a piece.
    /// - Throws: ``ReportError/stopped`` when nobody takes it.
    public func write(_ text: String) throws(ReportError) {
        guard take(text) else { throw .stopped }
    }
}

/// Why a report could not be made or written whole.
public enum ReportError: Error, Hashable, Sendable {
    /// Whoever takes the text could take no more.
    case stopped
    /// The scratch space for the models failed, as a full disk makes it.
    case scratch(String)
    /// So many different rows cannot be judged that the input is no inventory of models.
    case tooManyProblems(Int)
    /// The catalog's files can no longer be read.
    case catalog(CatalogError)
}
