internal import RuntimeCatalog
internal import RuntimeVocabulary

extension Baseline {
    /// What makes a comparison with this report doubtful.
    func notices(for catalog: Catalog, asOf date: CalendarDate) -> [Notice] {
        var notices: [Notice] = []
        if self.catalog != catalog.name {
            notices.append(
                Notice(
                    code: "baseline-other-catalog",
                    message: "\(file) is a report on catalog '\(self.catalog)', this one is on '\(catalog.name)'; "
                        + "compare with a report on the same catalog"))
        }
        if asOf > date {
            notices.append(
                Notice(
                    code: "baseline-later",
                    message: "\(file) is of \(asOf), after this report's \(date); compare with an earlier report"))
        }
        if isPartial {
            notices.append(
                Notice(
                    code: "baseline-partial",
                    message: "\(file) was itself compared with an earlier report and leaves out what that one has; "
                        + "compare with a whole report"))
        }
        return notices
    }
}
