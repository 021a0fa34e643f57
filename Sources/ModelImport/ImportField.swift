/// The fields of an ``ImportRequest``, by the names that the platform's interfaces give them.
public enum ImportField: String, Hashable, Sendable, CaseIterable {
    // the model
    case name = "model_name"
    case version = "model_version"
    case description
    case labels
    case docs = "model_docs"
    // where it comes from
    case location = "source_location"
    case swrImage = "swr_path"
    case subscription = "subscription_id"
    case template
    case inferFormat = "infer_format"
    case templateInputs = "template_inputs"
    case sourceJobID = "source_job_id"
    case sourceJobVersion = "source_job_version"
    case sourceType = "source_type"
    // how it runs
    case modelType = "model_type"
    case runtime
    case modelAlgorithm = "model_algorithm"
    case installTypes = "install_type"
    case dependencies
    case apis
    case inputParameters = "input_params"
    case outputParameters = "output_params"
    case initialConfig = "initial_config"
    case metrics = "model_metrics"
    case executionCode = "execution_code"
    case environment
    // how it is imported
    case workspace = "workspace_id"
    case publish
    case prebuild
    case dynamicLoadMode = "dynamic_load_mode"
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
