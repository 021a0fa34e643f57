struct FishCompletion { init(_ program: Program) {}; var text: String { "" } }
