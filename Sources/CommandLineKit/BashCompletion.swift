struct BashCompletion { init(_ program: Program) {}; var text: String { "" } }
