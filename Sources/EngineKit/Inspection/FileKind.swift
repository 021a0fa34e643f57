/// What a file's first bytes say it is, for people whose file no engine reads.
public enum FileKind: Hashable, Sendable {
    /// It holds no byte.
    case empty
    /// The pointer that Git LFS leaves where it did not fetch the file.
    case gitLFSPointer
    /// A page or an answer of a server: `HTML`, `XML`.
    case markup(String)
    /// A container or document, by its name: `a zip archive`.
    case known(String)
    /// JSON.
    case json
    /// Any other text.
    case text
    /// Bytes without a mark known here.
    case binary

    /// In words: `begins like a zip archive`.
    public var phrase: String {
        switch self {
        case .empty: "is empty"
        case .gitLFSPointer: "is a pointer of Git LFS"
        case .markup(let name): "begins like \(name)"
        case .known(let name): "begins like \(name)"
        case .json: "begins like JSON"
        case .text: "begins like plain text"
        case .binary: "begins with bytes of no format known here"
        }
    }

    /// Whether code of a package's own could load it as a model, though no engine knows it for one.
    var mayHoldModel: Bool {
        switch self {
        case .known(let name): ["a zip archive", "a pickle", "HDF5", "a NumPy array"].contains(name)
        case .binary: true
        case .empty, .gitLFSPointer, .markup, .json, .text: false
        }
    }

    private static let marks: [(bytes: [UInt8], name: String)] = [
        (Array("PK\u{3}\u{4}".utf8), "a zip archive"), ([0x1F, 0x8B], "gzip"), (Array("BZh".utf8), "bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        (Array("Rar!".utf8), "a RAR archive"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), (Array("%PDF".utf8), "a PDF"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x89, 0x48, 0x44, 0x46, 0x0D], "HDF5"), ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
        (Array("SQLite format 3".utf8), "an SQLite database"), ([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59], "a NumPy array"),
        (Array("PAR1".utf8), "Parquet"), ([0x80, 2], "a pickle"), ([0x80, 3], "a pickle"), ([0x80, 4], "a pickle"),
        ([0x80, 5], "a pickle"),
    ]

    /// Judges by a file's first bytes; ``ModelFile/headLength`` of them are enough.
    public init(head: [UInt8]) {
        let text = head.drop { [0xEF, 0xBB, 0xBF, 9, 10, 13, 32].contains($0) }
        let lower = String(decoding: text, as: UTF8.self).lowercased()
        if head.isEmpty {
            self = .empty
        } else if head.starts(with: "version https://git-lfs.github.com/spec/".utf8) {
            self = .gitLFSPointer
        } else if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") {
            self = .markup("HTML")
        } else if lower.hasPrefix("<?xml") || lower.hasPrefix("<error") {
            self = .markup("XML")
        } else if let mark = FileKind.marks.first(where: { head.starts(with: $0.bytes) }) {
            self = .known(mark.name)
        } else if FileKind.isText(head) {
            self = text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") ? .json : .text
        } else {
            self = .binary
        }
    }

    /// No control characters but those of layout, and UTF-8 but for a character that the end cuts.
    private static func isText(_ head: [UInt8]) -> Bool {
        head.allSatisfy { $0 >= 32 && $0 != 127 || [9, 10, 12, 13].contains($0) }
            && (0..<min(4, head.count)).contains { String(validating: head.dropLast($0), as: UTF8.self) != nil }
    }
}
