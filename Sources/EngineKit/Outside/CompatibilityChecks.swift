internal import RuntimeVocabulary

/// What rows of `compatibility` can get wrong although every key of them is legal.
struct CompatibilityChecks {
    let rules: [CompatibilityRule]

    func faults() -> [ConformanceCheck.Fault] {
        var faults: [ConformanceCheck.Fault] = []
        for (index, rule) in rules.enumerated() {
            let place = "row \(index) of \"compatibility\""
            if rule.source.allSatisfy(\.isWhitespace) {
                faults.append(.init(message: "\(place) has an empty source", remedy: "say which document states it"))
            }
            if rule.formats.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
                faults.append(
                    .init(message: "\(place) names an empty format", remedy: "write what inspection calls it"))
            }
            if let earlier = rules[..<index].firstIndex(where: { $0.covers(rule) }) {
                faults.append(
                    .init(
                        message: "\(place) never applies: row \(earlier) holds whenever it does, and the first counts",
                        remedy: "put it before row \(earlier), or remove it"))
            }
        }
        return faults
    }
}

extension CompatibilityRule {
    /// Whether this rule holds for every model and runtime for which another does.
    func covers(_ other: CompatibilityRule) -> Bool {
        let coversArtifact = artifact.map { mine in other.artifact.map { mine.covers($0) } ?? false } ?? true
        let coversRuntime = runtime.map { mine in other.runtime.map { mine.covers($0) } ?? false } ?? true
        let coversFormats = formats.isEmpty || (!other.formats.isEmpty && other.formats.allSatisfy(matches(format:)))
        let coversDifferences =
            differences.isEmpty || (!other.differences.isEmpty && Set(other.differences).isSubset(of: differences))
        return coversArtifact && coversRuntime && coversFormats && coversDifferences
    }
}
