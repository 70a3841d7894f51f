### Milestones: who wants to be counted, what there is to celebrate, and what is handed out.

milestones = Milestones
milestones-none = This program counts no days. Nothing is counted or handed out here.
milestones-nameless = This group has not agreed to keep names, so nobody is counted. What is handed out is counted without names.
milestones-lead = Only people who asked for it are here. It is for you to see: no paper and no door view shows it.

## Who celebrates. $what is "90 days" or the program's own words.
milestones-worth = Worth celebrating
milestones-today = { $what } today
milestones-tonight = { $what } tonight
milestones-since = { $what } since { $day }
milestones-on = { $what } on { $day }
milestones-due = At the next meeting
milestones-due-day = { $day }: reached since the meeting before, and by that day.
milestones-due-none = Nobody has something to celebrate by then.
milestones-no-meeting = No meeting is coming up.
milestones-ahead = After that
milestones-ahead-days = In the next { $days } days.
milestones-ahead-none = Nothing more in the next { $days } days.

## What is handed out: chips, key tags, coins.
chips-given = Handed out
chips-given-of = Handed out at the meeting on { $day }, counted without names.
chips-given-later = This can be written down from the day of the meeting on.
chips-give = Hand one out
chips-give-of = Hand one out: { $title }
chips-take-back = Take back
chips-take-back-of = Take back: { $title }
chips-count = { $given } handed out
chips-stock-left = { $stock } left
chips-last = That was the last one in the box: { $title }.
chips-none-left = None was left in the box: { $title }. It is written down all the same.
chips-gave = Handed out: { $title }.
chips-took-back = Taken back: { $title }.
chips-low = time for new ones

chips-box = In the box
chips-box-lead = Leave a line empty if you don’t count it.
chips-reorder = Say so when this many are left
chips-number-wrong = Write a whole number, or leave it empty.
milestones-first-day = The first day without is
milestones-first-day-hint = Programs disagree on this. It moves what is counted in days; months and years are the same either way.
milestones-first-day-zero = day 0
milestones-first-day-one = day 1
milestones-saved = Saved.

## On a person's page
counted = Milestones
counted-lead = Only if the person wants it: from a first day on, you are reminded of what there is to celebrate.
counted-start = Count from a first day
counted-day-one = First day without
counted-day-missing = Write the first day, or choose it.
counted-zone = Time zone
counted-zone-group = the group’s
counted-since = Counted from { $day }.
counted-in = { $group }: { $days ->
    [one] { $days } day
   *[other] { $days } days
}
counted-next = next: { $title }, { $day }
counted-earlier = First days before
counted-certificate = Certificate
counted-certificate-in = Certificate: { $group }
counted-correct = Correct the first day
counted-again = Count from a new first day
counted-again-day = The new first day
counted-again-earlier = The days before
counted-again-keep = stay on this page
counted-again-erase = are erased
counted-again-final = Erasing also clears the list of what was changed, and can’t be undone. Backups made before still hold it.
counted-stop = No longer count
counted-stop-lead = The first day is erased, with those before it. Erasing also clears the list of what was changed, and can’t be undone. Backups made before still hold it.
counted-stop-do = Erase it
counted-stopped = Erased. Nothing is counted any more.
counted-saved = Saved.
counted-hidden = Something is written down but not shown: no group that counts has this person on its list now. It goes when the last such list forgets the person.
