import ArtifactFormats

/// Reads, and holds the reader to what is promised of every refusal: it has words and a place, and is the same again.
func reading<Value>(_ read: () throws(FormatError) -> Value?) -> Value? {
    do throws(FormatError) {
        return try read()
    } catch {
        require(!error.description.isEmpty && error.offset >= 0, "an error has words and a place: \(error)")
        var second: FormatError?
        do throws(FormatError) {
            _ = try read()
        } catch {
            second = error
        }
        require(second == error, "a refusal is the same every time: \(error), then \(String(describing: second))")
        return nil
    }
}

extension ByteSource {
    /// Whether all of this lies inside of `whole`.
    func stands(in whole: ByteSource) -> Bool {
        start >= whole.start && count >= 0 && start + count <= whole.start + whole.count
    }
}
