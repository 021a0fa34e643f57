/// The words by which findings about a request are known to scripts. They never change their meaning.
public enum ImportFindingCode: String, Hashable, Sendable, CaseIterable {
    // the document
    /// Nothing uses a placeholder or storage.
    case unusedPlaceholder = "registration-unused-placeholder"
    /// Two of a step's inputs have one name.
    case repeatedInput = "registration-repeated-input"
    /// A step uses the output of one that it does not wait for.
    case stepOrder = "registration-step-order"
    /// A part of the document that an import does not act on.
    case ignored = "registration-ignored"
    /// The model type is the one that a workflow takes when none is given.
    case defaultModelType = "registration-default-model-type"
    // names and texts
    /// The model's name.
    case name = "import-name"
    /// No name is given, so that one is made up.
    case nameGenerated = "import-name-generated"
    /// The model's version.
    case version = "import-version"
    /// The description.
    case description = "import-description"
    /// A label, or how many there are.
    case labels = "import-labels"
    /// A document that describes the model, or how many there are.
    case docs = "import-docs"
    /// The model algorithm.
    case algorithm = "import-algorithm"
    /// A parameter of an inference interface.
    case parameter = "import-parameter"
    /// The path of the model's files.
    case location = "import-location"
    // what fits together
    /// The model type is unknown, or of another kind of import.
    case modelType = "import-model-type"
    /// Something has to be given.
    case missing = "import-missing"
    /// Something does not belong to this kind of import.
    case superfluous = "import-superfluous"
    /// The path of the inference script.
    case executionCode = "import-execution-code"
    /// The source type.
    case sourceType = "import-source-type"
    /// How files are loaded into an image.
    case dynamicLoadMode = "import-dynamic-load-mode"
    // templates
    /// Model type Template without a template.
    case templateMissing = "import-template-missing"
    /// No such template.
    case templateUnknown = "import-template-unknown"
    /// An input that the template does not have, or has to have.
    case templateInput = "import-template-input"
    /// An input that is given twice.
    case templateInputRepeated = "import-template-input-repeated"
    /// No such input and output mode.
    case templateMode = "import-template-mode"
}
