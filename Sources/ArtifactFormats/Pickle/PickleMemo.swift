/// The values that a pickle remembers by number.
///
/// Writers number them from 0 on without gaps, which takes an array; numbers beyond its end stand apart.
struct PickleMemo {
    private var dense: [PickleItem] = []
    private var sparse: [Int: PickleItem] = [:]

    /// How many values are remembered.
    var count: Int { dense.count + sparse.count }

    /// The value with a number, nil when there is none.
    func item(at index: Int) -> PickleItem? {
        dense.indices.contains(index) ? dense[index] : sparse[index]
    }

    /// Remembers a value; what more is kept for it: a value that stands apart takes the room of four.
    mutating func remember(_ item: PickleItem, at index: Int) -> Int {
        if dense.indices.contains(index) {
            dense[index] = item
            return 0
        }
        if index == dense.count {
            sparse[index] = nil
            dense.append(item)
            return 1
        }
        return sparse.updateValue(item, forKey: index) == nil ? 4 : 0
    }
}
