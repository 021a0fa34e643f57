internal import EngineKit
internal import Jansson

/// Reads `platformCodes`; a finding has one code, and a later catalog's entry takes an earlier one's place.
struct PlatformCodeReader {
    private(set) var merged = LayeredEntries<PlatformCode>()

    /// Call before the documents of each catalog.
    mutating func beginLayer() { merged.beginLayer() }

    mutating func read(_ root: JSONObject) {
        for object in root["platformCodes"]?.objects(allowing: ["code", "message", "findings", "source", "note"]) ?? []
        {
            let code = object.required("code")?.alias()
            let message = object.required("message")?.text()
            let findings = object.required("findings")?.list { $0.word() }
            _ = object.required("source")
            let remarks = object.remarks()
            guard let code, let message, let findings else { continue }
            let entry = PlatformCode(code: code, message: message, findings: findings, remarks: remarks)
            if !merged.set(entry, for: code) { object.report("the code '\(code)' is declared twice", at: "code") }
        }
    }
}
