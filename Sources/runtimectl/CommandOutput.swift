import SystemInterface

/// Where a command's answer goes: standard output, or a file that appears only when it is whole.
///
/// Memory stays bounded however long the answer is.
final class CommandOutput {
    private let path: String?
    private var file: AtomicFile?
    private var buffer: [UInt8] = []
    private static let chunk = 1 << 16

    init(path: String?) {
        self.path = path
    }

    /// Adds text; it is handed over in chunks.
    func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.chunk { try handOver() }
    }

    /// Writes what is left, and gives the file its name.
    func finish() throws(Failure) {
        try handOver()
        guard path != nil else { return }
        do throws(SystemError) {
            try file?.commit()
        } catch {
            throw .output(error)
        }
    }

    /// Brings what is there to where it can no longer fail to be written: to standard output, or to the device that the
    /// file is on, which still lacks its name.
    func prepare() throws(Failure) {
        try handOver()
        do throws(SystemError) {
            try file?.synchronize()
        } catch {
            throw .output(error)
        }
    }

    /// Hands over what is there; for answers that somebody waits for line by line.
    func flush() throws(Failure) {
        if path == nil { try handOver() }
    }

    private func handOver() throws(Failure) {
        do throws(SystemError) {
            if let path {
                if file == nil { file = try AtomicFile(path) }
                try file?.write(buffer)
            } else if !buffer.isEmpty {
                try Terminal.write(buffer, to: Terminal.standardOutput)
            }
        } catch {
            throw .output(error)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
