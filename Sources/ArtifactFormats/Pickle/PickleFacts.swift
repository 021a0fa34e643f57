/// What walking the opcodes of one pickle found.
public struct PickleFacts: Sendable {
    /// The protocol that the pickle states; nil without a PROTO opcode, as protocols 0 and 1 are written.
    public internal(set) var statedProtocol: UInt8?
    /// Every name that loading would import, each once, in the order of first use.
    public internal(set) var imports: [PickleImport] = []
    /// Imports by a number of the process-wide `copyreg` registry: what they import cannot be known.
    public internal(set) var extensionCodes: [Int] = []
    /// Calls of something that is not an import itself, such as the result of another call.
    public internal(set) var indirectCalls = 0
    /// The entries of dictionaries whose key was asked for, in the order of the bytes.
    public internal(set) var entries: [Entry] = []
    /// The calls of the names that were asked for, in the order of the file.
    public internal(set) var calls: [Call] = []
    /// The persistent ids, up to the limit of findings.
    public internal(set) var persistentIDs: [PickleValue] = []
    /// How many persistent ids there are.
    public internal(set) var persistentIDCount = 0
    /// Whether an opcode occurs that only Python 2 writes (STRING, BINSTRING, SHORT_BINSTRING).
    public internal(set) var hasByteStrings = false
    /// The arrays whose raw bytes stand between the opcodes, as joblib writes them.
    public internal(set) var embeddedArrays = 0
    /// The class that the value on top is an instance of when the pickle ends: made by an opcode that takes nothing
    /// but a class, or by the helper that protocols below 2 do the same with. `nil` for the result of any other call.
    public internal(set) var resultClass: PickleName?
    /// The value on top when the pickle ends.
    public internal(set) var result = PickleValue.other
    /// How many bytes were walked, up to and with the STOP opcode, or up to the failure.
    public internal(set) var consumed = 0
    /// Why the walk ended before a STOP opcode; nil when it did not. What was found up to there still holds,
    /// but imports may follow that were not seen.
    public internal(set) var failure: FormatError?

    /// A call of an imported name.
    public struct Call: Sendable {
        /// What is called.
        public let name: PickleName
        /// What it is given; empty when that is not known.
        public let arguments: [PickleValue]
        /// Where it is called.
        public let offset: Int
    }

    /// An entry of a dictionary.
    public struct Entry: Sendable {
        /// The key.
        public let key: String
        /// The value.
        public let value: PickleValue
        /// Where the entry is put into its dictionary.
        public let offset: Int
        /// Where the value's own bytes stand when it is a text, behind its length or quote; `nil` where not known.
        public let valueOffset: Int?
        /// The class of the instance whose state the dictionary is; nil when it is none's.
        public internal(set) var owner: PickleName?
    }

    /// The first value of an entry with this key, which must have been asked for.
    public func value(for key: String) -> PickleValue? {
        entries.first { $0.key == key }?.value
    }
}
