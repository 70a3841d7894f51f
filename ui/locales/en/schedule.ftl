### When a group meets: its times, breaks, holidays, weeks of the month, moved and extra meetings.

schedule = When it meets
schedule-back = Back to { $group }
schedule-zone = Times are those of { $zone }.
schedule-times = Meeting times
schedule-none = No meeting time yet
schedule-every = { $weekday } every { $every } weeks, { $from } to { $to }
schedule-monthly =
    { $nth ->
        [first] First { $weekday }
        [second] Second { $weekday }
        [third] Third { $weekday }
        [fourth] Fourth { $weekday }
        [fifth] Fifth { $weekday }
       *[last] Last { $weekday }
    } of the month, { $from } to { $to }
schedule-once = { $day }, { $from } to { $to }
schedule-nth =
    { $nth ->
        [first] First
        [second] Second
        [third] Third
        [fourth] Fourth
        [fifth] Fifth
       *[last] Last
    }
schedule-next = Next: { $day }
schedule-until = Until { $day }

## A meeting time
schedule-add = Add a meeting time
schedule-change = Change
schedule-change-which = Change: { $rule }
schedule-repeats = How often?
schedule-repeats-weekly = Every week, or every few weeks
schedule-repeats-monthly = On a day of the month, such as the last Friday
schedule-weeks-apart = Every how many weeks
schedule-weeks-apart-wrong = Write a number from 1 to 52. 1 is every week.
schedule-which = Which one of the month
schedule-from = From
schedule-from-change = The change holds from
schedule-gives = This gives
schedule-gives-dark = { $day } (no meeting)
schedule-save = Save this time
schedule-end = Last day
schedule-end-open = Let it end
schedule-end-which = Let it end: { $rule }
schedule-end-save = End it after this day
schedule-ended = It ends on { $day }.
schedule-goes-on = Go on without end
schedule-goes-on-which = Go on without end: { $rule }
schedule-going-on = It goes on without end.

## Breaks
schedule-breaks = Breaks
schedule-breaks-none = No break is planned.
schedule-break-days = { $from } to { $to }
schedule-break-add = Add a break
schedule-break-from = First day without a meeting
schedule-break-to = Last day without a meeting
schedule-break-reason = Why?
schedule-break-reason-hint = One line, such as Summer break or The hall is painted.
schedule-break-reason-missing = Write one line, so that others know why.
schedule-break-save = Add the break
schedule-break-saved = The break is added.
schedule-break-remove = Take away
schedule-break-remove-which = Take away: { $reason }
schedule-break-removed = The break is taken away.

## Weeks of the month
schedule-weeks = Weeks of the month
schedule-weeks-lead = For groups that leave one week of the month out, or do something else in it: a speaker on the last Wednesday, say.
schedule-week-dark =
    { $nth ->
        [first] First { $weekday }
        [second] Second { $weekday }
        [third] Third { $weekday }
        [fourth] Fourth { $weekday }
        [fifth] Fifth { $weekday }
       *[last] Last { $weekday }
    }: no meeting
schedule-week-agenda =
    { $nth ->
        [first] First { $weekday }
        [second] Second { $weekday }
        [third] Third { $weekday }
        [fourth] Fourth { $weekday }
        [fifth] Fifth { $weekday }
       *[last] Last { $weekday }
    }: { $agenda }
schedule-week-add = Change a week
schedule-week-is = What it is
schedule-week-none = No meeting
schedule-week-save = Save this week
schedule-week-saved = That week is changed from now on.
schedule-week-usual = As usual again
schedule-week-usual-which = As usual again: { $week }
schedule-week-back = That week is as usual again.

## Holidays
schedule-holidays = Holidays
schedule-holidays-ask = Does the group meet on holidays?
schedule-holidays-yes = It meets on holidays too
schedule-holidays-no = No meeting on holidays
schedule-holidays-list = The list of holidays
holidays-lead = One list for all groups. Groups that don’t meet on holidays leave these days out.
holidays-none = There is no holiday on the list yet.
holidays-fill = Fill in the holidays of the United States
holidays-filled = The list is filled in. Take off what doesn’t fit.
holidays-next = { $name }: { $day }
holidays-past = { $name }: over
holidays-remove = Take off
holidays-remove-which = Take off: { $name }
holidays-removed = { $name } is off the list.
holidays-change-which = Change: { $name }
holidays-add = Add a holiday
holidays-name = Name
holidays-name-missing = Give it a name.
holidays-kind = When is it?
holidays-kind-yearly = The same day each year
holidays-kind-weekday = On a weekday of a month each year
holidays-kind-once = Once
holidays-month = Month
holidays-day = Day of the month
holidays-day-wrong = Write a day from 1 to 31.
holidays-date = Day
holidays-save = Save this holiday
holidays-saved = { $name } is on the list.

## Extra and moved meetings
schedule-extra = Extra meetings
schedule-extra-lead = A workshop, a social, or one evening more.
schedule-extra-add = Add an extra meeting
schedule-extra-day = Day
schedule-extra-save = Add the meeting
schedule-extra-saved = The meeting is added.
move-open = Move this meeting
move-day = New day
move-save = Move the meeting
move-done = The meeting is now on { $day }.
move-from = Moved from { $day }.
meeting-dark-week = The group doesn’t meet in this week of the month.
meeting-dark-break = Break: { $reason }
meeting-dark-holiday = Holiday: { $reason }

## Place
group-room = Room
group-room-hint = Such as Basement or Room 2, side door.
group-online = Online link
group-phone-in = Phone-in
group-phone-in-hint = The number, with any codes.
group-schedule-elsewhere = This group has several times.
