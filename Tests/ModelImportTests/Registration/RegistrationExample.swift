import Jansson
import ModelImport

/// A team's models differ only in name and engine: the step is written once, in Swift.
func flowersRegistration() throws -> Registration {
    let name = Placeholder(name: "model_name", placeholderType: .str)
    let engine = Placeholder(
        name: "model_type", placeholderType: .enum, default: "TensorFlow", enumList: ["TensorFlow", "PyTorch"])
    let step = ModelStep(
        name: "model_registration",
        inputs: [ModelInput(name: "model_input", data: .obsPath(Storage(name: "models").join("flowers/")))],
        outputs: [
            ModelOutput(
                name: "model_output",
                modelConfig: ModelConfig(
                    modelName: .placeholder(name), modelType: .placeholder(engine), installType: ["real_time"]))
        ])
    let document = RegistrationDocument(step)
    // document.text is what `runtimectl import -f` reads
    return try document.registration(settings: [
        PlaceholderSetting(name: "model_name", value: "flowers"),
        PlaceholderSetting(name: "models", value: "obs://our-models/"),
    ])
}
