/// Finds single values in UBJSON documents by their path; nothing else is kept. Source: ubjson.org, draft 12.
public enum UBJSON {
    /// The value at `path`, a key per level of objects; nil when there is none.
    ///
    /// Where a key occurs twice, the first one counts. Reading stops at the value.
    /// - Throws: ``FormatError`` for malformed bytes before that place.
    public static func value(
        at path: [String], in source: ByteSource, limits: UBJSONLimits = .standard
    ) throws(FormatError) -> UBJSONValue? {
        var reader = UBJSONReader(source, limits: limits)
        var marker = try reader.marker()
        for key in path {
            guard marker == UBJSONReader.object, let found = try reader.find(key) else { return nil }
            marker = found
        }
        return try reader.value(marker)
    }
}
