import CommandLineKit
import EngineKit
import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

extension RuntimeDetails {
    /// The runtime for people: facets with their provenance, then what is known about its life, then the evidence.
    func text(style: Style, width: Int?) throws(Failure) -> String {
        var text = LabelledText(labelWidth: 17, style: style, width: width)
        let image = runtime.provenance[.image] == .stated ? "stated" : "by the engine's template"
        text.add("image", [.init(try renderer.image(of: runtime), remark: image)])
        for (label, value, name) in facets {
            text.add(label, [.init(value ?? "not known", remark: runtime.provenance[name]?.rawValue)])
        }
        text.add("recommended", runtime.recommended ? "yes" : nil)
        text.add("priority", runtime.priority == 0 ? nil : String(runtime.priority))
        text.add("default", isDefault ? "the engine's documented default" : nil)
        text.add("aliases", list(runtime.aliases))
        text.add("version aliases", list(runtime.versionAliases))
        text.add("status", status)
        text.add("status note", event?.note)
        text.add("status source", event?.source)
        text.add("announced note", announcement?.note)
        text.add("announced source", announcement?.source)
        addReplacement(to: &text)
        text.add("listed", listedText)
        text.add("source", runtime.source)
        text.add("note", runtime.note)
        // of a name that follows no grammar nothing was to be understood
        let tokens = runtime.generation == .other ? [] : runtime.unclassifiedTokens
        text.add("not understood", list(tokens).map { "\($0) (in the name)" })
        text.add("file", "\(runtime.origin.file): /runtimes/\(runtime.origin.index)")
        return ([style.bold(runtime.qualifiedName), ""] + text.lines).map { $0 + "\n" }.joined()
    }

    private var facets: [(label: String, value: String?, name: FacetName)] {
        [
            ("engine version", runtime.engineVersion?.text, .engineVersion),
            ("python", list(runtime.python), .python),
            ("hardware", list(catalog.hardware.ids(of: runtime.hardware)), .hardware),
            ("accelerator", runtime.accelerator?.description ?? "none stated", .accelerator),
            ("chips", list(catalog.hardware.ids(of: runtime.chips)) ?? "none in particular", .chips),
            ("architectures", list(runtime.architectures), .architectures),
            ("os", runtime.os?.description, .os), ("generation", runtime.generation.rawValue, .generation),
            ("purposes", list(runtime.purposes.map { catalog.purposes[$0] }), .purposes),
        ]
    }

    private func list(_ values: [some CustomStringConvertible]) -> String? {
        values.isEmpty ? nil : values.map(\.description).joined(separator: ", ")
    }

    private var stage: LifecycleStage { runtime.lifecycle.stage(asOf: asOf) }

    /// What put it into the stage that it is in.
    private var event: LifecycleEvent? { runtime.lifecycle.event(of: stage) }

    /// What will put it into the next stage.
    private var announcement: LifecycleEvent? {
        runtime.lifecycle.nextStage(after: asOf).flatMap { runtime.lifecycle.event(of: $0.stage) }
    }

    private var status: String {
        let since = event.map { $0.since.map { " since \($0)" } ?? " (date not published)" } ?? ""
        let next = runtime.lifecycle.nextStage(after: asOf).map { next in
            "; to be \(next.stage.rawValue) \(next.on.map { "on \($0)" } ?? "(date not published)")"
        }
        return "\(stage.rawValue)\(since) as of \(asOf)\(next ?? "")"
    }

    private func addReplacement(to text: inout LabelledText) {
        switch replacement {
        case nil: break
        case .success(let found): text.add("replace by", describe(found))
        case .failure(let none):
            text.add("replace by", "nothing: \(none)")
            for (hardware, found) in none.byHardware { text.add("on \(hardware) by", describe(found)) }
        }
    }

    private func describe(_ found: Replacement) -> String {
        let changes = found.changes.isEmpty ? "" : ": \(found.changes.joined(separator: ", "))"
        let name = found.runtime.engine == runtime.engine ? found.runtime.name : found.runtime.qualifiedName
        let origin = found.isStated ? "stated by the catalog" : "the nearest supported"
        let note = found.note.map { "; \($0)" } ?? ""
        return "\(name) (\(origin), \(Self.words(found.move)))\(changes)\(note)"
    }

    private static func words(_ move: Move) -> String {
        switch move {
        case .dropIn: "a drop-in"
        case .minor: "a minor move"
        case .breaking: "a breaking move"
        }
    }

    private var listedText: String? {
        runtime.listed.map { listing in
            let dates = [listing.from?.description, listing.to?.description].compactMap { $0 }.joined(separator: " to ")
            return "\(dates.isEmpty ? "undated" : dates) in \(listing.editions.joined(separator: ", "))"
        }
    }
}
