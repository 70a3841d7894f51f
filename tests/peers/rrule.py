"""Expands rules with python-dateutil: a JSON list of rules in, a JSON list of lists of dates out."""

import json
import sys
from datetime import datetime, timedelta

from dateutil import relativedelta, rrule

DAYS = {"mon": rrule.MO, "tue": rrule.TU, "wed": rrule.WE, "thu": rrule.TH, "fri": rrule.FR, "sat": rrule.SA, "sun": rrule.SU}


def day(text):
    return datetime.fromisoformat(text)


def dates(rule):
    start, end = day(rule["from"]), day(rule["to"])
    if rule["until"]:
        end = min(end, day(rule["until"]) - timedelta(days=1))
    if rule["kind"] == "once":
        only = day(rule["date"])
        return [only] if start <= only <= end else []
    weekday = DAYS[rule["weekday"]]
    if rule["kind"] == "weekly":
        # Weeks are counted from the rule's first day, not from the Monday before it.
        first = start + relativedelta.relativedelta(weekday=weekday(+1))
        return rrule.rrule(rrule.WEEKLY, interval=rule["every"], byweekday=weekday, dtstart=first, until=end)
    nth = -1 if rule["nth"] == "last" else int(rule["nth"])
    return rrule.rrule(rrule.MONTHLY, byweekday=weekday(nth), dtstart=start, until=end)


json.dump([[found.date().isoformat() for found in dates(rule)] for rule in json.load(sys.stdin)], sys.stdout)
