import CommandLineKit
import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

/// An answer for people: the image first, then why, then what to look out for.
struct ResolutionText {
    let resolution: Resolution
    let explains: Bool
    /// The model that was asked about by its package.
    let model: PackagedModel?
    let style: Style
    let width: Int?

    private static let labelWidth = 14

    func text() throws(Failure) -> String {
        let package = model.map { PackageRendering($0).text(labelled, style) + "\n" } ?? ""
        return package + (try answer())
    }

    private func answer() throws(Failure) -> String {
        guard let runtime = resolution.runtime else { return rejection }
        let json = RuntimeJSON(
            catalog: resolution.catalog, asOf: resolution.request.asOf, variables: resolution.request.variables)
        let table = explains ? "\n" + verdicts : ""
        return style.bold(try json.image(of: runtime)) + "\n\n" + answer(runtime) + table
    }

    private func answer(_ runtime: Runtime) -> String {
        var text = labelled
        text.add("runtime", runtime.qualifiedName)
        let stage = runtime.lifecycle.stage(asOf: resolution.request.asOf)
        text.add(
            "status",
            [
                .init(
                    " as of \(resolution.request.asOf)", lead: stage.rawValue, stage == .supported ? .green : .yellow)
            ])
        text.add("reasons", resolution.reasons.map { .init($0) })
        text.add("warnings", resolution.warnings.map { .init(": \($0.message)", lead: $0.code, .yellow) })
        let others = resolution.ranked.dropFirst().map { resolution.catalog.runtimes[$0].name }
        let shown = explains ? others.count : 5
        let more = others.count > shown ? ["and \(others.count - shown) more (--explain shows all)"] : []
        text.add("alternatives", (others.prefix(shown) + more).map { .init($0) })
        return joined(text.lines)
    }

    private var rejection: String {
        var text = labelled
        let asked =
            resolution.understoodRequest.filter { $0.key != "prefer" }.map { key, value in
                "\(RequestWords.phrase(key)) \(value)".replacing(" ", with: LabelledText.fixedBlank)
            } + resolution.askedByPackage.map(\.value)
        text.add("asked", asked.joined(separator: ", "))
        text.add("examined", examined)
        text.add(
            "ruled out by",
            resolution.eliminated.map {
                .init(": \($0.count) of \(resolution.examined)", lead: RequestWords.phrase($0.constraint))
            })
        text.add("because", refusals)
        text.add("nearest", nearest)
        let table = verdicts
        return style.red("no runtime satisfies the request") + "\n\n" + joined(text.lines)
            + (table.isEmpty ? "" : "\n" + table)
    }

    /// The rules by which runtimes do not load the package's model, each once.
    private var refusals: [LabelledText.Value] {
        var seen: Set<String> = []
        let rules = resolution.candidates.flatMap(\.verdicts).compactMap(\.loading)
            .filter { $0.outcome == .refuse }.compactMap(\.remark)
        return rules.filter { seen.insert($0).inserted }.map { .init($0) }
    }

    private var nearest: [LabelledText.Value] {
        guard resolution.examined > 0 else { return [] }
        let answers = resolution.nearest.map { answer in
            let change = answer.change.map { RequestWords.change($0.key, $0.value) }.joined(separator: " ")
            return LabelledText.Value(" -> \(answer.runtime.qualifiedName)", lead: change, .cyan)
        }
        guard answers.isEmpty else { return answers }
        let remedy = model == nil ? "" : "; save the model with a version that one of the runtimes loads"
        return [.init("no change of the request helps\(remedy)")]
    }

    private var examined: String {
        let engines = resolution.engines.joined(separator: ", ")
        switch resolution.examined {
        case 0: return "the catalog has no runtime of \(engines)"
        case 1: return "1 runtime of \(engines)"
        case let count: return "\(count) runtimes of \(engines)"
        }
    }

    private var labelled: LabelledText { LabelledText(labelWidth: Self.labelWidth, style: style, width: width) }

    private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    private var verdicts: String {
        VerdictTable(candidates: resolution.candidates, isWhole: explains).text(style: style, width: width)
    }
}
