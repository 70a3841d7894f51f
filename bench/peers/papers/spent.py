"""Runs a command and says what its process used from beginning to end, as the system counts it: its own output, one
line of JSON, with {"cpu": ms} added.

    python3 spent.py COMMAND...
"""

import json
import os
import subprocess
import sys

running = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE)
said = running.stdout.read()
_, status, used = os.wait4(running.pid, 0)
if status != 0:
    sys.exit(f"{sys.argv[1:4]} failed")
print(json.dumps(json.loads(said) | {"cpu": (used.ru_utime + used.ru_stime) * 1000}))
