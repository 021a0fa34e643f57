import Digests
import Testing

/// The examples of FIPS 180-4 that NIST publishes (Cryptographic Standards and Guidelines, example values).
@Suite("SHA-256") struct SHA256Tests {
    @Test(
        "gives the published digests",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func published(_ text: String, _ digest: String) {
        #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
    }

    @Test("does not depend on how the bytes are cut", arguments: [1, 3, 64, 65])
    func pieces(_ size: Int) {
        let bytes = Array(String(repeating: "runtime", count: 50).utf8)
        var digest = SHA256()
        for start in stride(from: 0, to: bytes.count, by: size) {
            digest.update(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        #expect(digest.hexadecimal() == SHA256.hexadecimal(of: bytes))
    }
}
