/// The words by which findings about a request are known to scripts. They never change their meaning.
public enum ImportFindingCode: String, Hashable, Sendable, CaseIterable {
    // the document
    case unusedPlaceholder = "registration-unused-placeholder"
    case repeatedInput = "registration-repeated-input"
    case stepOrder = "registration-step-order"
    case ignored = "registration-ignored"
    case defaultModelType = "registration-default-model-type"
    // names and texts
    case name = "import-name"
    case version = "import-version"
    case description = "import-description"
    case labels = "import-labels"
    case docs = "import-docs"
    case algorithm = "import-algorithm"
    case parameter = "import-parameter"
    case location = "import-location"
    // what fits together
    case modelType = "import-model-type"
    case missing = "import-missing"
    case superfluous = "import-superfluous"
    case executionCode = "import-execution-code"
    case sourceType = "import-source-type"
    case dynamicLoadMode = "import-dynamic-load-mode"
    // templates
    case templateMissing = "import-template-missing"
    case templateUnknown = "import-template-unknown"
    case templateInput = "import-template-input"
    case templateInputRepeated = "import-template-input-repeated"
    case templateMode = "import-template-mode"
    case templateModeFixed = "import-template-mode-fixed"
    case templateBatch = "import-template-batch"

    /// The error that the platform would answer with; nil when its pages name none.
    /// Source: the API reference's error codes, table of `ModelArts.3xxx`.
    public var platformCode: String? {
        switch self {
        case .name, .version, .description, .docs, .algorithm, .parameter, .sourceType, .dynamicLoadMode:
            "ModelArts.3037"
        case .labels: "ModelArts.3023"
        case .location, .executionCode: "ModelArts.3017"
        case .modelType: "ModelArts.3053"
        case .missing: "ModelArts.3036"
        case .templateMissing: "ModelArts.3034"
        case .templateUnknown: "ModelArts.3021"
        case .templateInput: "ModelArts.3024"
        case .templateInputRepeated: "ModelArts.3039"
        case .templateMode: "ModelArts.3019"
        case .templateModeFixed: "ModelArts.3030"
        case .templateBatch: "ModelArts.3589"
        case .unusedPlaceholder, .repeatedInput, .stepOrder, .ignored, .defaultModelType, .superfluous: nil
        }
    }
}
