import ArtifactFormats

/// Protobuf messages: fields stand inside of their message, and asking for one gives the first of all.
enum ProtobufSubject: Subject {
    static let name = "protobuf"

    private static let paths = [
        [5], [2, 1, 5], [1, 5], [4, 1], [2, 2, 4, 1], [2, 5, 1], [100, 2], [1, 2, 2], [1000],
    ]

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        for acceptsTruncation in [false, true] {
            let message = ProtobufMessage(source, acceptsTruncation: acceptsTruncation, fieldLimit: 10_000)
            for path in paths {
                let all = reading { () throws(FormatError) in try message.all(at: path, limit: 16) }
                let first = reading { () throws(FormatError) in try message.first(at: path) }
                guard let all else { continue }
                require((first == nil) == all.isEmpty, "the first of \(path) is there when any is")
                require(all.count <= 16, "no more are found than asked for")
                for value in all { check(value, in: source) }
            }
        }
    }

    private static func check(_ value: ProtobufField.Value, in source: ByteSource) {
        guard let inner = value.source else { return }
        require(inner.stands(in: source), "a field stands in its message")
        if let text = reading({ () throws(FormatError) in try value.text(limit: 64) }) {
            require(text.utf8.count == inner.count, "a text is the whole field")
        }
    }
}
