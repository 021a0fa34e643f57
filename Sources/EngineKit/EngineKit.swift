// The EngineKit module.
