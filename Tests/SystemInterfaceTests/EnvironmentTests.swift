import Foundation
import SystemInterface
import Testing

@Suite struct EnvironmentTests {
    // No variable is set here: other tests read the environment at the same time, and glibc forbids that.
    @Test func `variables have the values that Foundation sees`() {
        let environment = ProcessInfo.processInfo.environment
        #expect(environment["PATH"] != nil)
        for (name, value) in environment { #expect(Environment.value(name) == value) }
    }

    @Test(arguments: ["", "RUNTIMECTL_NO_SUCH_VARIABLE", "PATH=", "PATH\0x"])
    func `names that are not set`(name: String) {
        #expect(Environment.value(name) == nil)
    }

    @Test func `the clock agrees with Foundation`() {
        let before = Int64(Date().timeIntervalSince1970) - 1
        let now = Clock.secondsSince1970()
        #expect((before...Int64(Date().timeIntervalSince1970) + 1).contains(now))
    }
}
