/// What `catalog lint` looks for: things that are legal but wrong.
///
/// The raw values appear in output and under `x-lint-accept`; they do not change.
public enum LintCode: String, Hashable, Sendable, CaseIterable {
    /// Two engines, hardware ids, chips or runtimes claim one alias.
    case aliasClaimedTwice = "alias-claimed-twice"
    /// Two rows that no request can tell apart.
    case indistinguishable
    /// A row that no request can reach.
    case unreachable
    /// A replacement that is not in the catalog.
    case replacementMissing = "replacement-missing"
    /// A replacement that is itself on its way out.
    case replacementDeprecated = "replacement-deprecated"
    /// Replacements that lead back to where they began.
    case replacementCycle = "replacement-cycle"
    /// A replacement that does not run on all of the hardware.
    case replacementLosesHardware = "replacement-loses-hardware"
    /// A replacement with another Python major version.
    case replacementLosesPythonMajor = "replacement-loses-python-major"
    /// A default runtime that is deprecated, or worse.
    case defaultDeprecated = "default-deprecated"
    /// A default runtime that is not in the catalog.
    case defaultMissing = "default-missing"
    /// A recommended row that is on its way out.
    case recommendedPastDates = "recommended-past-dates"
    /// Life-cycle dates that run backwards.
    case datesOutOfOrder = "dates-out-of-order"
    /// One image reference for two rows with different facets.
    case sharedImage = "shared-image"
    /// An image that is no valid OCI reference once its variables are filled in.
    case invalidImage = "invalid-image"
    /// One version in two spellings.
    case versionSpelling = "version-spelling"
    /// An acceptance, under `x-lint-accept`, of something that does not occur.
    case unusedAcceptance = "unused-acceptance"
}
