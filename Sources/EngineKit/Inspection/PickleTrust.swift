public import ArtifactFormats

/// What a pickle imports, held against what models of a framework need.
///
/// Loading a pickle imports and calls whatever it names. Nothing is loaded here; what is named beyond the framework
/// is reported, so that somebody looks before a server loads it.
public struct PickleTrust: Sendable {
    /// Modules whose classes belong to models: `sklearn.` and what is below it end in a dot.
    private let prefixes: [String]
    /// Single names.
    private let names: Set<String>
    /// Whether functions of the prefixes may be named as long as nothing calls them.
    private let allowsReferences: Bool

    /// - Parameters:
    ///   - prefixes: beginnings of modules, with their dot, whose classes are trusted: `sklearn.`. A function of these
    ///     modules is not: some of them load, run or write what they are given.
    ///   - names: single full names, functions too: `torch.FloatStorage`. A dotted name must be among them.
    ///   - allowsReferences: whether functions of the prefixes may be named as long as nothing calls them, as a
    ///     parameter of an estimator is. Not where one of `names` calls what it is given.
    public init(prefixes: [String], names: Set<String> = [], allowsReferences: Bool = true) {
        self.prefixes = prefixes
        self.names = names
        self.allowsReferences = allowsReferences
    }

    /// What a walk of one pickle found that its owner should know, what can do harm first.
    /// - Parameter place: what to call the pickle, when it is a part of the file.
    public func findings(_ facts: PickleFacts, in file: ModelPackage.File, place: String? = nil) -> [PackageFinding] {
        PickleDanger.findings(facts, in: file, place: place) + foreignImports(facts, in: file, place: place)
    }

    /// The imports beyond the framework, without those that can do harm: ``PackageInspection`` reports these for
    /// every pickle of a package, whatever framework it is of.
    public func foreignImports(_ facts: PickleFacts, in file: ModelPackage.File, place: String? = nil)
        -> [PackageFinding]
    {
        let others = facts.imports.filter { !trusts($0) && !PickleDanger.isDangerous($0.name) }.map(\.name)
        guard !others.isEmpty else { return [] }
        let subject = place.map { "\($0) " } ?? ""
        return [
            PackageFinding(
                "pickle-imports", .warning, file: file.path,
                message: "\(subject)imports \(PickleTrust.list(others)), beyond what the framework's models need",
                remedy: "these must be importable where the model is served, and their code runs when it is loaded")
        ]
    }

    /// Whether models of the framework import this, and use it as the pickle does.
    public func trusts(_ found: PickleImport) -> Bool {
        let name = found.name
        if names.contains(name.description) || PickleDanger.isPlain(name) { return true }
        if PickleDanger.isDangerous(name) || name.name.contains(".") { return false }
        if PickleTrust.isArrayWrapper(name) { return true }
        // copies of other projects hold more than the framework needs
        if name.module.split(separator: ".").contains(where: { $0 == "externals" || $0 == "_vendor" }) { return false }
        let module = name.module + "."
        let isOurs = prefixes.contains { module.hasPrefix($0) }
        if name.name.isClassLike || name.name.hasPrefix("__pyx_unpickle_") || PickleTrust.makers.contains(name.name) {
            return isOurs || PickleTrust.numeric.contains { module.hasPrefix($0) }
        }
        if PickleTrust.numericFunctions.contains(where: { module.hasPrefix($0.prefix) && $0.names.contains(name.name) })
        {
            return true
        }
        guard allowsReferences, found.calls == 0 else { return false }
        return isOurs || PickleTrust.numeric.contains { module.hasPrefix($0) }
    }

    static func list(_ names: [PickleName]) -> String {
        let shown = names.prefix(8).map { "'\($0.description.prefix(120))'" }.joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
    }
}

extension PickleTrust {
    /// Arrays and tables, which models of every framework hold.
    private static let numeric = [
        "numpy.", "scipy.sparse.", "scipy.interpolate.", "pandas.core.", "pandas._libs.",
    ]

    /// The functions and lower-case types that their pickles call.
    private static let numericFunctions: [(prefix: String, names: Set<String>)] = [
        (
            "numpy.",
            [
                "ndarray", "dtype", "matrix", "recarray", "record", "_reconstruct", "scalar", "_frombuffer",
                "_mareconstruct", "_mrreconstruct", "__randomstate_ctor", "__generator_ctor", "__bit_generator_ctor",
                "_convert_to_numpy_array", "_pickle_array", "masked_array",
            ]
        ),
        (
            "scipy.sparse.",
            [
                "csr_matrix", "csc_matrix", "coo_matrix", "lil_matrix", "dok_matrix", "bsr_matrix", "dia_matrix",
                "csr_array", "csc_array", "coo_array", "lil_array", "dok_array", "bsr_array", "dia_array",
            ]
        ),
        ("scipy.interpolate.", ["interp1d", "interp2d", "lagrange", "poly1d"]),
        (
            "pandas.",
            [
                "_new_Index", "_new_DatetimeIndex", "_new_PeriodIndex", "_new_IntervalIndex", "new_block",
                "_unpickle_block", "_unpickle_timestamp", "_nat_unpickle", "_period_unpickle", "_timedelta_unpickle",
            ]
        ),
    ]

    /// What compiled (Cython) classes are made by: `return cls.__new__(cls)`, and nothing else.
    private static let makers: Set<String> = ["newObj", "_newObj"]

    /// joblib's arrays; libraries carry copies of it under their own name.
    private static func isArrayWrapper(_ name: PickleName) -> Bool {
        ["NumpyArrayWrapper", "NDArrayWrapper", "ZNDArrayWrapper"].contains(name.name)
            && (name.module == "joblib.numpy_pickle" || name.module.hasSuffix(".externals.joblib.numpy_pickle"))
    }
}
