/// The columns of the table `models`, written and read in this one order.
enum RecordColumns {
    static let written = [
        "id", "name", "version_number", "engine", "runtime", "image", "source", "status", "created_at",
        "image_digest", "description", "origin_location", "origin_job_id", "origin_job_version",
        "origin_template_id", "origin_subscription_id", "request", "catalog_name", "catalog_revision",
        "catalog_sha256", "tool_version",
    ]

    /// The key first, then what is written.
    static let read = (["key"] + written).joined(separator: ", ")

    static let insertion =
        "INSERT INTO models (\(written.joined(separator: ", "))) "
        + "VALUES (\(written.map { _ in "?" }.joined(separator: ", ")))"
}
