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

    mutating func remember(_ item: PickleItem, at index: Int) {
        if dense.indices.contains(index) {
            dense[index] = item
        } else if index == dense.count {
            sparse[index] = nil
            dense.append(item)
        } else {
            sparse[index] = item
        }
    }
}
