/// A model on a runtime, or the runtime alone, as a test.
struct JUnitTest {
    let suite: String
    let finding: Finding
    /// The finding's, which all of its tests share.
    let words: String
    let isFailing: Bool
    let model: ReportedModel?

    /// The test as an element.
    var markup: Markup {
        .element("testcase", ["classname": className, "name": name, "time": "0"], [outcome])
    }

    /// Jenkins takes what stands before the last full stop for a package, so that stages become packages.
    private var className: String {
        let engine = finding.engine.map { OutsideText.shown($0, limit: OutsideText.nameLimit) }
        return [suite, engine?.replacing(".", with: "_")].compactMap(\.self).joined(separator: ".")
    }

    /// The same from day to day, so that a dashboard can tell what is new: no line, unless there is nothing else.
    private var name: String {
        let runtime = finding.name.map { OutsideText.shown($0, limit: OutsideText.nameLimit) }
        let parts = [runtime, model?.shownName].compactMap(\.self)
        return parts.isEmpty ? place ?? finding.shownName : parts.joined(separator: ": ")
    }

    private var place: String? { model.map { OutsideText.shown($0.model.place.description) } }

    private var outcome: Markup {
        if let acceptance = model.map(\.acceptance) ?? finding.acceptance {
            return .element("skipped", ["message": acceptance.words], [.text(details)])
        }
        guard isFailing else { return .element("system-out", [:], [.text(details)]) }
        let attributes: MarkupAttributes = [
            "message": OutsideText.shown(finding.headline), "type": finding.problem?.code ?? finding.stage.rawValue,
        ]
        return finding.problem == nil
            ? .element("failure", attributes, [.text(details)]) : .element("error", attributes, [.text(details)])
    }

    private var details: String {
        var lines = [model?.words(words) ?? words]
        if let owner = model?.model.owner { lines.append("Owner: \(OutsideText.shown(owner))") }
        if let place { lines.append("Listed in: \(place)") }
        if let source = finding.source { lines.append("Source: \(OutsideText.shown(source))") }
        return lines.joined(separator: "\n")
    }
}
