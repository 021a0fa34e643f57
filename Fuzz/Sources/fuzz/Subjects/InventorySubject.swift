import DeprecationReport

/// Inventories: every row is a model or a fault with its line, in order, the same every time, whatever the limits.
enum InventorySubject: Subject {
    static let name = "inventory"

    private struct Reading: Equatable {
        var entries: [InventoryEntry] = []
        var error: InventoryError?
    }

    private static let tight = {
        var limits = InventoryLimits()
        limits.maxRowBytes = 48
        limits.maxCSVRowBytes = 32
        limits.maxDepth = 3
        limits.maxUnreadableRows = 5
        return limits
    }()

    static func run(_ bytes: [UInt8]) {
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        for (format, limits) in [(nil, .standard), (nil, tight), (.json, tight), (.jsonLines, tight), (.csv, tight)]
            as [(InventoryFormat?, InventoryLimits)]
        {
            let found = read(bytes, format, limits, lines)
            require(found.error?.description.isEmpty != true, "a refusal has a reason")
            let faults = found.entries.count { if case .unreadable = $0 { true } else { false } }
            require(faults <= limits.maxUnreadableRows, "too many faults end the reading")
        }
        require(
            read(bytes, nil, .standard, lines) == read(bytes, nil, .standard, lines),
            "an inventory is read the same every time")
    }

    private static func read(
        _ bytes: [UInt8], _ format: InventoryFormat?, _ limits: InventoryLimits, _ lines: Int
    ) -> Reading {
        var reading = Reading()
        var last = (line: 1, bytes: 0)
        do throws(InventoryError) {
            try InventoryReader(bytes: bytes, name: "fuzz", format: format, limits: limits).forEach { entry, read in
                let place =
                    switch entry {
                    case .model(let model): model.place
                    case .unreadable(let fault): fault.place
                    }
                let line = place.line ?? 0
                require(line >= last.line, "rows come in order")
                require((1...lines).contains(line), "a row has a line of the file")
                require(read >= last.bytes && read <= bytes.count, "the reading goes on and comes to an end")
                last = (line, read)
                reading.entries.append(entry)
                return true
            }
        } catch {
            reading.error = error
        }
        return reading
    }
}
