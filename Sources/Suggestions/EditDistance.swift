/// The optimal string alignment distance, with its three rows kept between calls.
///
/// A value of this type compares one word with many: only the first comparisons allocate.
struct EditDistance {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    /// The least number of insertions, deletions, substitutions and exchanges of neighbours that make one word the
    /// other; nil when it is more than the limit.
    mutating func between(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
        guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: 0...right.count)
        current = resized(current, to: last.count)
        beforeLast = resized(beforeLast, to: last.count)

        for row in left.indices {
            // Once a whole row is above the limit, no later one comes back under it.
            guard fill(row: row, left, right) <= limit else { return nil }
            swap(&beforeLast, &last)
            swap(&last, &current)
        }
        let edits = last[right.count]
        return edits <= limit ? edits : nil
    }

    /// Computes one row into `current`.
    /// - Returns: the least value of the row.
    private mutating func fill(row: Int, _ left: [UInt32], _ right: [UInt32]) -> Int {
        current[0] = row + 1
        var least = row + 1
        for column in right.indices {
            let same = left[row] == right[column]
            var edits = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                edits = min(edits, beforeLast[column - 1] + 1)
            }
            current[column + 1] = edits
            least = min(least, edits)
        }
        return least
    }

    private func resized(_ row: consuming [Int], to count: Int) -> [Int] {
        if row.count < count { row.append(contentsOf: repeatElement(0, count: count - row.count)) }
        return row
    }
}
