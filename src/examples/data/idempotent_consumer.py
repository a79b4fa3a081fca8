"""A consumer that crashes: plain sink against idempotent sink."""
import sqlite3

log = [("tx1", 100), ("tx2", 50), ("tx3", 25), ("tx4", 10)]


def run(db, insert, offset, crash_at=None):
    """At-least-once: write first, then move the offset."""
    while offset < len(log):
        with db:  # one database transaction per message
            db.execute(insert, log[offset])
        if offset == crash_at:
            return offset  # written, but the offset was not saved
        offset += 1
    return offset


def total(insert, ddl):
    db = sqlite3.connect(":memory:")
    db.execute(ddl)
    saved = run(db, insert, 0, crash_at=2)
    run(db, insert, saved)  # the restarted consumer
    return db.execute("SELECT count(*), sum(v) FROM t").fetchone()


print("sent      ", (len(log), sum(v for _, v in log)))
print("plain     ", total("INSERT INTO t VALUES (?, ?)",
                          "CREATE TABLE t (id TEXT, v INTEGER)"))
print("idempotent", total(
    "INSERT INTO t VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
    "CREATE TABLE t (id TEXT PRIMARY KEY, v INTEGER)"))
