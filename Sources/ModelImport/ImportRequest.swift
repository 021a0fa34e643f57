public import Jansson
public import RuntimeCatalog
public import RuntimeVocabulary

/// One model that is to be imported: what a registration document, or the command line's options, say about it.
///
/// Both ways in produce this value, and everything behind it (checks, resolution, plan, registry) reads only this.
/// Fields keep what was said, not what follows from it: a field nobody gave is nil or empty, and the doc comment says
/// what the platform then assumes. Limits are judged by ``check(rules:facts:)``, not here, because editions of the
/// platform disagree about them.
///
/// Names in the comments: *API* is `POST /v1/{project_id}/models`, *workflow* the SDK's `ModelStep`, *SDK* its `Model`.
public struct ImportRequest: Hashable, Sendable {
    /// The model's name (`model_name`); the platform makes one up when it is missing (SDK, workflow).
    public var name: String?
    /// `digit.digit.digit` (`model_version`). Default: the next version of the name (workflow), `0.0.1` for the first.
    public var version: String?
    /// What the model is (`description`), for people.
    public var description: String?
    /// The model's labels (`labels`). Gone from the platform's pages since 2024-06, still checked by its error 3023.
    public var labels: [String]
    /// Documents that describe the model (`model_docs`).
    public var docs: [ModelDocument]

    /// Which interface the request is made through.
    public var interface: ImportInterface
    /// Which of the platform's ways of importing this is.
    public var source: ImportSource
    /// Where the model's files are (`source_location`); nil for a template, and for an image without files beside it.
    public var location: ImportLocation?
    /// The location as a document writes it, where that is the SDK's form of a path in object storage,
    /// `/bucket/folder/`: it looks like a path of this machine.
    public var bareLocation: String?
    /// The custom image (`swr_path`, or `source_location` of model type Image).
    public var swrImage: ImageReference?
    /// The subscribed model whose image is used (`GalleryModel`).
    public var subscription: ModelSubscription?
    /// The template and what goes into it (`template`); model type Template has one, and no other.
    public var template: TemplateRequest?
    /// The step of a workflow whose output the model is.
    public var jobOutput: JobOutputReference?

    /// The engine, or `Image`, `Template`, `Custom` (`model_type`). As written: whether it is known, and under which
    /// spelling, is the catalog's to say.
    public var modelType: String?
    /// The runtime's name (`runtime`). Default: the engine's default runtime. Not for images and templates.
    public var runtime: String?
    /// What the model does: `image_classification` (`model_algorithm`). Default: as in `config.json`.
    public var modelAlgorithm: String?
    /// What the model may be deployed as (`install_type`); empty for everything.
    public var installTypes: [InstallType]
    /// The packages to install (`dependencies`), which take the place of those in `config.json`.
    public var dependencies: [ModelConfiguration.Dependency]?
    /// The inference interfaces (`apis`), which take the place of those in `config.json`.
    public var apis: [ModelConfiguration.API]?
    /// What the model takes (`input_params`); the API's older form of `apis`.
    public var inputParameters: [InferenceParameter]
    /// What the model gives (`output_params`).
    public var outputParameters: [InferenceParameter]
    /// A configuration (`initial_config`) with the keys of `config.json`, which takes the place of that file.
    public var initialConfig: JSONValue?
    /// The same, read; nil when it is not given.
    public var initialConfiguration: ModelConfiguration?
    /// Measures of the model's quality (`model_metrics`): `f1`, `recall`, `precision`, `accuracy`.
    public var metrics: [ModelConfiguration.Metric]?
    /// The inference script in OBS (`execution_code`), always named `customize_service.py`.
    public var executionCode: String?

    /// The training job that made the model (`source_job_id`), for tracing.
    public var sourceJobID: String?
    /// The version of that job (`source_job_version`).
    public var sourceJobVersion: String?
    /// `auto` for a model made by the platform's automatic learning (`source_type`), else nothing.
    public var sourceType: String?
    /// What the SDK's `environment` says of Python or engine versions, which the runtime then has to have; no other
    /// interface has it.
    public var environment: String?
    /// The workspace (`workspace_id`). Default: `0`.
    public var workspace: String?
    /// Whether the model is published (`publish`), or stays with the SDK. Default: true.
    public var publish: Bool
    /// Whether the model is there already (`prebuild`). Default: false.
    public var prebuild: Bool
    /// How files are loaded into a custom image (`dynamic_load_mode`); only `Single` is supported.
    public var dynamicLoadMode: String?
    /// Whether a custom image is copied to the platform (`source_copy`). Default: true.
    public var sourceCopy: Bool

    /// Where each field was said, for messages; fields that nobody gave are not in it.
    public var places: [ImportField: FieldPlace]

    /// A request that says nothing but how the model is imported.
    public init(source: ImportSource, interface: ImportInterface) {
        self.source = source
        self.interface = interface
        labels = []
        docs = []
        installTypes = []
        inputParameters = []
        outputParameters = []
        publish = true
        prebuild = false
        sourceCopy = true
        places = [:]
    }
}
