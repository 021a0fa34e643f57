/// Something that is no JSON and plain to see.
struct SyntaxFault {
    let code: ConfigurationCode
    /// From 1.
    let line: Int
    /// In characters (Unicode scalars), from 1.
    let column: Int
    var message: String
    let remedy: String
}
