extension NamingRules {
    /// What the editions say that we have read.
    ///
    /// Seeds 001 to 004 are documents that came with the project's order; the others are cited as its collection of
    /// facts cites them.
    public static let standard = NamingRules(
        rows: names + versions + descriptions + labels + docs + algorithms + parameters + locations)

    private static let workflow = "workflow SDK 2024-10"
    private static let sdk = "SDK"
    private static let api = "API 2024-06"
    private static let manual = "user manual 2022-05"
    private static let oldManual = "user manual before 2022-05"

    private static let workflowPage =
        "Huawei Cloud, Creating a Model Registration Phase, table 4 (2024-10-29)"
    private static let sdkPage = "modelarts_04_0194, Importing a Model, table 2"
    private static let apiPage = "OTC API reference, Creating a Model (2024-06 to 2025-05)"
    private static let manualPage = "OTC user manual, Importing a Meta Model (2022-05 to 2024-03)"
    private static let oldManualPage = "modelarts_23_0207, Importing a Meta Model from OBS, table 2"

    // the most generous first: it gives the reason when all refuse
    private static let names: [Row] = [
        Row(field: .name, edition: api, rule: .text(.init(length: 1...64, takesChinese: true)), source: apiPage),
        Row(field: .name, edition: manual, rule: .text(.init(length: 1...64, marks: "-_")), source: manualPage),
        Row(field: .name, edition: workflow, rule: .text(.init(length: 1...64, marks: "-_")), source: workflowPage),
        Row(
            field: .name, edition: sdk, rule: .text(.init(length: 1...64, marks: "-_", beginsWithLetter: true)),
            source: sdkPage),
        Row(
            field: .name, edition: oldManual, isCurrent: false,
            rule: .text(.init(length: 1...64, marks: "-_", takesChinese: true)), source: oldManualPage),
    ]

    // "positive", says the API of a version's numbers; the platform's own first version is 0.0.1
    private static let versions: [Row] = [
        Row(field: .version, edition: sdk, rule: .version(digits: 0...99), source: sdkPage),
        Row(field: .version, edition: api, rule: .version(digits: 1...99), source: apiPage),
        Row(field: .version, edition: workflow, rule: .version(digits: 1...99), source: workflowPage),
    ]

    private static let descriptions: [Row] = [
        Row(
            field: .description, edition: workflow,
            rule: .text(.init(length: 1...100, forbidden: "&!'\"<>=", takesChinese: true)), source: workflowPage),
        Row(
            field: .description, edition: sdk,
            rule: .text(.init(length: 0...100, forbidden: "!<>=&'\"", takesChinese: true)), source: sdkPage),
        Row(
            field: .description, edition: api,
            rule: .text(.init(length: 0...100, forbidden: "&!'\\\"<>=", takesChinese: true)),
            source: "\(apiPage); some of its pages forbid the backslash as well"),
    ]

    private static let labels: [Row] = [
        Row(
            field: .label, edition: "error 3023",
            rule: .text(.init(length: 1...64, marks: "_", takesChinese: true, beginsWithLetter: true)),
            source: "huaweicloudDocs/modelarts, API reference, error codes, ModelArts.3023 @c451154"),
        Row(
            field: .label, edition: "API 2022-05",
            rule: .text(.init(length: 1...64, marks: "_", beginsWithLetter: true)),
            source: "OTC API reference, error codes, ModelArts.3023"),
        Row(field: .labelCount, edition: oldManual, rule: .count(atMost: 5), source: oldManualPage),
    ]

    private static let docs: [Row] = [
        Row(
            field: .docName, edition: api, rule: .text(.init(length: 1...48, marks: "-_", beginsWithLetter: true)),
            source: apiPage),
        Row(field: .docURL, edition: api, rule: .webAddress, source: apiPage),
        Row(field: .docCount, edition: api, rule: .count(atMost: 3), source: "\(apiPage); also \(oldManualPage)"),
    ]

    // what the same member of config.json may be, the newest edition first
    private static let algorithms: [Row] = ConfigurationRules.Edition.all.reversed().compactMap { edition in
        edition.algorithm.map { rule in
            Row(
                field: .algorithm, edition: edition.id, isCurrent: edition.isCurrent, rule: .text(rule),
                source: edition.source)
        }
    }

    private static let parameters: [Row] = [
        Row(
            field: .parameterName, edition: sdk, rule: .text(.init(length: 1...64, takesChinese: true)),
            source: "\(sdkPage), table 3"),
        Row(
            field: .parameterDescription, edition: sdk, rule: .text(.init(length: 0...100, takesChinese: true)),
            source: "\(sdkPage), table 3"),
    ]

    private static let locations: [Row] = [
        Row(
            field: .location, edition: sdk, rule: .text(.init(length: 1...1023, takesChinese: true)),
            source: "\(sdkPage); the length is object storage's own limit of a key"),
        Row(
            field: .location, edition: "user manual 2024-06",
            rule: .text(.init(length: 1...1023, forbidden: " ", takesChinese: true)),
            source: "OTC user manual, Importing a Meta Model from OBS (2024-06 on): no spaces in the path"),
    ]
}
