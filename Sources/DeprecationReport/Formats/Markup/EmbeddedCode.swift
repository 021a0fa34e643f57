/// A style sheet or a script of this program; nothing from outside can be one.
public struct EmbeddedCode: Sendable {
    let text: String

    private init(_ resource: [UInt8]) { text = String(decoding: resource, as: UTF8.self) }

    /// The look of a page.
    static let style = EmbeddedCode(PackageResources.page_css)
    /// What makes a page's tables sort and filter.
    static let script = EmbeddedCode(PackageResources.page_js)
}
