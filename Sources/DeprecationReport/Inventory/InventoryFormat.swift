/// A way in which an inventory is written down.
public enum InventoryFormat: String, CaseIterable, Sendable {
    /// An array of models, an object with an array `models`, one model, or several one after the other.
    case json
    /// A model a line, so that a line that cannot be read costs no other.
    case jsonLines = "jsonl"
    /// Comma-separated values below a line of column names; semicolons or tabs when the first line has them.
    case csv
}
