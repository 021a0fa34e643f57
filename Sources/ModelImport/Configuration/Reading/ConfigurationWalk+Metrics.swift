internal import EngineKit
internal import Jansson

extension ConfigurationWalk {
    private static let measures = ["f1", "recall", "precision", "accuracy"]

    /// `metrics`: "the F1 score, recall, precision, and accuracy", each a number.
    mutating func metrics(_ node: JSONNode?) -> [ModelConfiguration.Metric] {
        guard let object = object(node, "metrics") else { return [] }
        let members = members(of: object, known: Self.measures)
        var metrics: [ModelConfiguration.Metric] = []
        for key in Self.measures {
            guard let value = members[key] else { continue }
            if let number = number(value, key) { metrics.append(ModelConfiguration.Metric(name: key, value: number)) }
        }
        return metrics
    }

    private mutating func number(_ node: JSONNode, _ key: String) -> Double? {
        switch node.kind {
        case .integer, .real: return node.number()
        case .string:
            guard let text = node.string(), let number = Double(text), number.isFinite else { break }
            report.add(
                .quotedNumber, .error, at: node, "'\(key)' is a number, found the text \(ShownText.quoted(text))",
                "write it without quotes")
            return number
        default: break
        }
        report.add(
            .wrongType, .error, at: node, "'\(key)' is a number, found \(node.kind.phrase)",
            "write a number such as 0.95, or leave it out")
        return nil
    }
}
