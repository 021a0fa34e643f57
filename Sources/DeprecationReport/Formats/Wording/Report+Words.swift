extension Finding {
    /// What is the matter and what to do about it, in sentences.
    var words: String {
        let advice = advice.map { " \(OutsideText.shown($0.prefix(1).uppercased() + $0.dropFirst()))." } ?? ""
        let headline = OutsideText.shown(headline)
        return headline + (headline.hasSuffix("?") ? "" : ".") + advice
    }

    /// The runtime as people name it.
    var shownName: String { OutsideText.shown(qualifiedName, limit: OutsideText.nameLimit) }
}

extension ReportedModel {
    /// The model as people name it: `fraud/0.0.1`, or its id; nil when the row has neither.
    var shownName: String? {
        (model.name == nil ? model.id : model.reference).map { OutsideText.shown($0, limit: OutsideText.nameLimit) }
    }

    /// What a finding means for this model, in sentences.
    /// - Parameter words: those of the finding.
    func words(_ words: String) -> String {
        let subject = shownName.map { "\($0): " } ?? ""
        let assumed = isAssumed ? " It names no runtime, so that the engine's default was taken." : ""
        return subject + words + assumed
    }
}

extension Acceptance {
    /// `accepted by vision until 2027-01-01: it is replaced in spring`
    var words: String {
        let end = expires.map { " until \($0)" } ?? ""
        return
            "accepted by \(OutsideText.shown(owner, limit: OutsideText.nameLimit))\(end): \(OutsideText.shown(reason))"
    }
}
