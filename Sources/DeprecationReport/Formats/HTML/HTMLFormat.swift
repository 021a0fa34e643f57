internal import RuntimeVocabulary

/// The report as one page that needs nothing else: no network, no other file, and no script to be read.
///
/// The script only adds sorting and filtering. Everything from outside is text, never markup.
public struct HTMLFormat: ReportFormat {
    /// How many models are listed for a finding.
    public static let mostModelsOfAFinding = 2_000
    /// How many models are listed in all; a page of millions of rows opens in no browser.
    public static let mostModels = 20_000

    /// Makes the format.
    public init() {}

    /// Writes the page.
    public func write(_ report: Report, to output: ReportOutput) throws(ReportError) {
        let page = HTMLPage(report, MarkupWriter(.html, to: output))
        try page.html.prologue()
        try page.html.element("html", ["lang": "en"]) { () throws(ReportError) in
            try page.html.element("head") { () throws(ReportError) in try page.writeHead() }
            try page.html.element("body") { () throws(ReportError) in
                try page.html.write(.element("a", ["class": "skip", "href": "#findings"], ["Skip to the findings"]))
                try page.html.write(page.header)
                try page.html.element("main") { () throws(ReportError) in try page.writeMain() }
                try page.html.write(page.footer)
                try page.html.write(.element("script", [:], [.embedded(.script)]))
            }
        }
    }
}

/// What the parts of a page share.
struct HTMLPage {
    let report: Report
    let html: MarkupWriter
    let anchors: Anchors
    /// Ids of findings about runtimes, by `ENGINE/RUNTIME`.
    let anchorsByName: [String: String]
    let footnotes: Footnotes
    let models: ModelList

    init(_ report: Report, _ html: MarkupWriter) {
        self.report = report
        self.html = html
        let anchors = Anchors(report.findings)
        self.anchors = anchors
        anchorsByName = Dictionary(
            report.findings.filter { $0.problem == nil }.map { ($0.qualifiedName, anchors.id(of: $0)) },
            uniquingKeysWith: { first, _ in first })
        footnotes = Footnotes(report.findings)
        models = ModelList(report, html)
    }

    func findings(_ kinds: Set<ReportSection.Kind>) -> [Finding] {
        report.findings.filter { kinds.contains($0.section) }
    }

    /// The title of the page, which bookmarks and tabs show.
    private var title: String {
        "Runtime deprecations as of \(report.asOf) · \(Markup.spelled(report.catalog.name))"
    }

    func writeHead() throws(ReportError) {
        try html.write(.element("meta", ["charset": "utf-8"]))
        try html.write(.element("title", [:], [.text(title)]))
        try html.write(
            .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]))
        try html.write(
            .element("meta", ["http-equiv": "Content-Security-Policy", "content": ContentPolicy.text]))
        for (name, content) in [
            ("color-scheme", "light dark"), ("referrer", "no-referrer"), ("generator", "runtimectl"),
        ] {
            try html.write(.element("meta", ["name": name, "content": content]))
        }
        try html.write(.element("style", [:], [.embedded(.style)]))
    }

    func writeMain() throws(ReportError) {
        try html.write(tiles)
        try html.write(notices)
        try html.write(TimelineSection(report, anchors).markup)
        try FindingsSection(page: self).write()
        try UnknownSection(page: self).write()
        try AcceptedSection(page: self).write()
        try html.write(glossary)
        try html.write(sources)
    }
}
