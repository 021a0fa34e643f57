/// How a registry lies in SQLite. Migrations are only ever added at the end: a registry remembers how many it has had.
enum RegistrySchema {
    /// Marks the file as a registry of models: "RCMR".
    static let applicationID: Int64 = 0x5243_4D52

    /// The schema that this program reads and writes.
    static var version: Int { migrations.count }

    /// What makes an empty database a registry, before its first migration.
    static let beginning = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT;

        """

    /// What leads from each schema to the next one.
    static let migrations = [models + parts]

    /// A version is kept as its order number, so that order and "the next one" are those of numbers; who reads the
    /// table with the `sqlite3` tool sees its text beside it.
    private static let models = """
        CREATE TABLE models (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            version_number INTEGER NOT NULL CHECK (version_number BETWEEN 0 AND 999999),
            version TEXT NOT NULL GENERATED ALWAYS AS (printf('%d.%d.%d',
                version_number / 10000, version_number / 100 % 100, version_number % 100)) VIRTUAL,
            engine TEXT NOT NULL,
            runtime TEXT,
            image TEXT NOT NULL,
            image_digest TEXT,
            source TEXT NOT NULL CHECK (source IN ('training', 'obs', 'container', 'template', 'gallery')),
            status TEXT NOT NULL
                CHECK (status IN ('publishing', 'published', 'failed', 'building', 'building_failed')),
            created_at INTEGER NOT NULL,
            description TEXT,
            origin_location TEXT,
            origin_job_id TEXT,
            origin_job_version TEXT,
            origin_template_id TEXT,
            origin_subscription_id TEXT,
            request TEXT,
            catalog_name TEXT,
            catalog_revision TEXT,
            catalog_sha256 TEXT,
            tool_version TEXT,
            UNIQUE (name, version_number)
        ) STRICT;
        CREATE INDEX models_created ON models (created_at, name, version_number);

        """

    private static let parts = """
        CREATE TABLE model_labels (
            model INTEGER NOT NULL REFERENCES models (key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            label TEXT NOT NULL,
            PRIMARY KEY (model, position),
            UNIQUE (model, label)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE model_docs (
            model INTEGER NOT NULL REFERENCES models (key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            url TEXT NOT NULL,
            PRIMARY KEY (model, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE model_apis (
            model INTEGER NOT NULL REFERENCES models (key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            method TEXT NOT NULL,
            url TEXT NOT NULL,
            protocol TEXT,
            request_content_type TEXT,
            response_content_type TEXT,
            definition TEXT,
            PRIMARY KEY (model, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE model_dependencies (
            model INTEGER NOT NULL REFERENCES models (key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            installer TEXT NOT NULL,
            package TEXT NOT NULL,
            version TEXT,
            restraint TEXT,
            PRIMARY KEY (model, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE model_findings (
            model INTEGER NOT NULL REFERENCES models (key) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
            file TEXT,
            line INTEGER,
            pointer TEXT,
            message TEXT NOT NULL,
            remedy TEXT,
            platform_code TEXT,
            PRIMARY KEY (model, position)
        ) STRICT, WITHOUT ROWID;

        """
}
