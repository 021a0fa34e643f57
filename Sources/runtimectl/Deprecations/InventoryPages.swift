import DeprecationReport

/// The pages of lists that say how long they are, so that one that is missing shows.
struct InventoryPages {
    /// Files that announce the same number of models are taken for pages of one list.
    private var lists: [(announced: Int, rows: Int, files: [String])] = []

    mutating func add(_ file: String, _ extent: InventoryReader.Extent) {
        guard let announced = extent.announced else { return }
        guard let index = lists.firstIndex(where: { $0.announced == announced }) else {
            lists.append((announced, extent.rows, [file]))
            return
        }
        lists[index].rows += extent.rows
        lists[index].files.append(file)
    }

    /// What is missing, list by list.
    var gaps: [Notice] {
        lists.filter { $0.rows < $0.announced }.map { list in
            Notice(
                code: "inventory-partial",
                message: "\(list.files.joined(separator: " and ")) \(list.files.count == 1 ? "holds" : "hold") "
                    + "\(list.rows) of \(list.announced) models; add the other pages")
        }
    }
}
