/// The fields of an ``ImportRequest``, by the names that the platform's interfaces give them.
public enum ImportField: String, Hashable, Sendable, CaseIterable {
    // the model
    /// ``ImportRequest/name``
    case name = "model_name"
    /// ``ImportRequest/version``
    case version = "model_version"
    /// ``ImportRequest/description``
    case description
    /// ``ImportRequest/labels``
    case labels
    /// ``ImportRequest/docs``
    case docs = "model_docs"
    // where it comes from
    /// ``ImportRequest/location``
    case location = "source_location"
    /// ``ImportRequest/swrImage``
    case swrImage = "swr_path"
    /// ``ImportRequest/subscription``
    case subscription = "subscription_id"
    /// ``ImportRequest/template``
    case template
    /// ``ImportRequest/template``
    case inferFormat = "infer_format"
    /// ``ImportRequest/template``
    case templateInputs = "template_inputs"
    /// ``ImportRequest/sourceJobID``
    case sourceJobID = "source_job_id"
    /// ``ImportRequest/sourceJobVersion``
    case sourceJobVersion = "source_job_version"
    /// ``ImportRequest/sourceType``
    case sourceType = "source_type"
    // how it runs
    /// ``ImportRequest/modelType``
    case modelType = "model_type"
    /// ``ImportRequest/runtime``
    case runtime
    /// ``ImportRequest/modelAlgorithm``
    case modelAlgorithm = "model_algorithm"
    /// ``ImportRequest/installTypes``
    case installTypes = "install_type"
    /// ``ImportRequest/dependencies``
    case dependencies
    /// ``ImportRequest/apis``
    case apis
    /// ``ImportRequest/inputParameters``
    case inputParameters = "input_params"
    /// ``ImportRequest/outputParameters``
    case outputParameters = "output_params"
    /// ``ImportRequest/initialConfig``
    case initialConfig = "initial_config"
    /// ``ImportRequest/metrics``
    case metrics = "model_metrics"
    /// ``ImportRequest/executionCode``
    case executionCode = "execution_code"
    /// ``ImportRequest/environment``
    case environment
    // how it is imported
    /// ``ImportRequest/workspace``
    case workspace = "workspace_id"
    /// ``ImportRequest/publish``
    case publish
    /// ``ImportRequest/prebuild``
    case prebuild
    /// ``ImportRequest/dynamicLoadMode``
    case dynamicLoadMode = "dynamic_load_mode"
    /// ``ImportRequest/sourceCopy``
    case sourceCopy = "source_copy"
}

/// Where a field was said: in an option of the command line, or in a document, or in both when an option fills a
/// placeholder of the document.
public struct FieldPlace: Hashable, Sendable, CustomStringConvertible {
    /// The option: `--name`, `--set model_type`.
    public var option: String?
    /// The document.
    public var file: String?
    /// The line in it, from 1.
    public var line: Int?
    /// The column in it, in characters from 1.
    public var column: Int?
    /// The JSON Pointer in it.
    public var pointer: String?
    /// The lines of the parts of a list, by their pointers below ``pointer``: `/1`, `/1/doc_url`.
    public var partLines: [String: Int] = [:]

    /// A place on the command line.
    public init(option: String) { self.option = option }

    /// A place in a document.
    public init(file: String, line: Int?, column: Int?, pointer: String?, option: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.pointer = pointer
        self.option = option
    }

    /// `registration.json:12:9: /ModelStep/name`, or `--name`.
    public var description: String {
        guard let file else { return option ?? "" }
        let position = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        let filled = option.map { " (\($0))" } ?? ""
        return "\(file)\(position): \(pointer ?? "")\(filled)"
    }
}
