/// A protobuf message that is written as text, asked for single values by the names that lead to them.
///
/// It is read once, for all of them: such files are long, and what is asked for may stand at their end.
public struct TextProtoMessage: Sendable {
    /// A value that was asked for.
    public struct Found: Hashable, Sendable {
        /// The names that lead to it: `["meta_graphs", "meta_info_def", "tags"]`.
        public let path: [String]
        /// The value.
        public let value: TextProtoValue
    }

    /// What was found, in the order of the file.
    public let found: [Found]
    /// The messages that were entered and lead to something asked for, each by its own path.
    public let entered: Set<[String]>
    /// Why reading ended before the end; what was found up to there still holds.
    public let failure: FormatError?

    /// Reads a message.
    /// - Parameters:
    ///   - paths: the values that are wanted.
    ///   - limit: how many values are kept at most of each path.
    public init(
        _ source: ByteSource, paths: Set<[String]>, limit: Int = 32, limits: TextProtoLimits = .standard
    ) {
        var reader = TextProtoReader(source, limits: limits)
        var walk = Walk(paths: paths, limit: limit)
        var failure: FormatError?
        do throws(FormatError) {
            while let event = try reader.next() { walk.take(event) }
        } catch {
            failure = error
        }
        found = walk.found
        entered = walk.entered
        self.failure = failure
    }

    /// The values at a path.
    public func values(at path: [String]) -> [TextProtoValue] {
        found.filter { $0.path == path }.map(\.value)
    }

    private struct Walk {
        let paths: Set<[String]>
        let limit: Int
        /// The beginnings of the paths: what need not be one of them is passed by.
        let prefixes: Set<[String]>
        var found: [Found] = []
        var entered: Set<[String]> = []
        var counts: [[String]: Int] = [:]
        var path: [String] = []
        /// How many messages are open that lead to nothing asked for.
        var skipped = 0

        init(paths: Set<[String]>, limit: Int) {
            self.paths = paths
            self.limit = limit
            prefixes = Set(paths.flatMap { path in path.indices.map { Array(path[..<$0]) } })
        }

        mutating func take(_ event: TextProtoEvent) {
            switch event {
            case .begin(let name):
                guard skipped == 0, prefixes.contains(path + [name]) else {
                    skipped += 1
                    return
                }
                path.append(name)
                entered.insert(path)
            case .end:
                if skipped > 0 { skipped -= 1 } else { _ = path.popLast() }
            case .value(let name, let value):
                guard skipped == 0, paths.contains(path + [name]) else { return }
                let count = counts[path + [name], default: 0]
                guard count < limit else { return }
                counts[path + [name]] = count + 1
                found.append(Found(path: path + [name], value: value))
            }
        }
    }
}
