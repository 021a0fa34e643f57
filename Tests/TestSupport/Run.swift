public import Foundation
import Synchronization

/// Runs programs as a user's shell would, and waits for them.
public enum Run {
    /// Runs the `runtimectl` that was built beside the running tests.
    /// - Throws: ``Failure`` when it was not built or does not end in time.
    public static func runtimectl(
        _ arguments: [String], environment: [String: String] = [:], input: String = "", in directory: URL? = nil,
        timeout: Duration = .seconds(60)
    ) async throws -> RunResult {
        try await program(
            at: builtProduct("runtimectl"), arguments, environment: environment, input: input, in: directory,
            timeout: timeout)
    }

    /// Runs a program to its end.
    ///
    /// It is started by `env --default-signal`: the threads that run tests block signals, children inherit that, and
    /// a program under test would then behave otherwise than from a shell (a closed pipe would not end it).
    ///
    /// Input and output go through files in a folder of its own: a file never fills up as a pipe does, so the program
    /// cannot block on a reader that waits for something else, and no other child can hold its end open.
    /// - Parameter environment: what to add to a small fixed environment (`PATH`, `LC_ALL=C.UTF-8`, `TZ=UTC`); the
    ///   tester's own does not leak in.
    /// - Throws: ``Failure`` when it cannot be started or does not end in time; it is killed then.
    public static func program(
        at executable: URL, _ arguments: [String], environment: [String: String] = [:], input: String = "",
        in directory: URL? = nil, timeout: Duration = .seconds(60)
    ) async throws -> RunResult {
        guard FileManager.default.isExecutableFile(atPath: executable.path) else {
            throw Failure.notBuilt(executable.path)
        }
        await running.enter()
        defer { running.leave() }
        return try await TemporaryFolder.with { folder in
            let inputFile = try folder.file("input", holding: input)
            let (output, errors) = (try folder.file("output", holding: ""), try folder.file("errors", holding: ""))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["--default-signal", executable.standardizedFileURL.path] + arguments
            process.environment = fixedEnvironment.merging(environment) { $1 }
            process.currentDirectoryURL = directory ?? folder.url
            process.standardInput = try FileHandle(forReadingFrom: inputFile)
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)

            try await process.runToEnd(timeout: timeout)
            let signalled = process.terminationReason == .uncaughtSignal
            return RunResult(
                status: process.terminationStatus + (signalled ? 128 : 0),
                output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
                errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
    }

    /// A program of the package, in the build folder that the running test bundle stands in.
    /// - Throws: ``Failure/notBuilt(_:)``.
    public static func builtProduct(_ name: String) throws -> URL {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let product = tests.deletingLastPathComponent().appendingPathComponent(name)
        guard FileManager.default.isExecutableFile(atPath: product.path) else { throw Failure.notBuilt(product.path) }
        return product
    }

    private static let running = RunningPrograms(limit: 32)

    private static let fixedEnvironment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
    ]

    /// Why there is no result.
    public enum Failure: Error, Equatable, CustomStringConvertible {
        /// The program is not where the build leaves it.
        case notBuilt(String)
        /// It was killed, because it went on for longer than allowed.
        case timedOut(Duration)

        /// Says what to look at.
        public var description: String {
            switch self {
            case .notBuilt(let path): "no program at \(path): build it with 'swift build' first"
            case .timedOut(let limit): "killed after \(limit)"
            }
        }
    }
}

extension Process {
    private static let starting = Mutex(())

    /// Starts the process and waits without holding a thread; kills it when the time is up.
    fileprivate func runToEnd(timeout: Duration) async throws {
        let (ended, signal) = AsyncStream.makeStream(of: Void.self)
        terminationHandler = { _ in signal.finish() }
        // Foundation crashed now and then when many threads started processes at once
        try Self.starting.withLock { _ in try run() }
        let id = processIdentifier
        let inTime = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in ended {}
                return true
            }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return false
            }
            let first = await group.next() ?? false
            if !first, self.isRunning { kill(id, SIGKILL) }
            group.cancelAll()
            return first
        }
        if !inTime {
            waitUntilExit()
            throw Run.Failure.timedOut(timeout)
        }
    }
}
