internal import RuntimeCatalog

extension ConfigurationRules.Edition {
    /// Every edition that was read, the oldest first.
    public static let all: [ConfigurationRules.Edition] = [
        ConfigurationRules.Edition(
            id: "hwcloud-zh-2019-12",
            source: "huaweicloudDocs/modelarts cn.zh-cn/AI工程师用户指南, 模型配置文件编写说明.md @51e7ed6 (2019-12-10)",
            isCurrent: false, algorithm: .init(takesChinese: true), needsAPIs: true, protocolName: .mandatory,
            needsServiceFile: false),
        ConfigurationRules.Edition(
            id: "hwcloud-zh-2021-10",
            source: "huaweicloudDocs/modelarts cn.zh-cn/AI工程师用户指南, 模型配置文件编写说明.md @4d66ed9 (2021-10-16)",
            isCurrent: false, algorithm: asciiAlgorithm, package: strictPackage, needsAPIs: false,
            protocolName: .optional(default: "https"), bodyNeededFor: [.batch], needsHealthTimeout: false,
            needsServiceFile: false, defaultRuntime: "python2.7"),
        // "Yes for real-time services, No for batch services" is a mistranslation of the edition before it
        ConfigurationRules.Edition(
            id: "otc-2022-03",
            source: "opentelekomcloud-docs/modelarts umn/source/model_package_specifications/"
                + "specifications_for_compiling_the_model_configuration_file.rst @06a9012",
            isCurrent: false, algorithm: asciiAlgorithm, package: strictPackage, needsAPIs: false,
            protocolName: .optional(default: "http"), bodyNeededFor: [.realTime], needsHealthTimeout: false,
            needsServiceFile: false, defaultRuntime: "python3.6"),
        // only its table of top-level members was read
        ConfigurationRules.Edition(
            id: "hwcloud-en-2024-10",
            source: "https://support.huaweicloud.com/intl/tr-tr/usermanual-standard-modelarts/"
                + "inference-modelarts-0056.html (2024-10-29)",
            isCurrent: true, algorithm: asciiAlgorithm, needsAPIs: false, defaultRuntime: "python2.7"),
        ConfigurationRules.Edition(
            id: "otc-2024-06",
            source: "opentelekomcloud-docs/modelarts umn/source/inference_deployment/inference_specifications/"
                + "model_package_specifications/specifications_for_editing_a_model_configuration_file.rst "
                + "@401c167 (2024-06-25 .. 2025-08-25)",
            isCurrent: true, algorithm: algorithm, package: openPackage, needsAPIs: false,
            protocolName: .undocumented, bodyNeededFor: [.batch], needsHealthTimeout: true, needsServiceFile: true,
            defaultRuntime: "python3.6"),
    ]

    /// "Must start with a letter and contain no more than 36 characters. Special characters (&!'\"<>=) are not
    /// allowed."
    private static let algorithm = TextRule(
        length: 1...36, forbidden: "&!'\\\"<>=", takesChinese: true, beginsWithLetter: true)
    /// The same, and "Chinese characters … are not allowed".
    private static let asciiAlgorithm = TextRule(
        length: 1...36, forbidden: "&!'\\\"<>=", beginsWithLetter: true)
    /// "Special characters (&!'\"<>=) are not allowed."
    private static let openPackage = TextRule(forbidden: "&!'\"<>=", takesChinese: true)
    /// The same, and "Chinese characters … are not allowed".
    private static let strictPackage = TextRule(forbidden: "&!'\"<>=")
}
