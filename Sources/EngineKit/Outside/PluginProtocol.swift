/// The line protocol between this program and a plugin's executable; `docs/plugin-protocol.md` describes it.
public enum PluginProtocol {
    /// The version this program speaks.
    public static let version = 1

    /// What an executable can be asked.
    public enum Capability: String, Hashable, Sendable, CaseIterable {
        /// Facets of a runtime's name.
        case interpret
        /// What is in a model package.
        case inspect
    }

    /// How long and how much an executable may answer, and how much of the machine it may use.
    public struct Limits: Hashable, Sendable {
        /// Nanoseconds for one question and its answer, and for the start with the first answer.
        public var deadline: UInt64
        /// Bytes of one answer.
        public var lineLength: Int
        /// Bytes of address space.
        public var memory: UInt64
        /// Seconds of processor time over the executable's whole life.
        public var processorSeconds: UInt64

        /// 5 s a question, 1 MiB a line, 1 GiB of memory, a minute of processor time.
        public static let standard = Limits()

        /// Makes limits.
        public init(
            deadline: UInt64 = 5_000_000_000, lineLength: Int = 1 << 20, memory: UInt64 = 1 << 30,
            processorSeconds: UInt64 = 60
        ) {
            self.deadline = deadline
            self.lineLength = lineLength
            self.memory = memory
            self.processorSeconds = processorSeconds
        }
    }
}
