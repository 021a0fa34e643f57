/// Why a registry of models did not do what it was asked; it is as it was before.
public enum ModelStoreError: Error, Hashable, Sendable {
    /// The version of the name is recorded already; `next` is the version that is free after the highest.
    case exists(ModelReference, next: ModelVersion?)
    /// The identity belongs to another record.
    case idExists(String, of: ModelReference)
    /// The name has reached 99.99.99, and a version was not given.
    case noVersionLeft(name: String)
    /// No model has this name.
    case unknownName(String, nearest: [String])
    /// The name has no such version; `known` are the newest it has.
    case unknownVersion(ModelReference, known: [ModelVersion])
    /// What was to be recorded cannot be.
    case invalidModel(String)
    /// No registry is named, and there is no home folder to look in.
    case noDefaultLocation
    /// The folder that the registry shall lie in does not exist.
    case missingFolder(path: String, folder: String)
    /// What is there is no registry: a folder, another kind of file, another program's database.
    case notARegistry(path: String, what: String)
    /// A newer program has written the registry.
    case newerSchema(path: String, found: Int64, known: Int)
    /// An older program has written the registry, and it cannot be brought up to date without being written to.
    case olderSchema(path: String, found: Int64, known: Int)
    /// The content contradicts itself.
    case damaged(path: String, message: String)
    /// Others have held it for as long as the registry waits.
    case locked(path: String, milliseconds: Int)
    /// No space is left.
    case full(path: String)
    /// It may not be written to.
    case notWritable(path: String, message: String)
    /// It cannot be opened.
    case cannotOpen(path: String, message: String)
    /// Anything else.
    case failed(path: String, message: String)
}
