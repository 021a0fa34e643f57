internal import EngineKit
internal import Jansson

/// Merges the `hardware` of all documents into one vocabulary.
///
/// An overlay may name an id again to add aliases and chips, so that it can also be loaded on its own;
/// only the accelerator family must not change.
struct HardwareReader {
    private(set) var vocabulary = HardwareVocabulary()

    mutating func read(_ root: JSONObject) {
        let keys = ["id", "accelerator", "aliases", "chips", "title", "source", "note"]
        for object in root["hardware"]?.objects(allowing: keys) ?? [] {
            guard let index = hardware(object) else { continue }
            let chips = object["chips"]?.objects(allowing: ["id", "aliases", "title", "source", "note"], atLeast: 1)
            for chip in chips ?? [] { read(chip: chip, of: index) }
        }
        vocabulary.index()
    }

    private mutating func hardware(_ object: JSONObject) -> Int? {
        guard let id = object.required("id")?.word() else { return nil }
        let accelerator = object.optional("accelerator") { $0.word() }
        let aliases = object.optional("aliases") { $0.list { $0.text() } } ?? []
        let source = object.optional("source") { $0.text() } ?? object.optional("note") { $0.text() }
        if let index = vocabulary.hardware.firstIndex(where: { $0.id == id }) {
            extend(&vocabulary.hardware[index].aliases, with: aliases)
            let known = vocabulary.hardware[index].accelerator
            if let accelerator, let known, accelerator != known {
                object.report("hardware '\(id)' already has the accelerator '\(known)'", at: "accelerator")
            }
            vocabulary.hardware[index].accelerator = known ?? accelerator
            return index
        }
        guard vocabulary.hardware.count < HardwareVocabulary.capacity else {
            object.report("more than \(HardwareVocabulary.capacity) hardware ids", at: "id")
            return nil
        }
        vocabulary.hardware.append(Hardware(id: id, accelerator: accelerator, aliases: aliases, source: source))
        return vocabulary.hardware.count - 1
    }

    private mutating func read(chip object: JSONObject, of hardware: Int) {
        guard let id = object.required("id")?.word() else { return }
        let aliases = object.optional("aliases") { $0.list { $0.text() } } ?? []
        let source = object.optional("source") { $0.text() } ?? object.optional("note") { $0.text() }
        if let index = vocabulary.chips.firstIndex(where: { $0.id == id }) {
            guard vocabulary.chips[index].hardware == hardware else {
                let other = vocabulary.hardware[vocabulary.chips[index].hardware].id
                object.report("chip '\(id)' already belongs to the hardware '\(other)'", at: "id")
                return
            }
            extend(&vocabulary.chips[index].aliases, with: aliases)
        } else if vocabulary.chips.count < HardwareVocabulary.capacity {
            vocabulary.chips.append(Chip(id: id, hardware: hardware, aliases: aliases, source: source))
        } else {
            object.report("more than \(HardwareVocabulary.capacity) chips", at: "id")
        }
    }

    private func extend(_ aliases: inout [String], with more: [String]) {
        aliases += more.filter { !aliases.contains($0) }
    }
}
