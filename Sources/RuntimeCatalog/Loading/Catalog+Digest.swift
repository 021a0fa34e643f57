private import Digests
private import SystemInterface

extension Catalog {
    /// The SHA-256 of the catalog's files, one after the other in the order of ``files``: what
    /// `cat FILE... | sha256sum` prints.
    /// - Throws: ``CatalogError`` when a file can no longer be read.
    public func sha256() throws(CatalogError) -> String {
        var digest = SHA256()
        for file in files {
            do throws(SystemError) {
                digest.update(try Files.read(file))
            } catch {
                throw .unreadable(error)
            }
        }
        return digest.hexadecimal()
    }
}
