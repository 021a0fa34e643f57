struct ZshCompletion { init(_ program: Program) {}; var text: String { "" } }
