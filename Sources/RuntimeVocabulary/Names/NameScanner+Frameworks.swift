/// Frameworks, libraries and tools: any word with a version that is nothing else.
extension NameScanner {
    mutating func takeFramework() -> Bool {
        let start = cursor
        guard bytes[start].isLetter else { return false }
        var atom = start
        while true {
            let end = atomEnd(atom)
            guard bytes[atom..<end].allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") }) else { break }
            if let (word, found) = gluedVersion(in: atom..<end) {
                return take(start..<word, found, isUnderscored: false)
            }
            guard !hasDot(atom..<end) else { break }
            if let found = versionAfter(end) {
                return take(start..<end, found, isUnderscored: has("_", at: end))
            }
            // `mindspeed_llm_2.2.0`: the name goes on, unless the next atom is something by itself
            guard has("_", at: end), end + 1 < bytes.count, bytes[end + 1].isLetter, !isPart(at: end + 1) else { break }
            atom = end + 1
        }
        return false
    }

    private mutating func take(_ name: Range<Int>, _ found: Found, isUnderscored: Bool) -> Bool {
        let framework = RuntimeName.Framework(name: text(name), version: found.version)
        facets.add(framework, name.lowerBound..<found.end, isUnderscored: isUnderscored)
        cursor = found.end
        return true
    }

    /// `tf1.13`, `cudnn7`. An integer counts only after four letters: `snt9`, `d910`, `t4` are hardware more often
    /// than software, and a catalog that knows them says so.
    private func gluedVersion(in atom: Range<Int>) -> (word: Int, found: Found)? {
        let word = letterEnd(atom.lowerBound)
        guard word < atom.upperBound, let found = version(at: word) else { return nil }
        if hasDot(word..<atom.upperBound) { return (word, found) }
        let isInteger = bytes[word..<atom.upperBound].allSatisfy(\.isDigit)
        guard isInteger, word - atom.lowerBound >= 4 || found.end > atom.upperBound else { return nil }
        // `llama3_0.9`: the digit belongs to the name
        return has("_", at: atom.upperBound) && dottedVersion(at: atom.upperBound + 1) != nil ? nil : (word, found)
    }

    /// The version in the next atom: any after `_`, one with a dot after `-`.
    private func versionAfter(_ end: Int) -> Found? {
        let next = end + 1
        guard next < bytes.count, !isSeparator(next), chip(at: next) == nil, !isStamp(at: next) else { return nil }
        if has("_", at: end) { return version(at: next) }
        return isDigit(next) ? dottedVersion(at: next) : nil
    }

    /// Whether the atom at the index is recognised without regard to what stands before it.
    private func isPart(at index: Int) -> Bool {
        architecture(at: index) != nil || python(at: index) != nil || hardwareEnd(index) != nil
            || accelerator(at: index) != nil || operatingSystem(at: index) != nil || chip(at: index) != nil
            || ascendReleaseEnd(index) != nil || flavorEnd(index) != nil || loneVersion(at: index) != nil
    }
}
