public import RuntimeVocabulary

/// An edition of the documents that list runtimes.
public struct Edition: Hashable, Sendable {
    /// The id that rows refer to.
    public let id: String
    /// What it is, where it is found, and what a reader should know.
    public let remarks: Remarks
    /// The first day on which it was public.
    public let from: CalendarDate?
    /// The last day on which it was seen.
    public let to: CalendarDate?
}
