import ArtifactFormats

/// Protobuf text: brackets match, and asking for values finds those that the reader passes.
enum TextProtoSubject: Subject {
    static let name = "text-proto"

    private static let paths: Set<[String]> = [
        ["meta_graphs", "meta_info_def", "tensorflow_version"], ["meta_graphs", "meta_info_def", "tags"],
        ["meta_graphs", "graph_def", "versions", "producer"], ["model_checkpoint_path"], ["layer", "name"], ["a", "a"],
    ]
    private static let limits = TextProtoLimits(depth: 32, kept: 64, bytes: 1 << 20)

    static func run(_ bytes: [UInt8]) {
        let source = ByteSource(bytes)
        let events = reading { () throws(FormatError) in try self.events(source) }
        let message = TextProtoMessage(source, paths: paths, limits: limits)
        require((events == nil) == (message.failure != nil), "the reader and the message fail on the same")
        for found in message.found {
            require(bytes.indices.contains(found.value.offset), "a value stands in the text")
            require(paths.contains(found.path), "only what was asked for is found")
        }
        for path in paths where !message.values(at: path).isEmpty {
            require(path.count == 1 || message.entered.contains(path.dropLast()), "a value stands in its message")
        }
    }

    private static func events(_ source: ByteSource) throws(FormatError) -> Int {
        var reader = TextProtoReader(source, limits: limits)
        var (depth, count, place) = (0, 0, -1)
        while let event = try reader.next() {
            count += 1
            switch event {
            case .begin(let name):
                depth += 1
                require(!name.isEmpty && name.utf8.count <= 4 * limits.kept, "a message has a name")
            case .end: depth -= 1
            case .value(_, let value):
                require(value.offset > place, "values stand in the order of the text")
                place = value.offset
            }
            require((0...limits.depth).contains(depth), "messages end as often as they begin")
        }
        require(depth == 0, "every message that begins ends")
        require(count <= source.count, "no event is read from nothing")
        return count
    }
}
