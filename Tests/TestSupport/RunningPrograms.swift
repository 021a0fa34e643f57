import Synchronization

/// Lets only so many programs run at a time.
///
/// Swift Testing starts all cases at once. Each program needs a few open files, and Foundation's `Process` reads past
/// the end of a buffer when it lists more than a thousand of them (it copies a whole `dirent` of `/proc/self/fd`).
final class RunningPrograms: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(limit: Int) { state = Mutex(State(free: limit)) }

    /// Waits until there is room.
    func enter() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.free == 0 { state.waiting.append(continuation) }
                defer { state.free = max(0, state.free - 1) }
                return state.free > 0
            }
            if isFree { continuation.resume() }
        }
    }

    /// Makes room for the one that has waited longest.
    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.resume()
    }
}
