"""Finds people by the beginnings of words with SQLite FTS5, as one types. Names come in as JSON, and what is typed:
{"names": [...], "typed": [...]}; what it took goes out: {"cpu": [milliseconds of each], "found": [how many]}."""

import json
import sqlite3
import sys
import time

asked = json.load(sys.stdin)
records = sqlite3.connect(":memory:")
records.execute("create virtual table people using fts5(name, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')")
# In order of name, so that the order of rows is the order of the list, as ours is.
records.executemany("insert into people(name) values (?)", [(name,) for name in sorted(asked["names"])])
records.commit()
cpu, found = [], []
for typed in asked["typed"]:
    words = " ".join(f'"{word}"*' for word in typed.split())
    began = time.process_time()
    count = records.execute("select count(*) from people where people match ?", (words,)).fetchone()[0]
    rows = records.execute("select rowid, name from people where people match ? order by rowid limit 200", (words,)).fetchall()
    said = json.dumps(rows)
    cpu.append((time.process_time() - began) * 1000)
    found.append(count)
print(json.dumps({"cpu": cpu, "found": found}))
