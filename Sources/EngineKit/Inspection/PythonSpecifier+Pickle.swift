public import ArtifactFormats
public import RuntimeVocabulary

extension PythonSpecifier {
    /// The Pythons whose `pickle` reads a pickle; `nil` when all do.
    ///
    /// Protocol 3 came with Python 3.0, 4 with 3.4 and 5 with 3.8; every Python reads the protocols before its own.
    /// Sources: python/cpython Doc/library/pickle.rst @02349e2, PEP 3154, PEP 574.
    public init?(loading facts: PickleFacts) {
        let least: String? =
            switch facts.statedProtocol {
            case 3: ">=3.0"
            case 4: ">=3.4"
            case 5: ">=3.8"
            default: nil
            }
        guard let least, let specifier = try? PythonSpecifier(parsing: least) else { return nil }
        self = specifier
    }
}
