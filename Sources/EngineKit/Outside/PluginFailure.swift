/// What went wrong with one plugin from outside the program: which plugin it is, and what it did.
///
/// A failure is that plugin's alone: the others, and the engines they know, go on working.
public struct PluginFailure: Error, Hashable, Sendable {
    /// The plugin's name: that of its folder.
    public let plugin: String
    /// The plugin's folder; empty for one that is compiled in.
    public let folder: String
    /// What it did.
    public let cause: Cause
    /// The end of what its executable wrote to standard error; empty when it wrote nothing.
    public let remarks: String

    /// Describes a failure.
    public init(plugin: String, folder: String, cause: Cause, remarks: String = "") {
        self.plugin = plugin
        self.folder = folder
        self.cause = cause
        self.remarks = remarks
    }

    /// The kinds of failure, each with its facts.
    public enum Cause: Hashable, Sendable {
        /// The folder cannot be listed or holds no `plugin.json`: why.
        case unreadable(String)
        /// The manifest cannot be used: its faults.
        case manifest([String])
        /// The manifest's name is another than the folder's.
        case folderName(manifest: String)
        /// The executable, or a folder on the way to it, is not one that a stranger cannot change.
        case untrusted(path: String, Distrust)
        /// The system does not start the executable: why.
        case cannotStart(String)
        /// The executable speaks another version of the protocol.
        case protocolVersion(said: String)
        /// The executable ended instead of answering.
        case ended(How, question: String, isInAnswer: Bool)
        /// No whole answer before the deadline.
        case silence(seconds: Double, question: String, isInAnswer: Bool)
        /// A longer line than allowed.
        case flood(limit: Int, question: String)
        /// An answer that is not of the protocol: what is wrong with it.
        case garbage(String, question: String)
        /// The answer to another question.
        case wrongID(asked: Int, answered: String, question: String)
        /// The plugin says itself that it cannot answer.
        case refusal(String, question: String)
        /// It does not have the capability that is needed.
        case incapable(of: String)
        /// It claims what other plugins claim too.
        case conflict([PluginConflicts.Conflict])
    }

    /// Why an executable is not trusted.
    public enum Distrust: Hashable, Sendable {
        /// Its group, or everybody, may write to it.
        case writableByOthers
        /// It belongs to neither root nor the user.
        case owner(UInt32)
        /// A link leads out of the plugin's folder, to this path.
        case outside(String)
        /// Nothing is there, or it is no file.
        case noFile
        /// Nobody may execute it.
        case notExecutable
        /// Its owner and mode cannot be read: why.
        case unreadable(String)
    }

    /// How an executable ended.
    public enum How: Hashable, Sendable {
        /// By itself, with this status.
        case exit(Int32)
        /// By this signal.
        case signal(Int32)
        /// It closed its standard output and went on.
        case closedOutput
    }
}
