internal import EngineKit
internal import Jansson
internal import RuntimeVocabulary
private import Suggestions

/// A data object of a `ModelInput`, as far as it is known.
enum ModelDatum {
    case files(ImportLocation, FilledNode)
    /// The output of a step; its place is nil when nobody gave one.
    case output(JobOutput, ImportLocation?, FilledNode)
    case image(ImageReference, FilledNode)
    case subscription(ModelSubscription, FilledNode)

    struct JobOutput {
        let reference: JobOutputReference
        let id: String?
        let version: String?
    }

    /// Whether it is known where it is.
    var isKnown: Bool {
        if case .output(_, nil, _) = self { return false }
        return true
    }
}

extension RegistrationReader {
    private static let classes = [
        "OBSPath", "SWRImage", "OBSConsumption", "OBSPlaceholder", "SWRImagePlaceholder", "DataConsumptionSelector",
        "GalleryModel",
    ]

    /// Reads a data object: its class, and its fields.
    /// - Parameter mustBeKnown: false among the choices of a selector, of which all but one have no value.
    func datum(_ node: JSONNode, mustBeKnown: Bool = true) -> ModelDatum? {
        guard let object = node.object() else { return nil }
        object.allowOnly(Self.classes)
        let given = Self.classes.filter { object[$0] != nil }
        guard let name = given.first, given.count == 1 else {
            // a class that was misspelt has been told already
            guard !given.isEmpty || object.keys.allSatisfy({ $0.hasPrefix("x-") }) else { return nil }
            let problem = given.isEmpty ? "no data object" : "more than one data object"
            object.report("\(problem); write one of \(Self.classes.map { "'\($0)'" }.joined(separator: ", "))")
            return nil
        }
        guard let fields = object[name]?.object() else { return nil }
        switch name {
        case "OBSPath": return obsPath(fields)
        case "SWRImage": return swrImage(fields)
        case "OBSConsumption": return obsConsumption(fields, mustBeKnown)
        case "OBSPlaceholder": return obsPlaceholder(fields, mustBeKnown)
        case "SWRImagePlaceholder": return swrImagePlaceholder(fields, mustBeKnown)
        case "DataConsumptionSelector": return selector(fields)
        default: return galleryModel(fields)
        }
    }

    private func obsPath(_ object: JSONObject) -> ModelDatum? {
        object.allowOnly(["obs_path"])
        return location("obs_path", of: object).map { .files($0.location, $0.filled) }
    }

    private func swrImage(_ object: JSONObject) -> ModelDatum? {
        object.allowOnly(["swr_path"])
        guard object.required("swr_path") != nil, let filled = filled("swr_path", of: object, .text),
            let image = filled.parsed(ImageReference.init(parsing:))
        else { return nil }
        return .image(image, filled)
    }

    private func galleryModel(_ object: JSONObject) -> ModelDatum? {
        object.allowOnly(["subscription_id", "version_num"])
        let id = requiredText("subscription_id", of: object)
        let version = requiredText("version_num", of: object)
        guard let id, let version else { return nil }
        return .subscription(ModelSubscription(id: id.text, version: version.text), id.filled)
    }

    private func obsConsumption(_ object: JSONObject, _ mustBeKnown: Bool) -> ModelDatum? {
        object.allowOnly(["step", "output", "source_job_id", "source_job_version"])
        let id = filled("source_job_id", of: object, .text)?.text()
        let version = filled("source_job_version", of: object, .text)?.text()
        let step = stepName(object.required("step"))
        let output = stepName(object.required("output"))
        guard let step, let output else { return nil }
        let name = "\(step).\(output)"
        table.declare(name, as: object.node, at: object.node)
        let place = location(named: name, standard: nil, use: object.node)
        if place == nil, table.setting(name) == nil, mustBeKnown {
            object.report(
                "it is not known where step '\(step)' put '\(output)'; give its place with "
                    + "--set \(name)=obs://BUCKET/FOLDER/")
        }
        let job = ModelDatum.JobOutput(
            reference: JobOutputReference(step: step, output: output), id: id, version: version)
        return .output(job, place?.0, place?.1 ?? FilledNode(use: object.node, value: object.node, faults: faults))
    }

    private func obsPlaceholder(_ object: JSONObject, _ mustBeKnown: Bool) -> ModelDatum? {
        object.allowOnly(["name", "object_type", "default", "delay", "description"])
        _ = (object["delay"]?.boolean(), object.checkTexts("description"))
        let types = ModelData.ObjectType.allCases.map(\.rawValue)
        let type = object.required("object_type")?.choice(of: types, what: "object type")
        let standard = standard(of: object, "OBSPath", "obs_path")
        guard let name = declaredName(object) else { return nil }
        guard let (location, filled) = location(named: name, standard: standard, use: object.node) else {
            if table.setting(name) == nil, object["default"] == nil, mustBeKnown {
                object.report("'\(name)' has no value; give one with --set \(name)=obs://BUCKET/FOLDER/")
            }
            return nil
        }
        guard case .obs(let bucket, let path) = location, let type else { return .files(location, filled) }
        if type == "file", path.isEmpty || path.hasSuffix("/") {
            filled.report("'\(name)' names a file, and '\(location)' is a folder; leave out the '/' at its end")
        }
        let isOpen = type == "directory" && !path.isEmpty && !path.hasSuffix("/")
        return .files(.obs(bucket: bucket, path: isOpen ? path + "/" : path), filled)
    }

    private func swrImagePlaceholder(_ object: JSONObject, _ mustBeKnown: Bool) -> ModelDatum? {
        object.allowOnly(["name", "default", "delay", "description"])
        _ = (object["delay"]?.boolean(), object.checkTexts("description"))
        let standard = standard(of: object, "SWRImage", "swr_path")
        guard let name = declaredName(object) else { return nil }
        guard let filled = given(name, standard: standard, use: object.node) else {
            if mustBeKnown, object["default"] == nil {
                object.report("'\(name)' has no value; give one with --set \(name)=REGISTRY/IMAGE:TAG")
            }
            return nil
        }
        return filled.parsed(ImageReference.init(parsing:)).map { .image($0, filled) }
    }

    /// The one of several that is there: a run of the workflow takes one branch, and so only one output is made.
    private func selector(_ object: JSONObject) -> ModelDatum? {
        object.allowOnly(["data_list"])
        guard let list = object.required("data_list"), let nodes = list.array() else { return nil }
        let choices = nodes.compactMap { datum($0, mustBeKnown: false) }
        let known = choices.filter(\.isKnown)
        guard known.count != 1 else { return known.first }
        guard choices.count == nodes.count || !known.isEmpty else { return nil }
        if known.isEmpty {
            list.report(
                "nothing to choose: none has a place; give the one that was made with --set STEP.OUTPUT=obs://…")
        } else {
            list.report("\(known.count) of these are known; give only the one that is to be imported")
        }
        return nil
    }

    /// The default of a data placeholder: a data object of the class that it stands for.
    private func standard(of object: JSONObject, _ name: String, _ field: String) -> JSONNode? {
        guard let data = object["default"]?.object() else { return nil }
        data.allowOnly([name])
        guard let fields = data.required(name)?.object() else { return nil }
        fields.allowOnly([field])
        return fields.required(field)
    }

    private func declaredName(_ object: JSONObject) -> String? {
        guard let node = object.required("name"), let name = node.settableName() else { return nil }
        table.declare(name, as: object.node, at: node)
        return name
    }
}
