import RuntimeVocabulary

/// Turning option texts into values, with the option named in the error.
enum OptionReading {
    static func parsed<Value>(_ text: String, option: String, _ parse: (String) throws(ParseError) -> Value)
        throws(Failure) -> Value
    {
        do throws(ParseError) {
            return try parse(text)
        } catch {
            throw .usage("\(option): \(error.description)")
        }
    }

    static func parsed<Value>(_ texts: [String], option: String, _ parse: (String) throws(ParseError) -> Value)
        throws(Failure) -> [Value]
    {
        var values: [Value] = []
        for text in texts { values.append(try parsed(text, option: option, parse)) }
        return values
    }
}
