import Foundation
import Testing

@testable import SystemInterface

@Suite struct TerminalTests {
    /// A terminal of its own; the master side, then the slave side.
    private func terminal(columns: UInt16) throws -> (FileHandle, FileHandle) {
        let master = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (isLocked, number): (Int32, UInt32) = (0, 0)
        // The requests TIOCSPTLCK and TIOCGPTN are macros that do not reach Swift.
        #expect(unsafe ioctl(master, 0x4004_5431, &isLocked) == 0)
        #expect(unsafe ioctl(master, 0x8004_5430, &number) == 0)
        let slave = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        #expect(unsafe ioctl(slave, UInt(TIOCSWINSZ), &size) == 0)
        return (
            FileHandle(fileDescriptor: master, closeOnDealloc: true),
            FileHandle(fileDescriptor: slave, closeOnDealloc: true)
        )
    }

    @Test func `a terminal tells its width, before the variable`() throws {
        let (master, slave) = try terminal(columns: 132)
        defer { withExtendedLifetime(master) {} }
        #expect(Terminal.isTerminal(slave.fileDescriptor))
        #expect(Terminal.width(slave.fileDescriptor, variable: "77") == 132)
        #expect(Terminal.width(slave.fileDescriptor) == 132)
    }

    @Test(
        arguments: [("77", 77), ("1", 1), ("0", nil), ("-5", nil), ("", nil), ("wide", nil), ("80 ", nil)]
            as [(String, Int?)])
    func `without a terminal, and for one of unknown size, the variable counts`(value: String, width: Int?) throws {
        let (master, slave) = try terminal(columns: 0)
        defer { withExtendedLifetime(master) {} }
        let pipe = Pipe()
        #expect(Terminal.width(slave.fileDescriptor, variable: value) == width)
        #expect(Terminal.width(pipe.fileHandleForWriting.fileDescriptor, variable: value) == width)
    }

    @Test func `neither terminal nor variable`() {
        let pipe = Pipe()
        #expect(!Terminal.isTerminal(pipe.fileHandleForWriting.fileDescriptor))
        #expect(Terminal.width(pipe.fileHandleForWriting.fileDescriptor, variable: nil) == nil)
        #expect(!Terminal.isTerminal(-1))
        #expect(Terminal.width(-1, variable: nil) == nil)
    }

    @Test func `everything is written, also to a slow reader`() throws {
        let pipe = Pipe()
        let text = String(repeating: "é", count: 300_000)
        let waiting = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var received: Data?
        // a thread of its own: a task could wait for one of the few threads of tasks, which the writer blocks
        Thread {
            unsafe received = try? pipe.fileHandleForReading.readToEnd()
            waiting.signal()
        }.start()
        try Terminal.write(text, to: pipe.fileHandleForWriting.fileDescriptor)
        try pipe.fileHandleForWriting.close()
        waiting.wait()
        #expect(unsafe received == Data(text.utf8))
    }

    @Test func `a pipe that does not block is waited for`() throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
        let size = 500_000
        let reader = Thread {
            var left = size
            while left > 0, let data = try? pipe.fileHandleForReading.read(upToCount: 10_000) { left -= data.count }
        }
        reader.start()
        try Terminal.write([UInt8](repeating: 1, count: size), to: descriptor)
    }

    @Test func `a reader that has gone away is an error, not the end`() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let error = failure { () throws(SystemError) in
            try Terminal.write("text", to: pipe.fileHandleForWriting.fileDescriptor)
        }
        #expect(error?.reason == .brokenPipe)
        #expect(error?.message == "the reader has gone away")
    }

    @Test func `a descriptor that is not open is an error`() {
        let error = failure { () throws(SystemError) in try Terminal.write("text", to: 9999) }
        #expect(error?.description == "cannot write '<descriptor 9999>': bad file descriptor")
        #expect(failure { () throws(SystemError) in try Terminal.write("", to: 9999) } == nil)
    }
}
