import CommandLineKit
import ImageResolver
import RuntimeVocabulary

/// The options by which `resolve` and `list` ask for runtimes.
enum RequestOptions {
    static let section = "What to ask for"

    /// The options, declared once for both commands.
    /// - Parameter repeatable: whether each may be given several times, meaning "any of these".
    static func declared(repeatable: Bool) -> [Option] {
        let filters = [
            Option(
                "model-type", short: "m", value: Value("ENGINE"), repeatable: repeatable,
                help: "engine, by id or alias; case, '-', '_' and space do not matter", section: section),
            Option(
                "engine-version", value: Value("SPEC"), repeatable: repeatable,
                help: "version of the engine: 1.13 means ==1.13.*; also >=1.0,<2 and ~=1.4", section: section),
            Option(
                "hardware", short: "w", value: Value("ID", .suggested(["cpu", "gpu", "ascend"])),
                repeatable: repeatable, help: "hardware the image must run on, by id or alias of the catalog",
                section: section),
            Option(
                "chip", value: Value("ID"), repeatable: repeatable,
                help: "chip, by id or alias of the catalog: 910b, snt3p", section: section),
            Option(
                "cuda", value: Value("SPEC"), repeatable: repeatable, help: "version of CUDA inside the image",
                section: section),
            Option(
                "cann", value: Value("SPEC"), repeatable: repeatable, help: "version of CANN inside the image",
                section: section),
            Option(
                "driver", value: Value("VERSION"), help: "driver of the machine; the toolkit inside must run on it",
                section: section),
            Option(
                "arch", value: Value("ARCH", .suggested(["x86_64", "aarch64"])), repeatable: repeatable,
                help: "processor architecture; amd64 and arm64 are understood", section: section),
            Option(
                "python", short: "p", value: Value("SPEC"), repeatable: repeatable,
                help: "Python version: 3.7, py37, python3.7, >=3.7", section: section),
            Option(
                "os", value: Value("NAME[_VERSION]"), repeatable: repeatable,
                help: "operating system inside the image: ubuntu, ubuntu_18.04", section: section),
            Option(
                "purpose", value: Value("WORD", .suggested(["inference", "training", "notebook"])),
                repeatable: repeatable,
                help: repeatable ? "what the image is for" : "what the image is for (default: inference)",
                section: section),
        ]
        return filters + [
            Option(
                "as-of", value: Value("YYYY-MM-DD"), help: "the day life cycles are judged for (default: today, UTC)",
                section: section),
            Option(
                "set", value: Value("NAME=VALUE"), repeatable: true, help: "value of an image template variable",
                section: "Image references"),
            Option(
                "region", value: Value("REGION"), help: "value of the variable 'region'", section: "Image references"),
        ]
    }

    /// Reads the options into a request.
    static func request(_ context: CommandContext) throws(Failure) -> ResolutionRequest {
        let given = context.invocation
        var request = ResolutionRequest(asOf: try context.asOf())
        request.modelTypes = given.values("model-type")
        request.engineVersions = try OptionReading.parsed(
            given.values("engine-version"), option: "--engine-version", VersionSpecifier.init(parsing:))
        request.hardware = given.values("hardware")
        request.chips = given.values("chip")
        for family in ["cuda", "cann"] {
            request.accelerators[family] = try OptionReading.parsed(
                given.values(family), option: "--\(family)", VersionSpecifier.init(parsing:))
        }
        request.driver = try OptionReading.parsed(
            given.values("driver"), option: "--driver", ReleaseVersion.init(parsing:)
        ).last
        request.architectures = try OptionReading.parsed(
            given.values("arch"), option: "--arch", Architecture.init(parsing:))
        request.python = try OptionReading.parsed(
            given.values("python"), option: "--python", PythonSpecifier.init(parsing:))
        request.operatingSystems = try OptionReading.parsed(
            given.values("os"), option: "--os", OperatingSystem.init(parsing:))
        request.purposes = given.values("purpose")
        request.variables = try variables(given)
        return request
    }

    /// Reads the options of `resolve`, which has some of its own and a default purpose.
    static func resolveRequest(_ context: CommandContext) throws(Failure) -> ResolutionRequest {
        var request = try request(context)
        if request.purposes.isEmpty { request.purposes = ["inference"] }
        request.runtime = context.invocation.value("runtime")
        if let allow = context.invocation.value("allow").flatMap(ResolutionRequest.Allowance.init(rawValue:)) {
            request.allow = allow
        }
        if let prefer = context.invocation.value("prefer").flatMap(ResolutionRequest.Preference.init(rawValue:)) {
            request.prefer = prefer
        }
        return request
    }

    /// `--set` and `--region`; the latter is `--set region=…` in short.
    static func variables(_ given: Invocation) throws(Failure) -> [String: String] {
        var variables: [String: String] = [:]
        for text in given.values("set") {
            guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
                throw .usage("--set: '\(text)' is not NAME=VALUE; write --set registry=my.registry")
            }
            variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        if let region = given.value("region") { variables["region"] = region }
        return variables
    }
}
