internal import RuntimeVocabulary

extension Finding {
    /// The order of a report: what is gone first, then what is next to go; within a stage what has the soonest next
    /// date, dated before undated; then by engine and name.
    static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.urgency != right.urgency { return left.urgency < right.urgency }
        let (leftDay, rightDay) = (left.next?.on ?? .latest, right.next?.on ?? .latest)
        if leftDay != rightDay { return leftDay < rightDay }
        let (leftName, rightName) = (left.qualifiedName, right.qualifiedName)
        return leftName != rightName ? leftName < rightName : left.key < right.key
    }

    private var urgency: Int {
        switch stage {
        case .removed: 0
        case .discontinued: 1
        case .deprecated: 2
        case .supported: 3
        case .unknown: 4
        }
    }
}
