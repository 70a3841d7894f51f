"""What the programs in Python have in common: the sheet comes in as a file of JSON, is made so and so often, and lies
in a file at the end. What it took goes out:
{"start": ms until it could begin, "cold": ms of the first, "warm": median ms of the others, "idle": MB, "peak": MB}.

    python3 on_NAME.py SHEET.json OUT.pdf TIMES
"""

import json
import statistics
import sys
import time


def memory(name):
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name)) / 1024


def told(make):
    """`make` takes the sheet and gives the bytes of a PDF."""
    with open(sys.argv[1], encoding="utf-8") as file:
        sheet = json.load(file)
    idle, took = memory("VmRSS:"), []
    start = time.process_time()
    for _ in range(int(sys.argv[3])):
        began = time.process_time()
        paper = make(sheet)
        took.append((time.process_time() - began) * 1000)
    peak = memory("VmHWM:")
    with open(sys.argv[2], "wb") as file:
        file.write(paper)
    warm = statistics.median(took[1:]) if took[1:] else None
    print(json.dumps({"start": start * 1000, "cold": took[0], "warm": warm, "idle": idle, "peak": peak}))
