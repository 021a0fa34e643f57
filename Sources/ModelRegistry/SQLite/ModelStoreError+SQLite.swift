import SQLite
import SystemInterface

extension ModelStoreError {
    /// What SQLite refused, as the user of a registry understands it.
    init(_ error: SQLiteError) {
        let path = error.path
        let reason = error.systemCode.map { SystemError(path: path, operation: "open", code: $0).message }
        let message = reason ?? error.message
        switch error.reason {
        case .busy: self = .locked(path: path, milliseconds: error.busyTimeout)
        case .full: self = .full(path: path)
        case .readOnly: self = .notWritable(path: path, message: message)
        case .cannotOpen: self = .cannotOpen(path: path, message: message)
        case .corrupt: self = .damaged(path: path, message: message)
        case .notADatabase: self = .notARegistry(path: path, what: "not an SQLite database")
        case .constraint, .inputOutput, .other: self = .failed(path: path, message: message)
        }
    }
}

/// Runs calls of SQLite, with their errors as those of a registry.
func sqlite<Value>(_ calls: () throws(SQLiteError) -> Value) throws(ModelStoreError) -> Value {
    do throws(SQLiteError) {
        return try calls()
    } catch {
        throw ModelStoreError(error)
    }
}
