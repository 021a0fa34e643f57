/// A model as an inventory states it: what it runs on, who answers for it, and where the inventory says so.
public struct InventoryModel: Hashable, Sendable {
    /// Where a row stands.
    public struct Place: Hashable, Sendable {
        /// The file as it was named, `<standard input>`, a package's folder, or the registry.
        public var file: String
        /// The line on which the row begins, from 1; nil where lines mean nothing.
        public var line: Int?

        /// Names a place.
        public init(file: String, line: Int? = nil) {
            self.file = file
            self.line = line
        }
    }

    /// The model's name; nil when the row has none.
    public var name: String?
    /// Its version.
    public var version: String?
    /// The platform's id for it.
    public var id: String?
    /// Who answers for it.
    public var owner: String?
    /// Its labels, in the order given.
    public var labels: [String]
    /// The engine, or model type, in the row's own spelling.
    public var engine: String?
    /// The runtime, as written; it may say `ENGINE/RUNTIME`.
    public var runtime: String?
    /// The image that the model brings or was built on, where the row says so.
    public var image: String?
    /// Whether a model that names no runtime gets its engine's documented default, as one of a package does. A list that
    /// leaves runtimes out says nothing of the kind.
    public var takesDefault: Bool
    /// Whether the model brings its own image, so that no runtime of a catalog concerns it.
    public var bringsImage: Bool
    /// Where the row stands.
    public var place: Place

    /// Describes a model.
    public init(
        name: String?, version: String? = nil, id: String? = nil, owner: String? = nil, labels: [String] = [],
        engine: String?, runtime: String?, image: String? = nil, takesDefault: Bool = false,
        bringsImage: Bool = false, place: Place
    ) {
        self.name = name
        self.version = version
        self.id = id
        self.owner = owner
        self.labels = labels
        self.engine = engine
        self.runtime = runtime
        self.image = image
        self.takesDefault = takesDefault
        self.bringsImage = bringsImage
        self.place = place
    }

    /// `NAME/VERSION`, as far as the row says it.
    public var reference: String {
        guard let name else { return version.map { "?/\($0)" } ?? "?" }
        return version.map { "\(name)/\($0)" } ?? name
    }
}

extension InventoryModel.Place: CustomStringConvertible {
    /// `FILE:LINE`, as compilers write it.
    public var description: String { line.map { "\(file):\($0)" } ?? file }
}
