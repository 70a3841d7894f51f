### The curriculum of an agency's group: its modules and who has done which.

curriculum-title = Curriculum
curriculum-back = Back to { $group }
curriculum-link = Modules, and who has done which
curriculum-not-here = There is no curriculum here
curriculum-not-here-text = Modules, make-ups and allowed absences are for groups run by an agency. In a group of people helping each other nobody owes anybody an evening.
curriculum-saved = Saved.
curriculum-choose = Choose

curriculum-places = { $people } of { $capacity } places are taken.
curriculum-full = All { $capacity } places are taken.
curriculum-over = There are { $people } people on the list and { $capacity } places. Nobody is turned away by this; it is for you to know.
curriculum-room-over = More people are here than this group may have, which is { $capacity }.

curriculum-who = Who has done which module
curriculum-nobody = Nobody is on the list yet. Add people on the group’s page.
curriculum-name = Name
curriculum-since = since { $day }
curriculum-left = Still needs
curriculum-absences = Absences
curriculum-still-needs = { $count ->
    [one] still needs 1
   *[other] still needs { $count }
}
curriculum-complete = all done
curriculum-absences-of = { $used } of { $allowed }
curriculum-not-kept = not kept
curriculum-not-yet = not yet
curriculum-made-up = { $day }, made up

curriculum-make-up = A make-up
curriculum-module = Module
curriculum-on = Made up on
curriculum-make-up-save = Write down the make-up
curriculum-make-up-drop = Take the make-up back
curriculum-make-up-saved = The make-up is written down.
curriculum-make-up-gone = The make-up is taken back.
curriculum-choose-person = Choose who it was.
curriculum-choose-module = Choose which module it was.
curriculum-day-missing = Write the day it was made up.

curriculum-weeks = The coming weeks
curriculum-weeks-text = Filling goes on with the module after the last meeting’s, and begins again after the last module. What you chose yourself stays.
curriculum-fill = Fill the coming weeks in order
curriculum-minutes = { $minutes ->
    [one] 1 minute counts, without breaks
   *[other] { $minutes } minutes count, without breaks
}
curriculum-cancelled = cancelled
curriculum-no-module = No module
curriculum-module-of = Module on { $day }
curriculum-module-line = { $number }. { $title }

curriculum-modules = Modules
curriculum-empty = Write down the modules in their order. They are numbered by themselves, and each meeting can then have one.
curriculum-module-title = Title of the module
curriculum-module-add = Add the module
curriculum-module-added = Added: { $title }
curriculum-module-change = Change
curriculum-module-change-of = Change: { $title }
curriculum-module-up = Up
curriculum-module-up-of = Up: { $title }
curriculum-module-down = Down
curriculum-module-down-of = Down: { $title }
curriculum-module-remove = Take out
curriculum-module-remove-of = Take out: { $title }

curriculum-rules = What counts
curriculum-allowed = Absences allowed
curriculum-allowed-hint = Leave it empty if nobody counts them.
curriculum-excused = If somebody let you know beforehand
curriculum-excused-no = it doesn’t count as an absence
curriculum-excused-yes = it counts as an absence
curriculum-early = If somebody left early
curriculum-early-done = the module is done
curriculum-early-not = the module isn’t done
curriculum-capacity = Places
curriculum-capacity-hint = You are told when they are taken. Nobody is turned away by it.
curriculum-number-wrong = Please write a whole number, or leave it empty.
