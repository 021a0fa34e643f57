/// The names of Python packages, in the form in which two spellings are one package.
public enum PackageName {
    /// `Pillow` and `pillow`, `scikit_learn` and `scikit-learn` are one package:
    /// https://packaging.python.org/en/latest/specifications/name-normalization/ (PEP 503).
    public static func normalized(_ name: some StringProtocol) -> String {
        var result: [UInt8] = []
        var isInRun = false
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): isInRun = true
            default:
                if isInRun { result.append(UInt8(ascii: "-")) }
                isInRun = false
                result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        if isInRun { result.append(UInt8(ascii: "-")) }
        return String(decoding: result, as: UTF8.self)
    }

    /// What follows the last slash.
    static func fileName(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}
