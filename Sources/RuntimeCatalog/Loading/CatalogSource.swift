internal import EngineKit
private import SystemInterface

/// A catalog as it is named: one file, or a folder whose `*.json` are read in name order.
struct CatalogSource {
    let path: String
    let files: [String]

    /// Finds the files of a catalog.
    init(path: String) throws(CatalogError) {
        self.path = path
        guard Files.kind(of: path) == .directory else {
            files = [path]
            return
        }
        let names: [String]
        do {
            names = try Files.names(in: path)
        } catch {
            throw .unreadable(error)
        }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        files = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
        if files.isEmpty { throw .empty(folder: path) }
    }

    /// The name of a catalog that does not give itself one: the last part of its path, as an id.
    var fallbackName: String {
        let parts = path.split(separator: "/")
        let last = parts.last.map(String.init) ?? path
        return Self.id(of: last.hasSuffix(".json") ? String(last.dropLast(5)) : last)
    }

    /// A text in the characters of an id, so that what is exported under it can be loaded again.
    static func id(of text: String) -> String {
        let bytes = text.utf8.map { byte -> UInt8 in
            if byte.isLowercase || byte.isDigit || "._".utf8.contains(byte) { return byte }
            return byte.isAlphanumeric ? byte + 32 : UInt8(ascii: "-")
        }
        var id = bytes.drop { !$0.isAlphanumeric }.prefix(64)
        while id.last?.isAlphanumeric == false { id.removeLast() }
        return id.isEmpty ? "catalog" : String(decoding: id, as: UTF8.self)
    }
}
