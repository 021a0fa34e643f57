#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast in a macro, which does not reach Swift: SQLite copies the text before this returns.
static inline int sqlite_bind_text_copied(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
