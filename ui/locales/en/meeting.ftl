### One meeting: its plan, who is here, its papers.

meeting-title = { $day }, { $time }
meeting-closes = Closes { $time }
meeting-tab-plan = Plan
meeting-tab-here = Who is here
meeting-tab-afterwards = Afterwards
meeting-tab-papers = Papers
meeting-tabs = This meeting
meeting-print = Print the set
meeting-count = Count who is here
meeting-is-cancelled = This meeting is cancelled: { $reason }
meeting-is-cancelled-plain = This meeting is cancelled.
meeting-cancelled = cancelled
meeting-cancelled-because = cancelled: { $reason }
meeting-here-count = { $count } here

## Plan
plan-agenda = Agenda
plan-agenda-keys = Up and down arrows choose an item. Alt with an arrow moves it, Enter edits it, Delete removes it.
plan-empty = Nothing is planned yet. Add the first item.
plan-empty-spare = { $minutes ->
    [one] There is { $minutes } minute to fill.
   *[other] There are { $minutes } minutes to fill.
}
plan-minutes = { $minutes ->
    [one] { $minutes } min
   *[other] { $minutes } min
}
plan-minutes-long = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
plan-fits = Everything fits: closes at { $time }.
plan-spare = { $minutes ->
    [one] Closes at { $time }, { $minutes } minute to spare.
   *[other] Closes at { $time }, { $minutes } minutes to spare.
}
plan-over = { $minutes ->
    [one] Runs over by { $minutes } minute: closes at { $time } instead of { $planned }.
   *[other] Runs over by { $minutes } minutes: closes at { $time } instead of { $planned }.
}
plan-over-short = Closes { $time }, { $minutes } min over
plan-up = Move up
plan-down = Move down
plan-edit = Edit
plan-remove = Remove
plan-actions = What to do with { $title }
plan-moved = { $title } is now at { $time }.
plan-first = { $title } is the first already.
plan-last = { $title } is the last already.
plan-removed = “{ $title }” is off the agenda.
plan-restored = “{ $title }” is back.
plan-undo = Undo
plan-add = Add an item
plan-conflict = Somebody changed this agenda in another window. Here it is as it stands now.

## One item
item-new = New item
item-title = What
item-title-missing = Write what happens.
item-minutes = Minutes
item-minutes-wrong = Write a number of minutes from 0 to 480.
item-min = At least
item-max = At most
item-limits-hint = If you fill these in, the item can shrink or grow when the evening does.
item-limits-wrong = Minutes must lie between these two.
item-role = Who
item-role-none = ask in the room
item-person = Person
item-person-none = nobody yet
item-reading = Reading
item-reading-none = none
item-script = What to say
item-script-hint = Only for whoever leads. It is not shown to the room.
item-more = More about it
item-add = Add
item-back = Leave it as it was

## Cancelling
cancel-open = Cancel this meeting
cancel-reason = Why?
cancel-reason-hint = One line, such as Holiday or No room tonight.
cancel-reason-missing = Write one line, so that others know why.
cancel-do = Cancel the meeting
cancel-keep = Keep it
cancel-done = The meeting is cancelled.
cancel-restore = Bring it back
cancel-restored = The meeting is on again.

## Who is here: counting
here-counts = Count
here-room = in the room
here-online = online
here-count-none = not counted
here-count-help = Plus and minus keys change the number, or type it. Empty means not counted.
here-room-more = One more in the room
here-room-fewer = One fewer in the room
here-newcomers-more = One more: { $newcomers }
here-newcomers-fewer = One fewer: { $newcomers }
here-online-more = One more online
here-online-fewer = One fewer online
here-count-said = { $what }: { $count }
here-cancelled = Nobody is counted while a meeting is cancelled.
here-cancelled-link = Bring it back under Plan
here-ahead = This meeting is still ahead. From its day on you can write down who was there.
here-saved = saved
here-count-wrong = Write a whole number, or leave it empty.
here-count-marked = { $count ->
    [one] Count the { $count } person marked
   *[other] Count the { $count } people marked
}
here-newcomers-too-many = { $people ->
    [0] Nobody is counted yet. Count the people first, then how many of them are { $newcomers }.
    [one] One person is counted, so there can be one of the { $newcomers } at most. Count the people first.
   *[other] { $people } people are counted, so there can be { $people } { $newcomers } at most. Count the people first.
}
here-newcomers-more-than = { $people ->
    [one] { $count } { $newcomers } but { $people } person in all: please look at the counts again.
   *[other] { $count } { $newcomers } but { $people } people in all: please look at the counts again.
}
here-nameless = This group keeps no names, so counting is enough.
here-nameless-link = If your group agreed to keep names
here-agreed = This group agreed to keep names on { $day }.

## Who is here: names
here-name = Name
here-name-hint = Enter marks here and goes to the next; a new name is added
here-list = Names
here-mark = Here
here-mark-name = Here: { $name }
here-more = More
here-more-name = More about { $name }
here-add = Add “{ $name }”
here-add-again = Enter once more adds { $name }
here-best = { $name }: Enter marks here
here-best-already = { $name } is here already.
here-nobody = Nobody on the list is called that. Enter, and Enter again, adds { $name }.
here-is-here = { $count ->
    [one] { $name } is here, { $count } person
   *[other] { $name } is here, { $count } people
}
here-was-here = { $name } is here already
here-taken-back = { $name } is not marked any more
here-total = { $count ->
    [one] { $count } person marked
   *[other] { $count } people marked
}
here-total-none = Nobody marked yet
here-said-other = { $name }: { $word }
here-late = late
here-late-at = late, { $time }
here-left-early = left early
here-left-early-at = left early, { $time }
here-absent = not there
here-do-late = Late
here-do-left-early = Left early
here-do-absent = Not there
here-do-online = Online
here-take-back = Take back
here-new-tonight = not on the list before
here-empty = Nobody is on the list yet. Type the first name and press Enter twice, or add people from a list you already have.
here-empty-link = Add people from a list

here-time = Time
here-time-save = Correct the time
here-time-wrong = Write a time, such as 7:12 pm.
here-order = Order of the names
here-order-expected = who usually comes first
here-order-name = by name
here-track = Show
here-track-all = everybody
here-all = { $count ->
    [one] Mark the other { $count } person here
   *[other] Mark the other { $count } people here
}
here-all-done = { $count ->
    [one] { $count } more person is marked here.
   *[other] { $count } more people are marked here.
}
here-all-undo = Take it back
here-beyond = { $count ->
    [one] { $count } more person is on the list. Type a name to find them.
   *[other] { $count } more people are on the list. Type a name to find them.
}
# Single letters that mark the person whose row has the focus. Each must be another one.
here-key-late = L
here-key-left-early = E
here-key-excused = U
here-key-clear = C
here-keys = In the list, Enter marks here, { $late } late, { $early } left early, { $excused } “{ $word }”, and { $clear } takes the mark back; each goes on to the next name. The down arrow goes to the next name without a mark.
here-keys-plain = In the list, Enter marks here and goes on to the next name. The down arrow goes to the next name without a mark.

## At the door
door = At the door
door-title = Who is here
door-back = Back to the list
door-empty = Nobody is on the list yet.
