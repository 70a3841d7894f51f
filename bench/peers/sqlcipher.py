"""SQLCipher doing what bench/src/peers.rs asks of a store: the same marks, a row a mark.

    python3 sqlcipher.py load FOLDER GROUPS
    python3 sqlcipher.py use FOLDER GROUPS

Needs `sqlcipher3-binary`. Prints one line of JSON. The key is given raw, so that no key derivation
is measured; every transaction is durable (WAL, synchronous=FULL).
"""

import hashlib
import json
import os
import resource
import statistics
import sys
import time

from sqlcipher3 import dbapi2 as sqlite

PEOPLE, MEETINGS, YEAR, MARKS = 200, 500, 50, 20


def ident(purpose, group, number):
    return hashlib.blake2b(f"{purpose} {group} {number}".encode(), digest_size=16).digest()


def marked(week, mark):
    return (week * 7 + mark * 9) % PEOPLE


def open_store(folder):
    os.makedirs(folder, exist_ok=True)
    store = sqlite.connect(os.path.join(folder, "sqlcipher.db"), isolation_level=None)
    store.execute("PRAGMA key = \"x'" + "07" * 32 + "'\"")
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = FULL")
    store.execute(
        "CREATE TABLE IF NOT EXISTS meeting(id BLOB PRIMARY KEY, grp BLOB, day TEXT, start TEXT, minutes INT)"
        " WITHOUT ROWID"
    )
    store.execute(
        "CREATE TABLE IF NOT EXISTS mark(meeting BLOB, person BLOB, mark TEXT, minute INT, stamp INT,"
        " PRIMARY KEY(meeting, person)) WITHOUT ROWID"
    )
    store.execute("CREATE INDEX IF NOT EXISTS by_person ON mark(person, meeting)")
    store.execute("CREATE INDEX IF NOT EXISTS by_day ON meeting(day)")
    return store


def day(week):
    return f"{2017 + week // YEAR:04}-{week % 12 + 1:02}-{week % 28 + 1:02}"


def load(folder, groups):
    store = open_store(folder)
    for group in range(groups):
        people = [ident("person", group, n) for n in range(PEOPLE)]
        for year in range(MEETINGS // YEAR):
            store.execute("BEGIN IMMEDIATE")
            for week in range(year * YEAR, (year + 1) * YEAR):
                meeting = ident("meeting", group, week)
                store.execute(
                    "INSERT INTO meeting VALUES(?,?,?,?,?)",
                    (meeting, ident("group", group, 0), day(week), "19:00", 60),
                )
                store.executemany(
                    "INSERT INTO mark VALUES(?,?,?,?,?)",
                    [
                        (meeting, people[marked(week, n)], "here", week * 10_080 + n, (week << 36) + n)
                        for n in range(MARKS)
                    ],
                )
            store.execute("COMMIT")
    store.close()


def count(store, where="", what=()):
    sql = "SELECT person, count(*) FROM meeting JOIN mark ON meeting.id = mark.meeting " + where
    return sum(row[1] for row in store.execute(sql + " GROUP BY person", what))


def clocks():
    return time.perf_counter() * 1000, time.process_time() * 1000


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(step, folder, groups):
    wall, cpu = clocks()
    if step == "load":
        load(folder, groups)
        now = clocks()
        return {"wall": now[0] - wall, "cpu": now[1] - cpu, "peak": peak()}
    store = open_store(folder)
    first = (ident("meeting", 0, 0),)
    one = store.execute("SELECT count(*) FROM mark WHERE meeting = ?", first).fetchone()[0]
    opened = clocks()
    found = {"open_wall": opened[0] - wall, "open_cpu": opened[1] - cpu}
    wall, cpu = clocks()
    year = count(store, "WHERE meeting.day >= ?", (day(MEETINGS - YEAR)[:4],))
    now = clocks()
    found |= {"year_wall": now[0] - wall, "year_cpu": now[1] - cpu}
    wall, cpu = clocks()
    everything = count(store)
    now = clocks()
    found |= {"all_wall": now[0] - wall, "all_cpu": now[1] - cpu, "peak": peak()}
    if one < MARKS or year < groups * YEAR * MARKS or everything < groups * MEETINGS * MARKS:
        raise SystemExit(f"SQLCipher lost marks: {one}, {year}, {everything}")
    commits = []
    for n in range(200):
        start = time.perf_counter()
        store.execute("BEGIN IMMEDIATE")
        store.execute(
            "INSERT OR REPLACE INTO mark VALUES(?,?,?,?,?)",
            (ident("meeting", n % groups, MEETINGS - 1), ident("person", n % groups, n % PEOPLE), "late", n, n),
        )
        store.execute("COMMIT")
        commits.append((time.perf_counter() - start) * 1000)
    store.close()
    return found | {"commit": statistics.median(commits)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
