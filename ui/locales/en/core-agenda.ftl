### What the core says about agendas: why a change is refused, and what a change was.

problem-loop = Choose an item of the same circle that doesn’t stand in for another one itself.
problem-fixed-order = This program keeps its items in this order.
problem-no-condition = This item always takes place, so there is nothing to decide.
problem-same-name = There is one of this name already. Choose another name.

## Where another agenda of a group is used
error-agenda-used = It is still used: { $places }. Choose another agenda there first.
agenda-used-week-1 = the first { $weekday } of the month
agenda-used-week-2 = the second { $weekday } of the month
agenda-used-week-3 = the third { $weekday } of the month
agenda-used-week-4 = the fourth { $weekday } of the month
agenda-used-week-5 = the fifth { $weekday } of the month
agenda-used-week-last = the last { $weekday } of the month
agenda-used-meeting = the meeting on { $date }
agenda-used-more =
    { $count ->
        [one] one more meeting
       *[other] { $count } more meetings
    }

## What was changed
change-agenda-item-duplicate = Agenda item copied
change-agenda-item-condition = Said whether an agenda item applies
change-agenda-item-shelve = Agenda item saved for later
change-agenda-item-unshelve = Saved item put on an agenda
change-agenda-track-add = Circle added
change-agenda-track-edit = Circle changed
change-agenda-track-remove = Circle taken off
change-agenda-track-restore = Circle put back
change-agenda-track-person-add = Person put in a circle
change-agenda-track-person-remove = Person taken out of a circle
change-agenda-fit = Agenda made to fit
change-agenda-save-as-usual = Usual agenda changed
change-agenda-copy-from = Agenda copied from another meeting
change-agenda-carry-over = Items carried over
change-meeting-use-agenda = Another agenda chosen
change-backlog-add = Saved for later
change-backlog-remove = Taken off what was saved for later
change-backlog-restore = Put back among what was saved for later
change-other-agenda-add = Agenda made
change-other-agenda-rename = Agenda renamed
change-other-agenda-remove = Agenda taken away
change-other-agenda-restore = Agenda put back
