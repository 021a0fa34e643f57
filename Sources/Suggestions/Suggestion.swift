/// Did-you-mean: the known words nearest to one that is not known.
///
/// Every floor of the program refuses unknown words, and every refusal names what would have worked;
/// this is the one place that decides what "near" means, so that all of them agree.
public enum Suggestion {
    /// Longer words are not typing mistakes; refusing them keeps a hostile input from costing quadratic time.
    static let longestWord = 256

    /// The candidates nearest to a word, best first.
    ///
    /// ASCII case is ignored, and so are `-`, `_` and space: `scikit learn` is at distance 0 from `Scikit_Learn`.
    /// A candidate is near when its Damerau-Levenshtein distance (optimal string alignment: an exchange of two
    /// neighbours counts once) is at most a third of the word's length, and at least 1 is always allowed.
    /// Words that share no letter are never near. Equal distances are put in byte order, so that the answer depends
    /// on the set of candidates and not on their order.
    /// - Complexity: O(m * n) for each candidate of similar length; others cost one pass over their bytes.
    public static func nearest(to word: String, in candidates: some Sequence<String>, limit: Int = 3) -> [String] {
        var wanted: [UInt32] = []
        fold(word, into: &wanted)
        guard limit > 0, !wanted.isEmpty, wanted.count <= longestWord else { return [] }

        let allowed = max(1, wanted.count / 3)
        var found: [Match] = []
        var folded: [UInt32] = []
        var distance = EditDistance()
        for candidate in candidates {
            fold(candidate, into: &folded)
            let sharesNothing = max(wanted.count, folded.count)
            let limit = min(allowed, sharesNothing - 1)
            guard let edits = distance.between(wanted, folded, atMost: limit) else { continue }
            found.append(Match(text: candidate, edits: edits))
        }
        return best(found, limit: limit)
    }

    /// A question to end a refusal with: `did you mean 'a', 'b' or 'c'?`; nil when there is nothing to offer.
    public static func phrase(_ words: [String]) -> String? {
        guard let last = words.last else { return nil }
        let others = words.dropLast().map { "'\($0)'" }.joined(separator: ", ")
        return others.isEmpty ? "did you mean '\(last)'?" : "did you mean \(others) or '\(last)'?"
    }

    private struct Match {
        let text: String
        let edits: Int
    }

    private static func best(_ matches: [Match], limit: Int) -> [String] {
        let ordered = matches.sorted { left, right in
            left.edits != right.edits
                ? left.edits < right.edits
                : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        }
        var answer: [String] = []
        for match in ordered where answer.last != match.text {
            guard answer.count < limit else { break }
            answer.append(match.text)
        }
        return answer
    }

    /// Replaces the buffer's contents by the word's scalars, without what the comparison ignores.
    private static func fold(_ word: String, into buffer: inout [UInt32]) {
        buffer.removeAll(keepingCapacity: true)
        for scalar in word.unicodeScalars {
            switch scalar {
            case "-", "_", " ": continue
            case "A"..."Z": buffer.append(scalar.value | 0x20)
            default: buffer.append(scalar.value)
            }
        }
    }
}
