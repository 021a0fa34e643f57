import ArtifactFormats

/// FlatBuffers: whatever the tables lead to stands inside of the buffer.
enum FlatBufferSubject: Subject {
    static let name = "flatbuffer"

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        let buffer = FlatBuffer(source)
        _ = reading { () throws(FormatError) in try buffer.identifier() }
        guard let root = reading({ () throws(FormatError) in try buffer.root() }) else { return }
        walk(root, in: source, depth: 0)
    }

    private static func walk(_ table: FlatTable, in source: ByteSource, depth: Int) {
        guard depth < 4 else { return }
        for field in 0..<8 {
            _ = reading { () throws(FormatError) in try table.integer(field, as: UInt32.self) }
            if let text = reading({ () throws(FormatError) in try table.text(field, limit: 256) }) {
                require(text.utf8.count <= 256, "a text is no longer than asked for")
            }
            if let bytes = reading({ () throws(FormatError) in try table.bytes(field) }) {
                require(bytes.stands(in: source), "bytes stand in the buffer")
            }
            let count = reading { () throws(FormatError) in try table.tableCount(field) } ?? 0
            require(count >= 0 && count <= source.count, "no more tables are listed than there are bytes")
            for index in 0..<min(count, 4) {
                let inner = reading { () throws(FormatError) in try table.table(field, at: index) }
                if let inner { walk(inner, in: source, depth: depth + 1) }
            }
        }
    }
}
