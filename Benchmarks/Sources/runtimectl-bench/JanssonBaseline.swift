private import CJanssonBaseline

/// jansson's own parser, as a program in C would call it.
enum JanssonBaseline {
    /// Parses a text with the flags that the catalog loader uses, and frees the result.
    /// - Returns: whether it is JSON.
    static func parse(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            var error = json_error_t()
            let root = unsafe json_loadb(start, buffer.count, Int(JSON_REJECT_DUPLICATES), &error)
            guard let root = unsafe root else { return false }
            unsafe json_decref(root)
            return true
        }
    }
}
