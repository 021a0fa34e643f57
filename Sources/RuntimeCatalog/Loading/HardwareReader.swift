internal import EngineKit
internal import Jansson

/// Merges the `hardware` of all documents into one vocabulary.
///
/// A later catalog may name an id again to add aliases and chips, so that it can also be loaded on its own;
/// only the accelerator family must not change. Within one catalog an id is declared once.
struct HardwareReader {
    private(set) var vocabulary = HardwareVocabulary()
    private var hardwareHere: Set<String> = []
    private var chipsHere: Set<String> = []

    /// Call before the documents of each catalog.
    mutating func beginLayer() {
        hardwareHere = []
        chipsHere = []
    }

    mutating func read(_ root: JSONObject, file: String) {
        let keys = ["id", "accelerator", "aliases", "chips", "title", "source", "note"]
        for object in root["hardware"]?.objects(allowing: keys) ?? [] {
            let index = hardware(object, file)
            let chips = object["chips"]?.objects(allowing: ["id", "aliases", "title", "source", "note"], atLeast: 1)
            for chip in chips ?? [] { read(chip: chip, of: index, file) }
        }
        vocabulary.index()
    }

    private mutating func hardware(_ object: JSONObject, _ file: String) -> Int? {
        let accelerator = object.optional("accelerator") { $0.word() }
        let (aliases, remarks) = (aliases(object), object.remarks())
        guard let id = object.required("id")?.word() else { return nil }
        if !hardwareHere.insert(id).inserted { object.report("hardware '\(id)' is declared twice", at: "id") }
        if let index = vocabulary.hardware.firstIndex(where: { $0.id == id }) {
            extend(&vocabulary.hardware[index].aliases, with: aliases)
            vocabulary.hardware[index].remarks = vocabulary.hardware[index].remarks.overlaid(by: remarks)
            let known = vocabulary.hardware[index].accelerator
            if let accelerator, let known, accelerator != known {
                object.report("hardware '\(id)' already has the accelerator '\(known)'", at: "accelerator")
            }
            vocabulary.hardware[index].accelerator = known ?? accelerator
            return index
        }
        guard vocabulary.hardware.count < HardwareVocabulary.capacity else {
            object.report("more than \(HardwareVocabulary.capacity) hardware ids; merge or remove some", at: "id")
            return nil
        }
        vocabulary.hardware.append(
            Hardware(id: id, accelerator: accelerator, aliases: aliases, remarks: remarks, file: file))
        return vocabulary.hardware.count - 1
    }

    private mutating func read(chip object: JSONObject, of hardware: Int?, _ file: String) {
        let (aliases, remarks) = (aliases(object), object.remarks())
        guard let id = object.required("id")?.word(), let hardware else { return }
        if !chipsHere.insert(id).inserted { object.report("chip '\(id)' is declared twice", at: "id") }
        if let index = vocabulary.chips.firstIndex(where: { $0.id == id }) {
            guard vocabulary.chips[index].hardware == hardware else {
                let other = vocabulary.hardware[vocabulary.chips[index].hardware].id
                object.report("chip '\(id)' already belongs to the hardware '\(other)'", at: "id")
                return
            }
            extend(&vocabulary.chips[index].aliases, with: aliases)
            vocabulary.chips[index].remarks = vocabulary.chips[index].remarks.overlaid(by: remarks)
        } else if vocabulary.chips.count < HardwareVocabulary.capacity {
            vocabulary.chips.append(
                Chip(id: id, hardware: hardware, aliases: aliases, remarks: remarks, file: file))
        } else {
            object.report("more than \(HardwareVocabulary.capacity) chips; merge or remove some", at: "id")
        }
    }

    private func aliases(_ object: JSONObject) -> [String] {
        object.optional("aliases") { $0.list { $0.alias() } } ?? []
    }

    private func extend(_ aliases: inout [String], with more: [String]) {
        aliases += more.filter { !aliases.contains($0) }
    }
}
