import ImageResolver
import RuntimeCatalog
import RuntimeVocabulary

/// What one request costs, against one look-up in a dictionary with a key made of the same words.
enum ResolveFigures {
    static func measure(_ subject: Subject, stopwatch: Stopwatch) throws -> Figure {
        let requests = try mixedRequests()
        let resolver = Resolver(catalog: subject.catalog)
        for request in requests { _ = try resolver.resolve(request) }  // a refused word would measure as no work
        var answers: [String: Int] = [:]
        for (index, request) in requests.enumerated() { answers[key(of: request)] = index }
        let table = answers
        return Figure(
            "resolve, \(subject.name)", size: subject.size, count: requests.count, baseline: "dictionary look-up",
            stopwatch: stopwatch,
            work: {
                for request in requests {
                    guard let resolution = try? resolver.resolve(request) else { continue }
                    keep(resolution.runtime.map { try? resolution.image(of: $0) })
                }
            },
            against: { for request in requests { keep(table[key(of: request)]) } })
    }

    /// Requests as an import pipeline sends them: most have an answer, two have none.
    private static func mixedRequests() throws -> [ResolutionRequest] {
        let today = try CalendarDate(parsing: "2026-11-20")
        func request(
            _ engine: String, hardware: String? = nil, python: String? = nil, version: String? = nil,
            architecture: String? = nil
        ) throws -> ResolutionRequest {
            var request = ResolutionRequest(asOf: today)
            request.modelTypes = [engine]
            request.hardware = hardware.map { [$0] } ?? []
            request.python = try python.map { [try PythonSpecifier(parsing: $0)] } ?? []
            request.engineVersions = try version.map { [try VersionSpecifier(parsing: $0)] } ?? []
            request.architectures = try architecture.map { [try Architecture(parsing: $0)] } ?? []
            return request
        }
        return [
            try request("TensorFlow"),
            try request("tensorflow", hardware: "cpu"),
            try request("TensorFlow", hardware: "gpu", python: "3.7"),
            try request("TensorFlow", hardware: "nvidia", version: ">=1.13,<3"),
            try request("PyTorch", hardware: "gpu"),
            try request("pytorch", hardware: "cpu", python: "py37", architecture: "amd64"),
            try request("PyTorch", python: ">=3.7", version: "1"),
            try request("MXNet", hardware: "cpu"),
            try request("Caffe", hardware: "cpu"),
            try request("MindSpore", architecture: "arm64"),
            try request("MXNet", hardware: "gpu", python: "3.13"),
            try request("Caffe", version: "99"),
        ]
    }

    private static func key(of request: ResolutionRequest) -> String {
        var key = request.modelTypes.first ?? ""
        for word in request.hardware { key += "|" + word }
        for python in request.python { key += "|" + python.description }
        for version in request.engineVersions { key += "|" + version.description }
        for architecture in request.architectures { key += "|" + architecture.name }
        return key
    }
}
