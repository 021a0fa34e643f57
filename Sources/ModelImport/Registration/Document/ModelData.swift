internal import Jansson

/// What a model is registered from: the data objects that the workflow's `ModelInput` takes.
public indirect enum ModelData: Hashable, Sendable {
    /// Files in object storage (`OBSPath`).
    case obsPath(StoredPath)
    /// A custom image (`SWRImage`).
    case swrImage(Setting<String>)
    /// The output of a step before, such as a training job (`OBSConsumption`):
    /// `job_step.outputs["train_url"].as_input()`. Its place is given with `--set STEP.OUTPUT=obs://…`.
    case obsConsumption(step: String, output: String, sourceJobID: String? = nil, sourceJobVersion: String? = nil)
    /// Files in object storage that are named when the document is used (`OBSPlaceholder`).
    case obsPlaceholder(
        name: String, objectType: ObjectType, default: String? = nil, delay: Bool = false, description: String? = nil)
    /// A custom image that is named when the document is used (`SWRImagePlaceholder`).
    case swrImagePlaceholder(name: String, default: String? = nil, delay: Bool = false, description: String? = nil)
    /// The one of several that a run of the workflow has made (`DataConsumptionSelector`).
    case dataConsumptionSelector([ModelData])
    /// A subscribed model (`GalleryModel`).
    case galleryModel(subscriptionID: Setting<String>, versionNum: Setting<String>)

    /// What an `OBSPlaceholder` names.
    public enum ObjectType: String, Hashable, Sendable, CaseIterable {
        /// One file.
        case file
        /// A folder.
        case directory
    }

    /// The placeholders in it, in order.
    var placeholders: [Placeholder] {
        switch self {
        case .obsPath(let path): path.placeholders
        case .swrImage(let image): image.placeholders
        case .dataConsumptionSelector(let list): list.flatMap(\.placeholders)
        case .galleryModel(let id, let version): id.placeholders + version.placeholders
        case .obsConsumption, .obsPlaceholder, .swrImagePlaceholder: []
        }
    }

    /// The storages in it, in order.
    var storages: [Storage] {
        switch self {
        case .obsPath(let path): path.storages
        case .dataConsumptionSelector(let list): list.flatMap(\.storages)
        default: []
        }
    }

    var json: JSONValue {
        var fields = JSONFields()
        switch self {
        case .obsPath(let path):
            return ["OBSPath": ["obs_path": path.json]]
        case .swrImage(let image):
            return ["SWRImage": ["swr_path": image.json]]
        case .obsConsumption(let step, let output, let id, let version):
            fields["step"] = .string(step)
            fields["output"] = .string(output)
            fields["source_job_id"] = id.map(JSONValue.string)
            fields["source_job_version"] = version.map(JSONValue.string)
            return ["OBSConsumption": fields.json]
        case .obsPlaceholder(let name, let type, let path, let delay, let description):
            fields["name"] = .string(name)
            fields["object_type"] = .string(type.rawValue)
            fields["default"] = path.map { ["OBSPath": ["obs_path": .string($0)]] }
            fields["delay"] = delay ? true : nil
            fields["description"] = description.map(JSONValue.string)
            return ["OBSPlaceholder": fields.json]
        case .swrImagePlaceholder(let name, let image, let delay, let description):
            fields["name"] = .string(name)
            fields["default"] = image.map { ["SWRImage": ["swr_path": .string($0)]] }
            fields["delay"] = delay ? true : nil
            fields["description"] = description.map(JSONValue.string)
            return ["SWRImagePlaceholder": fields.json]
        case .dataConsumptionSelector(let list):
            return ["DataConsumptionSelector": ["data_list": .array(list.map(\.json))]]
        case .galleryModel(let id, let version):
            return ["GalleryModel": ["subscription_id": id.json, "version_num": version.json]]
        }
    }
}
