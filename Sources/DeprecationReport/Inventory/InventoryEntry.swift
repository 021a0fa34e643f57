/// What an inventory holds at one place: a model, or something that cannot be read as one.
public enum InventoryEntry: Hashable, Sendable {
    /// A model.
    case model(InventoryModel)
    /// A row that cannot be read; the rows after it can.
    case unreadable(InventoryFault)
}

/// Why a row of an inventory cannot be read.
public struct InventoryFault: Hashable, Sendable {
    /// Where it stands.
    public var place: InventoryModel.Place
    /// The column, from 1, or nil.
    public var column: Int?
    /// Where in the row, as a JSON Pointer; nil where it is the row as a whole.
    public var pointer: String?
    /// What is wrong; what was expected.
    public var message: String

    /// Describes a fault.
    public init(place: InventoryModel.Place, column: Int? = nil, pointer: String? = nil, message: String) {
        self.place = place
        self.column = column
        self.pointer = pointer
        self.message = message
    }
}
