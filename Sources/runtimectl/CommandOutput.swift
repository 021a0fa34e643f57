import SystemInterface

/// Where a command's answer goes: standard output, or a file that appears only when it is whole.
final class CommandOutput {
    private let path: String?
    private var buffer: [UInt8] = []
    private static let chunk = 1 << 16

    init(path: String?) {
        self.path = path
    }

    /// Adds text; standard output gets it in chunks, so that a long batch streams.
    func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if path == nil, buffer.count >= Self.chunk { try flush() }
    }

    /// Writes what is left.
    func finish() throws(Failure) {
        guard let path else { return try flush() }
        do throws(SystemError) {
            try Files.writeAtomically(buffer, to: path)
        } catch {
            throw Failure(.inputOutput, code: "output-failed", message: error.description)
        }
    }

    /// Hands over what is there; for answers that somebody waits for line by line.
    func flush() throws(Failure) {
        guard path == nil, !buffer.isEmpty else { return }
        do throws(SystemError) {
            try Terminal.write(buffer, to: Terminal.standardOutput)
        } catch {
            // whoever reads has seen enough, as in 'runtimectl list | head': no reason to complain
            let message = error.reason == .brokenPipe ? "" : error.description
            throw Failure(.inputOutput, code: "output-failed", message: message)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
