/// The words by which findings about a configuration are known to scripts. They never change their meaning.
public enum ConfigurationCode: String, Hashable, Sendable, CaseIterable {
    // the file
    /// The file holds nothing, or white space.
    case empty = "config-empty"
    /// The file is larger than any configuration.
    case tooLarge = "config-too-large"
    /// Objects and arrays stand too deep inside each other.
    case tooDeep = "config-too-deep"
    /// The file begins with a mark that UTF-8 does not need.
    case byteOrderMark = "config-byte-order-mark"
    /// The file is in UTF-16.
    case utf16 = "config-encoding-utf-16"
    /// The file is in UTF-32.
    case utf32 = "config-encoding-utf-32"
    /// The file is in GBK, the encoding of Chinese Windows.
    case gbk = "config-encoding-gbk"
    /// The file is in no encoding that we can tell.
    case encoding = "config-encoding"
    // the JSON
    /// The file is no JSON in a way that could not be mended.
    case notJSON = "config-not-json"
    /// A comment.
    case comment = "config-not-json-comment"
    /// A comma before a closing bracket.
    case trailingComma = "config-not-json-trailing-comma"
    /// No comma between two values.
    case missingComma = "config-not-json-missing-comma"
    /// Texts in single quotes.
    case singleQuotes = "config-not-json-single-quotes"
    /// `True`, `False`, `None` and the like.
    case pythonLiteral = "config-not-json-python-literal"
    /// A tab, or another control character, in a text.
    case controlCharacter = "config-not-json-control-character"
    /// Quotes, colons and commas of a word processor or of Chinese text.
    case typography = "config-not-json-typography"
    /// Brackets that are never closed.
    case unclosed = "config-not-json-unclosed"
    /// Something behind the end.
    case afterEnd = "config-not-json-after-end"
    /// `NaN` or `Infinity`.
    case notANumber = "config-not-json-number"
    /// A key that stands twice in an object.
    case duplicateKey = "config-duplicate-key"
    // members
    /// A member that must be there and is not.
    case missingKey = "config-missing-key"
    /// A key that means nothing here.
    case unknownKey = "config-unknown-key"
    /// A key that is spelled otherwise; it was read as it was meant.
    case misspelledKey = "config-misspelled-key"
    /// A key that is no part of the specification and does no harm.
    case extraKey = "config-extra-key"
    /// A member that is null.
    case nullValue = "config-null-value"
    /// A text that is empty.
    case emptyValue = "config-empty-value"
    /// A value of another kind than the specification has.
    case wrongType = "config-wrong-type"
    /// A number in quotes.
    case quotedNumber = "config-quoted-number"
    /// A number beyond its limits.
    case outOfRange = "config-out-of-range"
    /// A word that is spelled otherwise; it was read as it was meant.
    case misspelledValue = "config-misspelled-value"
    // model_algorithm, model_type, runtime, swr_location
    /// `model_algorithm` has a form that is not allowed.
    case algorithmName = "config-algorithm-name"
    /// `model_type` is no engine.
    case unknownModelType = "config-unknown-model-type"
    /// `model_type` is another spelling of an engine.
    case modelTypeSpelling = "config-model-type-spelling"
    /// A custom image from OBS without `swr_location`.
    case imageLocationMissing = "config-swr-location-missing"
    /// `swr_location` where it has no meaning.
    case imageLocationUnused = "config-swr-location-unused"
    /// `swr_location` is no image reference.
    case imageLocationMalformed = "config-swr-location-malformed"
    /// `protocol` or `port` where the engine has its own.
    case addressForEngine = "config-address-for-engine"
    // apis
    /// `apis` is empty.
    case noAPI = "config-no-api"
    /// More interfaces than an engine serves.
    case severalAPIs = "config-several-apis"
    /// An interface that is declared twice.
    case repeatedAPI = "config-repeated-api"
    /// A path that is none, or that an engine does not serve.
    case apiPath = "config-api-path"
    /// A protocol that is neither `http` nor `https`.
    case apiProtocol = "config-api-protocol"
    /// No method of HTTP.
    case apiMethod = "config-api-method"
    /// A content type that the platform does not have.
    case contentType = "config-content-type"
    /// A content type that the engine does not speak.
    case contentTypeForEngine = "config-content-type-for-engine"
    /// A body without what the deployment needs.
    case bodyIncomplete = "config-body-incomplete"
    // JSON Schemas
    /// A JSON Schema as text.
    case schemaAsText = "config-schema-as-text"
    /// A type that JSON Schema does not have.
    case schemaType = "config-schema-type"
    /// An array of nobody knows what.
    case schemaItems = "config-schema-items"
    /// `properties` that is no object.
    case schemaProperties = "config-schema-properties"
    /// `required` that names no property.
    case schemaRequired = "config-schema-required"
    /// A schema deeper than is checked.
    case schemaTooDeep = "config-schema-too-deep"
    // dependencies
    /// Dependencies that no code of the package uses.
    case dependenciesUnused = "config-dependencies-unused"
    /// An installer other than `pip`.
    case installer = "config-installer"
    /// An installer with nothing to install.
    case noPackages = "config-no-packages"
    /// A package name of a form that is not allowed.
    case packageName = "config-package-name"
    /// A version of a form that is not allowed, or none.
    case packageVersion = "config-package-version"
    /// A restraint that does not exist.
    case restraint = "config-restraint"
    /// A version without a restraint.
    case restraintMissing = "config-restraint-missing"
    /// A restraint without a version.
    case restraintUnused = "config-restraint-unused"
    /// A package that is listed twice.
    case repeatedPackage = "config-repeated-package"
    /// A wheel whose name is none.
    case wheelName = "config-wheel-name"
    /// A file to install that is not named by its path in the model's folder.
    case wheelPath = "config-wheel-path"
    // health
    /// A health check where the engine has its own.
    case healthForEngine = "config-health-for-engine"
    /// A health check over another protocol than HTTP.
    case healthProtocol = "config-health-protocol"
    /// A way of checking that does not exist.
    case healthMethod = "config-health-check-method"
    /// A health check without a time limit.
    case healthTimeout = "config-health-timeout"
    /// A health check at a path that is none.
    case healthPath = "config-health-path"
    // all of them
    /// There are more faults than are listed.
    case moreFindings = "config-more-findings"
}
