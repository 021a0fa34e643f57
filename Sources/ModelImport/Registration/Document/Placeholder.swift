public import Jansson

/// A value of a registration document that is given each time the document is used: the workflow SDK's `Placeholder`.
///
/// Source of fields and rules: the workflow SDK's page "Configuring workflow parameters" (2024-10-29).
public struct Placeholder: Hashable, Sendable {
    /// The types of values (`PlaceholderType`).
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Any text.
        case str
        /// `true` or `false`.
        case bool
        /// A number without fraction.
        case int
        /// A number.
        case float
        /// One of the values of `enum_list`.
        case `enum`
        /// A JSON object.
        case json
        /// A list; `placeholder_format` says of what.
        case list
    }

    /// The name, unique in the document; what `--set NAME=VALUE` calls it.
    public var name: String
    /// The type of its values.
    public var placeholderType: Kind
    /// The value when none is given; of the placeholder's type.
    public var `default`: JSONValue?
    /// Of a list: `str`, `int`, `float` or `bool`. Of others: what the text stands for (`obs`, `flavor`,
    /// `train_flavor`, `swr`, `pacific`); the importer does not act on that.
    public var placeholderFormat: String?
    /// Whether the workflow asks for the value only when the step runs. Default: false. The importer, which has no
    /// steps, asks for all values at once.
    public var delay: Bool
    /// What it is, for whoever gives the value.
    public var description: String?
    /// The values of an `enum`; may not be empty.
    public var enumList: [JSONValue]
    /// Whether a value must be given when there is no default. Default: true. A field whose placeholder is not
    /// required and has no value is left out. Delayed ones are always required.
    public var required: Bool

    /// Makes a placeholder.
    public init(
        name: String, placeholderType: Kind, default: JSONValue? = nil, placeholderFormat: String? = nil,
        delay: Bool = false, description: String? = nil, enumList: [JSONValue] = [], required: Bool = true
    ) {
        self.name = name
        self.placeholderType = placeholderType
        self.default = `default`
        self.placeholderFormat = placeholderFormat
        self.delay = delay
        self.description = description
        self.enumList = enumList
        self.required = required
    }

    /// Its declaration, without what is as it would be anyway.
    var json: JSONValue {
        var fields = JSONFields()
        fields["name"] = .string(name)
        fields["placeholder_type"] = .string(placeholderType.rawValue)
        fields["default"] = `default`
        fields["placeholder_format"] = placeholderFormat.map(JSONValue.string)
        fields["enum_list"] = enumList.isEmpty ? nil : .array(enumList)
        fields["description"] = description.map(JSONValue.string)
        fields["delay"] = delay ? true : nil
        fields["required"] = required ? nil : false
        return fields.json
    }
}
