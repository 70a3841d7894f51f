### What the core says about agendas: why a change is refused, and what a change was.

problem-loop = Choose an item of the same circle that doesn’t stand in for another one itself.
problem-fixed-order = This program keeps its items in this order.
problem-no-condition = This item always takes place, so there is nothing to decide.

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
