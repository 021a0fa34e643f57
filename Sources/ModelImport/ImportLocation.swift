public import RuntimeVocabulary

/// Where a model's files are.
public enum ImportLocation: Hashable, Sendable, CustomStringConvertible {
    /// A folder or file of this machine.
    case local(path: String)
    /// A folder or file in object storage: the bucket, and the path in it, which ends in `/` when it is a folder.
    case obs(bucket: String, path: String)

    /// Reads `obs://bucket/folder/`, the SDK's `/bucket/folder/`, or `file:path` for a local path.
    ///
    /// A local path has to say so: `/models/resnet/` is a bucket for the SDK.
    /// - Throws: ``ParseError`` of kind `model location`.
    public init(parsing text: String) throws(ParseError) {
        if let path = text.afterPrefix("file:") {
            let rest = path.hasPrefix("///") ? path.dropFirst(2) : path
            guard !rest.isEmpty else { throw Self.error(text, "no path behind 'file:'") }
            self = .local(path: String(rest))
            return
        }
        guard let rest = text.afterPrefix("obs://") ?? text.afterPrefix("/") else {
            throw Self.error(text, "write obs://bucket/folder/ or /bucket/folder/, or file:PATH for a local one")
        }
        let bucket = rest.prefix { $0 != "/" }
        guard Self.isBucket(bucket) else {
            throw Self.error(text, "a bucket's name has 3 to 63 lower-case letters, digits, '-' or '.'")
        }
        let path = rest.dropFirst(bucket.count + 1)
        guard !path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw Self.error(text, "a control character in the path")
        }
        guard !path.split(separator: "/").contains("..") else { throw Self.error(text, "'..' in the path") }
        self = .obs(bucket: String(bucket), path: String(path))
    }

    /// `obs://bucket/folder/`, or `file:path`.
    public var description: String {
        switch self {
        case .local(let path): "file:\(path)"
        case .obs(let bucket, let path): "obs://\(bucket)/\(path)"
        }
    }

    /// The rule of the object storage service for new buckets.
    private static func isBucket(_ name: Substring) -> Bool {
        (3...63).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: ".")
            }
    }

    private static func error(_ text: String, _ reason: String) -> ParseError {
        ParseError(kind: "model location", text: text, reason: reason)
    }
}

extension String {
    fileprivate func afterPrefix(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
