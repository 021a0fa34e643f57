internal import ArtifactFormats

/// What the definition in an offline model says about how it was made: attributes of ge.proto.ModelDef (11 attr (1 key,
/// 2 value (2 s))).
///
/// Behind the head stands a table: how many partitions, then type, place and size of each, in 32 bits each or, in
/// later files, in 64; places count from the end of the table, and the partition of type 0 is the definition. Source:
/// Ascend/metadef proto/ge_ir.proto @6cbc88f; ModelPartitionTable beside ModelFileHeader; ge_generator.cc for the names.
struct OfflineModelDefinition {
    typealias Attribute = (name: String, value: (text: String, offset: Int))

    private static let partitionLimit: UInt64 = 64
    private static let attributeLimit = 256
    private static let wanted = ["framework_type", "atc_version", "opp_version", "soc_version"]
    private static let frameworks = ["MindSpore", "TensorFlow", "Caffe", "Onnx", "LuoJiaNet", "Android_NN"]

    /// What is told of the attributes looked for, in their order.
    let attributes: [Attribute]

    /// The framework that the model was compiled from; `nil` when it is not named, or not known.
    var framework: String? {
        attributes.first { $0.name == "framework_type" }.flatMap { attribute in
            OfflineModelDefinition.frameworks.first { $0 == attribute.value.text }
        }
    }

    init?(_ source: ByteSource, _ header: OfflineModelHeader) {
        guard
            let definition = OfflineModelDefinition.partition(source, width: 4)
                ?? OfflineModelDefinition.partition(source, width: 8)
        else { return nil }
        var found: [String: (text: String, offset: Int)] = [:]
        let message = ProtobufMessage(definition, fieldLimit: 1 << 16)
        for entry in (try? message.all(at: [11], limit: OfflineModelDefinition.attributeLimit)) ?? [] {
            guard let entry = entry.source, let (name, value) = OfflineModelDefinition.attribute(entry) else {
                continue
            }
            if found[name] == nil { found[name] = value }
        }
        attributes = OfflineModelDefinition.wanted.compactMap { name in found[name].map { (name, $0) } }
    }

    private static func attribute(_ entry: ByteSource) -> Attribute? {
        let message = ProtobufMessage(entry, fieldLimit: 64)
        guard let name = ((try? message.first(at: [1])?.text(limit: 32)) ?? nil), wanted.contains(name),
            let value = ((try? message.first(at: [2, 2])) ?? nil),
            let text = ((try? value.text(limit: 80)) ?? nil), !text.isEmpty,
            text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), let offset = value.source?.start
        else { return nil }
        return (name, (text, offset))
    }

    /// The partition of type 0, when the table, read with numbers of this width, leads into the file throughout.
    private static func partition(_ source: ByteSource, width: Int) -> ByteSource? {
        func number(_ place: Int) -> UInt64? {
            width == 8
                ? try? source.integer(at: place, as: UInt64.self)
                : (try? source.integer(at: place, as: UInt32.self)).map(UInt64.init)
        }
        let table = OfflineModelHeader.size
        guard let count = (try? source.integer(at: table, as: UInt32.self)).map(UInt64.init), count > 0,
            count <= partitionLimit
        else { return nil }
        let base = table + width + Int(count) * 3 * width
        var types: Set<UInt32> = []
        var definition: ByteSource?
        for index in 0..<Int(count) {
            let place = table + width + index * 3 * width
            // The type has 32 bits in both; what fills it up to 64 is not set.
            guard let type = try? source.integer(at: place, as: UInt32.self), type < partitionLimit,
                let offset = number(place + width), let size = number(place + 2 * width),
                let rest = UInt64(exactly: source.count - base), offset <= rest, size <= rest - offset
            else { return nil }
            guard types.insert(type).inserted else { return nil }
            if type == 0, size > 0 {
                definition = try? source.slice(at: base + Int(offset), count: Int(size), format: "offline model")
            }
        }
        return definition
    }
}
