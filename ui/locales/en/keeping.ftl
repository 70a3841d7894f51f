### How long names are kept, and erasing somebody.

keeping = How long names are kept
keeping-back = Back to { $group }
keeping-lead = After this time the names of a meeting turn into numbers: how many people were here stays, who they were does not.
keeping-how-long = Names of a meeting are kept
keeping-usual = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
keeping-usual-more = As is usual for this kind of group.
keeping-open = Until the group decides otherwise
keeping-days = Another number of days
keeping-days-only = For a number of days
keeping-days-label = Days after the meeting
keeping-days-wrong = Write a number of days from 30 to 3,650.
keeping-saved = Saved.

keeping-hold-title = When everything must be kept
keeping-hold-text = If a court or a lawyer asked you to keep records, say so here. Nothing of this group turns into numbers then, and nobody on its list can be erased.
keeping-hold-is-on = Everything of this group is kept for now.
keeping-hold = Keep everything for now
keeping-hold-end = Go back to the usual time

keeping-due-title = What is due
keeping-due = { $meetings ->
    [one] The meeting of { $oldest }
   *[other] { $meetings } meetings, from { $oldest } to { $newest }
}
keeping-due-people = { $people ->
    [one] { $people } person is named there.
   *[other] { $people } people are named there.
}
keeping-due-none = Nothing is due now.
keeping-due-by-itself = This happens by itself when you open your records. You can also do it now.
keeping-run = Turn these names into numbers
keeping-run-sure = This can’t be undone. Backups made before still hold the names.
keeping-run-do = Yes, turn them into numbers
keeping-run-not = Leave them for now
keeping-running = Turning names into numbers…
keeping-run-done = Done. The numbers stay, the names are gone.

keeping-log = What was destroyed
keeping-log-none = Nothing yet.
keeping-log-at = When
keeping-log-what = What
keeping-log-count = How many
keeping-log-authority = Why

not-kept = not kept
not-kept-names = The names of this meeting are not kept any more. The numbers are.

erase-open = Erase this person …
erase-title = Erase { $name }
erase-lead = Everything these records hold about this person goes: names, phone and e-mail, every list, every mark. How many people were at each meeting stays.
erase-lists = On the lists of
erase-lists-none = On no list.
erase-meetings = { $count ->
    [0] Not named in any meeting.
    [one] Named in { $count } meeting.
   *[other] Named in { $count } meetings.
}
erase-beyond = What erasing can’t reach
erase-held = A group this person belongs to must keep everything for now. When that is over, you can erase them here.
erase-covered = Names are covered. Press F9 to see whom this is about.
erase-final = This can’t be undone.
erase-typed = Type { $name } to go on
erase-typed-wrong = Type it exactly as it stands above the field.
erase-do = Erase for good
erase-doing = Erasing…
erase-back = Leave everything as it is
erase-done = Erased
erase-done-text = These records hold nothing about this person any more, and neither do their earlier states on this computer.
erase-done-beyond = What is left to do outside of them
erase-logged = It is written in the destruction log, without the name.
