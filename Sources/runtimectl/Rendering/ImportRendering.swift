import CommandLineKit
import EngineKit
import ImageResolver
import Jansson
import ModelImport
import ModelRegistry
import RuntimeCatalog
import RuntimeVocabulary

/// What became of an import, for people and for scripts.
struct ImportRendering {
    let answers: [ImportAnswer]
    /// The records, one for each answer; none when nothing was recorded.
    let records: [ModelRecord]
    let plan: String?
    let catalog: Catalog
    let question: ResolutionRequest

    /// The contract's object; a document that registers several models gives one for each, under `imports`.
    func json() throws(Failure) -> JSONValue {
        var objects: [JSONValue] = []
        for index in answers.indices { objects.append(try object(index)) }
        if objects.count == 1, let only = objects.first { return only }
        let status = answers.allSatisfy(\.isAccepted) ? "accepted" : "refused"
        return ["status": .string(status), "count": .integer(objects.count), "imports": .array(objects)]
    }

    private func object(_ index: Int) throws(Failure) -> JSONValue {
        let answer = answers[index]
        let runtime = try answer.runtime.map { runtime throws(Failure) in try runtimes.objectWithImage(runtime) }
        return [
            "status": .string(answer.isAccepted ? "accepted" : "refused"),
            "model": model(index),
            "engine": RuntimeJSON.optional(answer.engine),
            "runtime": runtime ?? .null,
            "image": RuntimeJSON.optional(answer.image?.description),
            "decisions": .array(
                answer.decisions.map {
                    ["what": .string($0.what), "value": .string($0.value), "from": .string($0.from)]
                }),
            "findings": .array(
                answer.findings.map { FindingRendering.json($0.finding, platformCode: $0.platformCode) }),
            "plan": RuntimeJSON.optional(plan),
        ]
    }

    private var runtimes: RuntimeJSON {
        RuntimeJSON(catalog: catalog, asOf: question.asOf, variables: question.variables)
    }

    private func model(_ index: Int) -> JSONValue {
        let request = answers[index].request
        guard records.indices.contains(index) else {
            return [
                "name": RuntimeJSON.optional(request.name), "version": RuntimeJSON.optional(request.version),
                "id": .null,
            ]
        }
        let summary = records[index].summary
        return [
            "name": .string(summary.name), "version": .string(summary.version.description), "id": .string(summary.id),
        ]
    }

    func text(style: Style, width: Int?) throws(Failure) -> String {
        var blocks: [String] = []
        for index in answers.indices { blocks.append(try block(index, style, width)) }
        return blocks.joined(separator: "\n")
    }

    private func block(_ index: Int, _ style: Style, _ width: Int?) throws(Failure) -> String {
        let answer = answers[index]
        let name =
            records.indices.contains(index)
            ? records[index].summary.reference.description : answer.request.name ?? "the model"
        let isAlone = answers.allSatisfy(\.isAccepted)
        let verdict =
            answer.isAccepted ? style.green(isAlone ? "accepted" : "would be accepted") : style.red("refused")
        var text = LabelledText(labelWidth: 12, style: style, width: width)
        text.add("image", answer.image?.description)
        text.add("runtime", answer.runtime?.qualifiedName)
        for decision in answer.decisions where decision.what != "image" {
            text.add(Self.label(decision.what), "\(decision.value), by \(decision.from)")
        }
        if answer.isAccepted { text.add("recorded", records.isEmpty ? "no" : "yes") }
        text.add("plan", plan)
        let codes = answer.findings.compactMap { found in found.platformCode.map { (found.finding.code, $0) } }
        let findings = FindingRendering.lines(
            answer.findings.map(\.finding), style, width: width,
            platformCodes: Dictionary(codes, uniquingKeysWith: { first, _ in first }))
        let lines =
            ["\(verdict) \(TerminalText.escaped(name))"] + text.lines + (findings.isEmpty ? [] : [""]) + findings
        return lines.map { $0 + "\n" }.joined()
    }

    private static func label(_ what: String) -> String {
        switch what {
        case "modelType": "model type"
        case "dependencies": "installs"
        default: "chosen"
        }
    }
}
