private import Synchronization

/// How many bytes may still be read from files, shared by everything that reads on its account.
///
/// A hostile file can make a reader go over the same bytes again and again; what is counted here is
/// what was really read, so that time and memory stay bounded whatever the file says about itself.
public final class ReadBudget: Sendable {
    /// 64 MiB, what the inspection of one file may read.
    public static let standardLimit = 64 << 20
    /// The least that one request costs, in bytes: a million requests of one byte are bounded as well.
    static let leastCost = 64

    /// What was granted at the start, in bytes.
    public let limit: Int
    private let left: Atomic<Int>
    private let outer: ReadBudget?

    /// Grants `limit` bytes.
    /// - Parameter outer: a budget of several, such as that of all files together, that the bytes come out of as well.
    public init(_ limit: Int = standardLimit, within outer: ReadBudget? = nil) {
        self.limit = limit
        self.outer = outer
        left = Atomic(limit)
    }

    /// What is left, in bytes; never negative.
    public var remaining: Int { max(0, left.load(ordering: .relaxed)) }

    /// Takes `count` bytes; the limit that refuses when that is more than is left (then nothing is left afterwards).
    func refusal(of count: Int) -> Int? {
        let cost = max(count, ReadBudget.leastCost)
        let (_, now) = left.subtract(cost, ordering: .relaxed)
        guard now >= 0 else {
            left.store(0, ordering: .relaxed)
            return limit
        }
        return outer?.refusal(of: count)
    }
}
