import ImageResolver
import Jansson
import RuntimeCatalog

/// Answers the lines of a batch, one at a time; what is wrong with one line never stops the others.
struct BatchResponder {
    let resolver: Resolver
    /// What the command line says for all requests.
    let defaults: ResolutionRequest
    let explains: Bool

    func answer(_ line: [UInt8], number: Int) -> BatchAnswer {
        if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { return .none }
        let document: JSONDocument
        do throws(JSONProblem) {
            document = try JSONDocument(bytes: line, origin: "line \(number)")
        } catch {
            return .invalid(line: number, id: nil, [error])
        }
        guard let object = document.root.object() else { return .invalid(line: number, id: nil, document.problems) }
        let id = object["id"]?.value
        let request = BatchRequest.read(object, defaults: defaults)
        guard !document.hasProblems else { return .invalid(line: number, id: id, document.problems) }
        return answer(request, id: id, number: number)
    }

    private func answer(_ request: ResolutionRequest, id: JSONValue?, number: Int) -> BatchAnswer {
        let resolution: Resolution
        do throws(RequestProblem) {
            resolution = try resolver.resolve(request)
        } catch {
            let failure = Failure(error)
            // what would be a wrong command line is no request, and an engine whose plugin failed gives no answer
            if failure.exit != .negative {
                return .invalid(line: number, id: id, failure, message: Self.message(error))
            }
            return BatchAnswer(
                json: ResolutionJSON.unresolved(id: id, asOf: request.asOf, failure), exit: .negative)
        }
        do throws(Failure) {
            let json = try ResolutionJSON(resolution: resolution, explains: explains).object(id: id)
            return BatchAnswer(json: json, exit: resolution.runtime == nil ? .negative : .success)
        } catch {
            // an image that cannot be named
            return .invalid(line: number, id: id, error, message: error.message)
        }
    }

    /// The remedy in the words of a batch.
    private static func message(_ problem: RequestProblem) -> String {
        guard case .missingModelType(let known) = problem else { return problem.description }
        return "the model type is missing; give 'modelType', one of \(known.joined(separator: ", "))"
    }
}
