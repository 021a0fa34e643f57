/// Identities of records, as the platform writes them.
///
/// They are random and not made from name and version, because a version that is deleted may be recorded again: what
/// refers to the first must not find the second.
public enum ModelIdentity {
    /// A UUID of version 4 (https://www.rfc-editor.org/rfc/rfc9562#section-5.4) from the system's random numbers.
    @Sendable public static func random() -> String {
        var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
        return groups.map { $0.joined() }.joined(separator: "-")
    }
}
