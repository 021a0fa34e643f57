internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary

/// Everything of a row that is not a facet of the image.
extension RowReader {
    func readRemarks(into runtime: inout Runtime) {
        runtime.aliases = row["aliases"]?.list { $0.runtimeName() } ?? []
        runtime.versionAliases = row["versionAliases"]?.list { $0.parsed(ReleaseVersion.init(parsing:)) } ?? []
        runtime.recommended = row["recommended"]?.boolean() ?? false
        runtime.provenance[.recommended] = row["recommended"] == nil ? .inferred : .stated
        runtime.overridesName = overridesName
        runtime.priority = row["priority"]?.integer(in: -1_000_000...1_000_000) ?? 0
        // a reference that cannot be read is one all the same: the row does not lack one
        runtime.image = row["image"].map { $0.template() ?? .unusable }
        vocabulary.variables.check(runtime.image, at: row["image"])
        runtime.provenance[.image] = row["image"] == nil ? .inferred : .stated
        runtime.digest = row["digest"].flatMap(digest)
        runtime.lifecycle = lifecycle()
        runtime.listed = listed()
        runtime.source = row["source"]?.text()
        runtime.note = row["note"]?.text()
        for layer in row.layers { runtime.acceptedLint.merge(layer.acceptedLint()) { _, new in new } }
    }

    private func digest(_ node: JSONNode) -> String? {
        guard let text = node.text() else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let lengths = ["sha256": 64, "sha512": 128]
        if parts.count == 2, let length = lengths[String(parts[0])], parts[1].utf8.count == length,
            parts[1].utf8.allSatisfy({ $0.isDigit || (97...102).contains($0) })
        {
            return text
        }
        node.report(
            "'\(text)' is not a digest; write 'sha256:' and 64 lower-case hexadecimal digits, or 'sha512:' and 128")
        return nil
    }

    private func lifecycle() -> Lifecycle {
        guard let object = row["lifecycle"]?.object() else { return Lifecycle() }
        object.allowOnly(["deprecated", "discontinued", "removed", "replacement"])
        if object.members.isEmpty { object.report("expected at least one stage, found an empty object") }
        return Lifecycle(
            deprecated: object["deprecated"].flatMap(event), discontinued: object["discontinued"].flatMap(event),
            removed: object["removed"].flatMap(event), replacement: object["replacement"].flatMap(replacement))
    }

    /// A runtime of the same engine, or `ENGINE/NAME`; whether it exists is for the lint to say.
    private func replacement(_ node: JSONNode) -> String? {
        guard let text = node.text() else { return nil }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[parts.count - 1])
        if parts.count == 1 || JSONNode.isEngineID(parts[0]), (try? RuntimeName(parsing: name)) != nil { return text }
        node.report("'\(text)' names no runtime; write NAME for one of the same engine, or ENGINE/NAME")
        return nil
    }

    private func event(_ node: JSONNode) -> LifecycleEvent? {
        guard let object = node.object() else { return nil }
        object.allowOnly(["since", "announced", "source", "note"])
        let (source, note) = (object["source"]?.text(), object["note"]?.text())
        if object["announced"] != nil {
            guard object.flag("announced") else { return nil }
            guard let since = object["since"], !since.isNull else { return .announced(source: source, note: note) }
            since.report(
                "\"announced\" says that no date is published; leave out one of the two: a date in the future is an "
                    + "announcement by itself")
            return nil
        }
        guard let since = object.required("since") else { return nil }
        let date = since.isNull ? nil : since.parsed(CalendarDate.init(parsing:))
        return LifecycleEvent(since: date, source: source, note: note)
    }

    private func listed() -> Listing? {
        guard let object = row["listed"]?.object() else { return nil }
        object.allowOnly(["from", "to", "editions"])
        let editions = object["editions"].flatMap { vocabulary.editions($0) }
        return Listing(
            from: object["from"]?.parsed(CalendarDate.init(parsing:)),
            to: object["to"]?.parsed(CalendarDate.init(parsing:)),
            editions: editions ?? [])
    }
}
