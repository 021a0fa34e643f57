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
}
