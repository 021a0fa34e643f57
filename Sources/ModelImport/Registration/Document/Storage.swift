internal import Jansson

/// A root folder that is given each time the document is used: the workflow SDK's `Storage`, `InputStorage`.
///
/// Source: the workflow SDK's page "Configuring the input and output paths of a workflow" (2024-08-14).
public struct Storage: Hashable, Sendable {
    /// The name, unique in the document; what `--set NAME=obs://…` calls it.
    public var name: String
    /// A name for people. Default: the name.
    public var title: String?
    /// What it is for.
    public var description: String?
    /// The folder when none is given.
    public var `default`: String?
    /// Whether the workflow makes the folder. Default: false.
    public var createDir: Bool
    /// Whether the workflow puts its execution's id between root and path; only with `createDir`. Default: false.
    public var withExecutionID: Bool

    /// Makes a storage.
    public init(
        name: String, title: String? = nil, description: String? = nil, default: String? = nil,
        createDir: Bool = false, withExecutionID: Bool = false
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.default = `default`
        self.createDir = createDir
        self.withExecutionID = withExecutionID
    }

    /// A path below the root: `storage.join("resnet/")`; a folder ends in `/`.
    public func join(_ path: String) -> StoredPath { .joined(self, path: path) }

    var json: JSONValue {
        var fields = JSONFields()
        fields["name"] = .string(name)
        fields["title"] = title.map(JSONValue.string)
        fields["description"] = description.map(JSONValue.string)
        fields["default"] = `default`.map(JSONValue.string)
        fields["create_dir"] = createDir ? true : nil
        fields["with_execution_id"] = withExecutionID ? true : nil
        return fields.json
    }
}

/// A path in object storage: given now, left to a placeholder, or below a storage.
public enum StoredPath: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Given now, or left to a placeholder.
    case setting(Setting<String>)
    /// Below a storage.
    case joined(Storage, path: String)

    /// A path given now.
    public init(stringLiteral value: String) { self = .setting(.literal(value)) }

    var json: JSONValue {
        switch self {
        case .setting(let setting): setting.json
        case .joined(let storage, let path): ["storage": .string(storage.name), "join": .string(path)]
        }
    }

    var placeholders: [Placeholder] {
        if case .setting(let setting) = self { return setting.placeholders }
        return []
    }

    var storages: [Storage] {
        if case .joined(let storage, _) = self { return [storage] }
        return []
    }
}
