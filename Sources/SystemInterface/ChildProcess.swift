private import Glibc

/// A child process that answers questions a line at a time; killed with its session when this value ends.
///
/// The process leads a session and group of its own, so that what it starts ends with it, and a Ctrl-C at the terminal
/// reaches only this program. Limits are put on it from outside right after the start, before it is asked anything.
public struct ChildProcess: ~Copyable {
    /// What became of a question.
    public enum Answer: Hashable, Sendable {
        /// A line, without its line feed.
        case line([UInt8])
        /// The process ended, or closed its output, after so many bytes of an unfinished line.
        case ended(Ending, unfinished: Int)
        /// Nothing, or no whole line, came before the deadline.
        case silence(unfinished: Int)
        /// The line is longer than allowed.
        case flood
    }

    /// How a process ended.
    public enum Ending: Hashable, Sendable {
        /// By itself, with a status.
        case exit(Int32)
        /// By a signal.
        case signal(Int32)
        /// It closed its output and went on.
        case closedOutput
    }

    /// The process id, which is also the id of its group and session.
    let id: Int32
    private let input: FileDescriptor
    private let output: FileDescriptor
    private let errors: FileDescriptor
    private var buffer = ReadBuffer()
    private var received: [UInt8] = []
    private var remarks: [UInt8] = []
    private var errorsAreOpen = true
    private var ending: Ending?
    /// How much of what it says on standard error is kept: the last 4 KiB.
    private static let remarkLimit = 4 << 10
    /// A pipe that is ready takes this much without blocking (`PIPE_BUF`).
    private static let writeChunk = 4096

    /// Starts a process.
    public init(_ start: ProcessStart, limits: ProcessLimits = .standard) throws(SystemError) {
        Terminal.ignoreBrokenPipes()
        let toChild = try Pipe(for: start.executable)
        let fromChild = try Pipe(for: start.executable)
        let errorsFromChild = try Pipe(for: start.executable)
        id = try start.spawn(
            input: toChild.reading.number, output: fromChild.writing.number, errors: errorsFromChild.writing.number)
        limits.apply(to: id)
        input = toChild.takeWriting()
        output = fromChild.takeReading()
        errors = errorsFromChild.takeReading()
    }

    deinit {
        guard ending == nil else { return }
        ProcessSession.kill(id)
        _ = Self.wait(for: id, block: true)
    }

    /// The end of what it has written to standard error, as text.
    public var errorText: String {
        String(decoding: remarks, as: UTF8.self)
    }

    /// Writes a line and waits for one.
    ///
    /// Both directions and standard error are served at once, so that neither side waits for the other.
    /// - Parameters:
    ///   - line: what to write, without a line feed; nothing is written when nil.
    ///   - nanoseconds: how long the whole exchange may take.
    ///   - limit: the greatest length of the answer in bytes.
    public mutating func exchange(_ line: [UInt8]?, within nanoseconds: UInt64, limit: Int) throws(SystemError)
        -> Answer
    {
        let deadline = Clock.monotonicNanoseconds() + nanoseconds
        var unsent = (line.map { $0 + [0x0A] } ?? [])[...]
        while true {
            if let answer = takeLine(limit: limit) { return answer }
            let now = Clock.monotonicNanoseconds()
            guard now < deadline else { return .silence(unfinished: received.count) }
            let ready = try wait(sending: !unsent.isEmpty, milliseconds: Int32((deadline - now) / 1_000_000 + 1))
            if ready.errors { try readRemarks() }
            if ready.input { try send(&unsent) }
            if ready.output, try buffer.fill(from: output) == 0 {
                return .ended(finish(), unfinished: received.count)
            }
            if ready.output { buffer.append(to: &received, from: 0, upTo: buffer.count) }
        }
    }

    /// Kills the session, waits for its leader, and says how that had ended.
    ///
    /// A process that has closed its output gets a moment to end by itself, so that its status can be told.
    public mutating func finish() -> Ending {
        if let ending { return ending }
        var found: Ending?
        for _ in 0..<20 where found == nil {
            found = Self.wait(for: id, block: false, reap: false)
            if found == nil { poll(nil, 0, 5) }
        }
        ProcessSession.kill(id)
        _ = Self.wait(for: id, block: true)
        try? drainRemarks()
        let result = found ?? .closedOutput
        ending = result
        return result
    }

    private mutating func takeLine(limit: Int) -> Answer? {
        guard let end = received.firstIndex(of: 0x0A) else { return received.count > limit ? .flood : nil }
        guard end <= limit else { return .flood }
        let line = Array(received[..<end])
        received.removeFirst(end + 1)
        return .line(line)
    }

    private mutating func send(_ unsent: inout ArraySlice<UInt8>) throws(SystemError) {
        let chunk = Array(unsent.prefix(Self.writeChunk))
        do throws(SystemError) {
            try input.write(chunk)
        } catch {
            // it has closed its input; what it has to say about that stands in its output, or in how it ended
            guard error.reason == .brokenPipe else { throw error }
            unsent = []
            return
        }
        unsent = unsent.dropFirst(chunk.count)
    }

    private mutating func readRemarks() throws(SystemError) {
        if try buffer.fill(from: errors) == 0 {
            errorsAreOpen = false
            return
        }
        buffer.append(to: &remarks, from: 0, upTo: buffer.count)
        remarks = Array(remarks.suffix(Self.remarkLimit))
    }

    /// What is left of standard error; bounded, because a process outside the group may still hold the pipe.
    private mutating func drainRemarks() throws(SystemError) {
        for _ in 0..<16 where errorsAreOpen {
            guard try wait(sending: false, milliseconds: 0).errors else { return }
            try readRemarks()
        }
    }

    private func wait(sending: Bool, milliseconds: Int32) throws(SystemError) -> (
        input: Bool, output: Bool, errors: Bool
    ) {
        // poll leaves out negative descriptors
        var requests = [
            pollfd(fd: sending ? input.number : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errorsAreOpen ? errors.number : -1, events: Int16(POLLIN), revents: 0),
        ]
        if unsafe poll(&requests, nfds_t(requests.count), milliseconds) < 0, errno != EINTR {
            throw SystemError(path: output.path, operation: "read", code: errno)
        }
        return (requests[0].revents != 0, requests[1].revents != 0, requests[2].revents != 0)
    }

    /// How the process ended; nil while it runs and is not waited for.
    /// - Parameter reap: whether its id may be used again afterwards.
    private static func wait(for id: Int32, block: Bool, reap: Bool = true) -> Ending? {
        var record = unsafe siginfo_t()
        let options = WEXITED | (block ? 0 : WNOHANG) | (reap ? 0 : WNOWAIT)
        var result: Int32
        repeat { result = unsafe waitid(P_PID, id_t(id), &record, options) } while result < 0 && errno == EINTR
        guard result == 0, unsafe record.si_signo != 0 else { return nil }
        let status = unsafe record._sifields._sigchld.si_status
        return unsafe record.si_code == Int32(CLD_EXITED) ? .exit(status) : .signal(status)
    }
}
