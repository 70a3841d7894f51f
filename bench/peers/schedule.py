"""Expands rules with python-dateutil and says in JSON what it took: {"cpu": milliseconds, "count": dates}."""

import json
import sys
import time
from datetime import datetime

from dateutil import relativedelta, rrule

DAYS = {"mon": rrule.MO, "tue": rrule.TU, "wed": rrule.WE, "thu": rrule.TH, "fri": rrule.FR, "sat": rrule.SA, "sun": rrule.SU}


def made(rule):
    start, end = datetime.fromisoformat(rule["from"]), datetime.fromisoformat(rule["to"])
    weekday = DAYS[rule["weekday"]]
    if rule["every"]:
        first = start + relativedelta.relativedelta(weekday=weekday(+1))
        return rrule.rrule(rrule.WEEKLY, interval=rule["every"], byweekday=weekday, dtstart=first, until=end)
    nth = -1 if rule["nth"] == "last" else int(rule["nth"])
    return rrule.rrule(rrule.MONTHLY, byweekday=weekday(nth), dtstart=start, until=end)


rules = json.load(sys.stdin)
began = time.process_time()
count = sum(len(list(made(rule))) for rule in rules)
print(json.dumps({"cpu": (time.process_time() - began) * 1000, "count": count}))
