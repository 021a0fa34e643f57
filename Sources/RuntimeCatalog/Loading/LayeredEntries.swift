/// Entries in order of first appearance, of which a later catalog replaces those of an earlier one by their key.
struct LayeredEntries<Entry> {
    private(set) var values: [Entry] = []
    private var indexByKey: [String: Int] = [:]
    private var here: Set<String> = []

    /// Call before the documents of each catalog.
    mutating func beginLayer() { here = [] }

    /// - Returns: false when the same catalog has an entry for the key already.
    mutating func set(_ entry: Entry, for key: String) -> Bool {
        if let index = indexByKey[key] {
            values[index] = entry
        } else {
            indexByKey[key] = values.count
            values.append(entry)
        }
        return here.insert(key).inserted
    }
}
