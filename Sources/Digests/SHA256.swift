private import CLibmd

/// SHA-256 (FIPS 180-4), computed by libmd piece by piece.
public struct SHA256 {
    private var state = SHA2_CTX()

    /// The digest of nothing yet.
    public init() {
        unsafe SHA256Init(&state)
    }

    /// Goes on with these bytes.
    public mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe SHA256Update(&state, buffer.baseAddress, buffer.count)
        }
    }

    /// The digest of everything so far, as 64 lower-case hexadecimal digits.
    public consuming func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe digest.withUnsafeMutableBufferPointer { buffer in
            // never nil: the array has the digest's length
            if let start = buffer.baseAddress { unsafe SHA256Final(start, &state) }
        }
        return digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The digest of some bytes, as 64 lower-case hexadecimal digits.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hexadecimal()
    }
}
