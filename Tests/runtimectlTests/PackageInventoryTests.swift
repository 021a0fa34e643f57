import BuiltInPlugins
import DeprecationReport
import EngineKit
import Foundation
import TestSupport
import Testing

@testable import runtimectl

@Suite("Model packages as an inventory")
struct PackageInventoryTests {
    private static let registry = Result { try EngineRegistry(BuiltInPlugins.load()) }

    /// A model that an engine knows by its bytes.
    private static let model = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../PluginTests/Fixtures/models/sklearn_pickle_m/model.m")

    /// Every entry as one line of text, paths relative to the folder.
    private func rows(
        _ folder: URL, limits: PackageInventory.Limits = .init(), count: Int = .max
    ) throws -> [String] {
        var rows: [String] = []
        let inventory = PackageInventory(folder: folder.path, registry: try Self.registry.get(), limits: limits)
        try inventory.forEach { entry in
            switch entry {
            case .model(let model):
                let place = "\(model.place.file):\(model.place.line ?? 0)"
                rows.append(
                    "\(place) \(model.reference) \(model.engine ?? "-") \(model.runtime ?? "-") \(model.image ?? "-")")
            case .unreadable(let fault): rows.append("? \(fault)")
            }
            return rows.count < count
        }
        return rows.map { $0.replacingOccurrences(of: folder.path, with: "DIR") }
    }

    private func make(_ files: [String: String], in folder: URL) throws {
        for (path, text) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    private static let python27 = #"{"model_type": "TensorFlow","# + "\n" + #" "runtime": "python2.7"}"#

    @Test func `packages are found by path, whatever their shape`() async throws {
        try await TemporaryFolder.with { temporary in
            let folder = temporary.url
            try make(
                [
                    "b/model/config.json": Self.python27, "b/model/saved_model.pb": "x",
                    "b/model/inner/config.json": Self.python27, "b/other/model/config.json": Self.python27,
                    "a-b/config.json": #"{"model_type": "PyTorch"}"#, "a-b/model.pth": "x",
                    "a/b/config.json": #"{"model_type": "Image", "swr_location": "swr.example.com/a/b:1"}"#,
                    ".hidden/model/config.json": Self.python27, "web/config.json": #"{"port": 80}"#,
                    "web/x.txt": "x", "empty/model/readme.txt": "x",
                    "nearly/model/config.json":
                        "{'model_type': 'MXNet', // that is the engine\n'runtime': 'python3.7',}",
                ], in: folder)
            #expect(
                try rows(folder) == [
                    "DIR/a/b/config.json:1 a/b Image - swr.example.com/a/b:1",
                    "DIR/a-b/config.json:1 a-b PyTorch - -",
                    "DIR/b/model/config.json:2 b TensorFlow python2.7 -",
                    "DIR/b/other/model/config.json:2 b/other TensorFlow python2.7 -",
                    "DIR/nearly/model/config.json:2 nearly MXNet python3.7 -",
                ])
            #expect(try rows(folder, count: 2).count == 2)
            #expect(
                try rows(folder.appending(path: "b"))
                    == [
                        "DIR/model/config.json:2 b TensorFlow python2.7 -",
                        "DIR/other/model/config.json:2 other TensorFlow python2.7 -",
                    ])
            #expect(try rows(folder.appending(path: "b/model")) == ["DIR/config.json:2 model TensorFlow python2.7 -"])
        }
    }

    @Test func `a plugin says the engine where the configuration does not`() async throws {
        try await TemporaryFolder.with { temporary in
            let folder = temporary.url
            try make(
                [
                    "a/model/config.json": #"{"runtime": "python3.6"}"#, "b/config.json": "{}",
                    "c/model/config.json": #"{"runtime": "python3.6"}"#,
                ], in: folder)
            for path in ["a/model/model.m", "b/model.m"] {
                try FileManager.default.copyItem(at: Self.model, to: folder.appending(path: path))
            }
            #expect(
                try rows(folder) == [
                    "DIR/a/model/config.json:1 a Scikit_Learn python3.6 -", "DIR/b/config.json:0 b Scikit_Learn - -",
                    "DIR/c/model/config.json:1 c - python3.6 -",
                ])
        }
    }

    @Test func `what cannot be read is told with its place`() async throws {
        try await TemporaryFolder.with { temporary in
            let folder = temporary.url
            try make(
                [
                    "a/model/config.json": "{\n\"model_type\": \"TensorFlow\", \"runtime\": 3}",
                    "b/model/config.json": "no configuration", "c/model/config.json": "[]",
                    "d/model/config.json/x": "", "z/model/config.json": Self.python27,
                ], in: folder)
            let found = try rows(folder)
            #expect(found.count == 5 && found.last == "DIR/z/model/config.json:2 z TensorFlow python2.7 -")
            for (row, start) in zip(
                found,
                [
                    "? DIR/a/model/config.json:2: /runtime: ", "? DIR/b/model/config.json:1: ",
                    "? DIR/c/model/config.json:1: ", "? DIR/d/model/config.json: it is no file",
                ])
            {
                #expect(row.hasPrefix(start))
            }
        }
    }

    @Test func `links are not followed, and those that lead out are told`() async throws {
        try await TemporaryFolder.with { temporary in
            let folder = temporary.url
            try make(
                ["in/real/model/config.json": Self.python27, "out/model/config.json": Self.python27], in: folder)
            let inside = folder.appending(path: "in")
            for (link, target) in [
                ("loop", ".."), ("self", "self"), ("latest", "real"), ("gone", "nowhere"), ("away", "../out"),
                ("absolute", "/tmp"), ("file", "/etc/hostname"), ("real/up", "../../in"),
            ] {
                try FileManager.default.createSymbolicLink(
                    atPath: inside.appending(path: link).path, withDestinationPath: target)
            }
            try make(["in/linked/model/x": ""], in: folder)
            try FileManager.default.createSymbolicLink(
                atPath: inside.appending(path: "linked/model/config.json").path,
                withDestinationPath: "../../real/model/config.json")
            let message = "the symbolic link leads to a folder outside; give that as well, or remove the link"
            #expect(
                Set(try rows(inside)) == [
                    "? DIR/absolute: \(message)", "? DIR/away: \(message)", "? DIR/loop: \(message)",
                    "? DIR/real/up: \(message)",
                    "? DIR/linked/model/config.json: it is a symbolic link; put a copy of the file in its place",
                    "DIR/real/model/config.json:2 real TensorFlow python2.7 -",
                ])
            #expect(try rows(inside) == rows(inside))
            // the root may be a link itself
            #expect(
                try rows(inside.appending(path: "latest")).first
                    == "DIR/model/config.json:2 latest TensorFlow python2.7 -")
        }
    }

    @Test func `a tree that is too large is refused, and so is none`() async throws {
        try await TemporaryFolder.with { temporary in
            let folder = temporary.url
            try make(["a/b/c/model/config.json": Self.python27], in: folder)
            for limits in [PackageInventory.Limits(maxEntries: 3), PackageInventory.Limits(maxDepth: 2)] {
                let failure = #expect(throws: Failure.self) { try rows(folder, limits: limits) }
                #expect(failure?.code == "packages-too-large" && failure?.exit == .invalidInput)
            }
            for path in ["none", "a/b/c/model/config.json"] {
                let failure = #expect(throws: Failure.self) { try rows(folder.appending(path: path)) }
                #expect(failure?.code == "packages-unreadable")
            }
        }
    }
}
