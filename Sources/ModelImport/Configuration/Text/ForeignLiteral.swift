/// A word that is a value in Python or JavaScript and none in JSON.
struct ForeignLiteral {
    let code: ConfigurationCode
    /// What stands for it in the mended copy.
    let standIn: String
    let remedy: String

    init?(_ word: String) {
        switch word {
        case "True", "TRUE": self.init(.pythonLiteral, "true")
        case "False", "FALSE": self.init(.pythonLiteral, "false")
        case "None", "NULL", "Null", "undefined": self.init(.pythonLiteral, "null")
        case "NaN", "nan", "Infinity", "-Infinity", "inf", "-inf":
            // a number, so that nothing is said about the kind of the value on top
            self.init(.notANumber, "0", remedy: "write a number, or leave the key out")
        default: return nil
        }
    }

    private init(_ code: ConfigurationCode, _ standIn: String, remedy: String? = nil) {
        self.code = code
        self.standIn = standIn
        self.remedy = remedy ?? "write \(standIn)"
    }
}
