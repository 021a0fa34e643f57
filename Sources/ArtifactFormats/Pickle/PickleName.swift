/// The full name of something that a pickle imports.
public struct PickleName: Hashable, Sendable, CustomStringConvertible {
    /// The module, `collections`.
    public let module: String
    /// The name in it, `OrderedDict`; dots lead into classes.
    public let name: String

    /// A name.
    public init(module: String, name: String) {
        self.module = module
        self.name = name
    }

    /// Whether it stands in a package of Python, `sklearn`, or in a module of that.
    public func belongs(to package: String) -> Bool { module == package || module.hasPrefix(package + ".") }

    /// `collections.OrderedDict`
    public var description: String { "\(module).\(name)" }
}

/// Something that a pickle imports, and what the pickle would have done with it.
public struct PickleImport: Hashable, Sendable {
    /// What is imported.
    public let name: PickleName
    /// Where it is imported first.
    public let offset: Int
    /// How often it would be called: by REDUCE, NEWOBJ, NEWOBJ_EX, INST or OBJ.
    public internal(set) var calls = 0
    /// How often an instance made by such a call would be given a state by BUILD.
    public internal(set) var builds = 0
}
