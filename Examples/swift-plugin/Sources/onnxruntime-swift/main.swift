import Foundation

/// Answers one line; a line that is no question is refused.
func answer(_ line: String) -> [String: Any] {
    guard let message = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
        return ["error": "not a JSON object"]
    }
    if message["hello"] != nil {
        return ["hello": ["protocol": 1, "plugin": "onnxruntime-swift", "capabilities": ["inspect"]] as [String: Any]]
    }
    var reply: [String: Any] = ["id": message["id"] ?? NSNull()]
    if let question = message["inspect"] as? [String: Any], let package = question["package"] as? String,
        let files = question["files"] as? [String]
    {
        reply["inspection"] = inspection(of: package, files) ?? NSNull()
    } else {
        reply["error"] = "not a question I know"
    }
    return reply
}

/// What the first `.onnx` file says of itself; nil when there is none.
func inspection(of package: String, _ files: [String]) -> [String: Any]? {
    guard let name = files.first(where: { $0.lowercased().hasSuffix(".onnx") }),
        let path = inside(package, name)
    else { return nil }
    do {
        return try ONNXModel(path: path).inspection(of: name)
    } catch {
        return [
            "confidence": "possible", "format": "ONNX", "frameworkVersion": NSNull(),
            "frameworkVersionReason": "the file cannot be read",
            "findings": [
                [
                    "code": "onnx-malformed", "severity": "error", "file": name,
                    "message": "'\(name)' is not an ONNX model: \(error)", "remedy": "export the model again",
                ]
            ],
        ]
    }
}

/// The path of a file, unless a link leads out of the package.
func inside(_ package: String, _ name: String) -> String? {
    let root = URL(fileURLWithPath: package).resolvingSymlinksInPath().path
    let path = URL(fileURLWithPath: package).appendingPathComponent(name).resolvingSymlinksInPath().path
    return path.hasPrefix(root + "/") ? path : nil
}

while let line = readLine() {
    let reply = (try? JSONSerialization.data(withJSONObject: answer(line), options: [.sortedKeys])) ?? Data("{}".utf8)
    FileHandle.standardOutput.write(reply + Data("\n".utf8))
}
