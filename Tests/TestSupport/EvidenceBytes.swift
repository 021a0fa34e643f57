/// Whether the bytes at the place of a piece of evidence are what the evidence says.
public enum EvidenceBytes {
    /// - Parameters:
    ///   - bytes: what stands in the file from the evidence's offset on.
    ///   - version: the version that was read, where one was.
    public static func fit(_ what: String, _ bytes: some Collection<UInt8>, version: String?) -> Bool {
        let text = String(decoding: bytes.prefix(200), as: UTF8.self)
        let bytes = Array(bytes.prefix(64))
        func begins(_ beginning: String) -> Bool { bytes.starts(with: Array(beginning.utf8)) }
        if what.hasPrefix("the pickle holds ") || what.hasPrefix("the pickle makes ") {
            return isImport(bytes, text, of: String(what.dropFirst("the pickle holds ".count)))
        }
        if let number = what.split(separator: " ").last.flatMap({ UInt64($0) }), what.contains("versions.producer = ") {
            return bytes.first == 0x08 && varint(bytes.dropFirst()) == number || begins("\(number)")
        }
        if what.hasSuffix("the archive's format") {
            return begins(String(what.split(separator: "= ").last?.prefix { $0.isNumber } ?? "?"))
        }
        if let quoted = what.split(separator: "'").dropFirst().first, isQuoted(what) {
            return begins(String(quoted)) || begins("\"\(quoted)\"")
        }
        let names = ["attrs.mxnet_version", "keras_version", "sparkVersion"]
        if let name = names.first(where: what.contains) {
            let key = name.split(separator: ".").last.map(String.init) ?? name
            return begins("\"\(key)\"") || begins("\(key)\"")
        }
        if what.hasPrefix("LearnerModelParam") {
            return version == "\(UInt32(bytes[0])).\(UInt32(bytes[4]))" && bytes[1...3] == [0, 0, 0]
        }
        switch what {
        case "magic number 0x1950a86a20f9469cfc6c": return bytes.starts(with: [0x8A, 0x0A, 0x6C, 0xFC])
        case "FlatBuffer identifier 'TFL3'": return begins("TFL3")
        case "BundleHeaderProto.num_shards = 1": return Array(bytes[0...4]) == [0, 0, 6, 8, 1]
        case "magic 'IMOD'": return begins("IMOD")
        case "list of arrays, magic 0x112": return bytes.starts(with: [0x12, 1, 0, 0])
        case "value.tensor.tensor_type": return begins("Float") || begins("Int")
        case _ where what.hasPrefix("layer (field 100)"): return bytes.first == 0x0A
        case _ where what.hasPrefix("layers (field 2)"): return bytes.first.map { $0 & 7 == 2 } == true
        case _ where what.hasPrefix("_sklearn_version of "), "meta_info_def.tensorflow_version", "model_version",
            "CONVERSION_METADATA environment.tensorflow_version":
            // in protobuf's text format, texts stand in quotes
            return version.map { begins($0) || begins("\"\($0)\"") } == true
        case _ where what.hasPrefix("version") || what.contains(".version"):
            return text.hasPrefix("\"version\"") || bytes.starts(with: Array("L\0\0\0\0\0\0\0\u{7}version".utf8))
        default: return false
        }
    }

    private static func isQuoted(_ what: String) -> Bool {
        what.hasPrefix("attribute ") || what.hasPrefix("model_checkpoint_path = ")
    }

    /// GLOBAL or INST with the name on two lines, or STACK_GLOBAL, whose name stands before it.
    private static func isImport(_ bytes: [UInt8], _ text: String, of name: String) -> Bool {
        if bytes.first == 0x93 { return true }
        guard text.hasPrefix("c") || text.hasPrefix("i") else { return false }
        let lines = text.dropFirst().split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count > 2 && "\(lines[0]).\(lines[1])" == name
    }

    private static func varint(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var value: UInt64 = 0
        for (index, byte) in bytes.prefix(10).enumerated() {
            value |= UInt64(byte & 0x7F) << UInt64(7 * index)
            if byte < 0x80 { break }
        }
        return value
    }
}
