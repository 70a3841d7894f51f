### The agenda builder: conditions, small groups, what to cut, later meetings, what is saved.

agenda-copy = Copy
agenda-copied = A copy of { $title } comes after it.
agenda-save-for-later = Save for later
agenda-saved = { $title } is saved for later.
agenda-fixed = This program keeps its items in this order.
agenda-note = Note: { $text }
agenda-no-time = takes no time now
agenda-quiet = quiet, no countdown
agenda-pause = a break
agenda-timer = { $minutes } min each
agenda-timer-wrap = { $minutes } min each, { $more } to wrap up
agenda-instead = instead of { $title }
agenda-applies = yes tonight
agenda-applies-not = not tonight
agenda-applies-open = not known yet
agenda-applies-ask = Does “{ $title }” apply?
agenda-yes = Yes
agenda-no = No
agenda-open = Not known yet

## When it runs over
agenda-cuts = These can be shorter:
agenda-cut = { $title }: { $to } minutes instead of { $from }
agenda-still-over = { $minutes ->
    [one] Even then { $minutes } minute is too much. Take something off, or save it for later.
   *[other] Even then { $minutes } minutes are too much. Take something off, or save it for later.
}
agenda-no-cuts = Nothing here can shrink. Take something off, or save it for later.
agenda-fit = Shorten these

## How far a change reaches
agenda-scope = What you change here is for
agenda-scope-hint = Adding, editing, moving, copying and removing. Tonight’s answers stay tonight’s.
agenda-scope-this = Only this meeting
agenda-scope-later = This and all later ones

## More about an item
agenda-timer-each = Minutes for each person
agenda-timer-hint = Empty means that nobody is timed.
agenda-timer-more = Minutes to wrap up
agenda-timer-more-hint = On top of that, to finish the thought.
agenda-timer-wrong = Write a number of minutes from 0 to 60.
agenda-kind = What kind of time
agenda-kind-none = as any other
agenda-kind-quiet = quiet, no countdown
agenda-kind-pause = a break
agenda-cycle = From a cycle
agenda-cycle-none = no
agenda-track = Small group
agenda-track-all = everybody together
agenda-condition = Only if
agenda-condition-hint = Such as: if somebody is here for the first time. Empty means always, or as your program has it.
agenda-instead-of = Instead of
agenda-instead-none = nothing, it comes on top
agenda-instead-hint = Until you say that it applies, the other item stays.
agenda-notes = Notes for yourself
agenda-notes-hint = Only whoever plans sees them. They are on no paper. Leave names out.

## Small groups
circles = Small groups
circles-first = Split into small groups
circles-add = Add a small group
circles-title = Name of the small group
circles-title-hint = It stands on doors and papers, so choose something neutral, such as a colour or a room.
circles-title-missing = Write what the small group is called.
circles-role = Led by (a service)
circles-leader = Led by (a person)
circles-led-by = Led by
circles-led-open = Nobody leads it yet.
circles-people = In { $title }
circles-join = Put somebody in { $title }
circles-join-none = choose a name
circles-join-do = Add
circles-leave = Take out
circles-leave-name = Take out { $name }
circles-edit-title = Edit { $title }
circles-remove-title = Remove { $title }
circles-removed = “{ $title }” and its items are off the agenda.

## Saved for later
saved-open = Saved for later ({ $count })
saved-title = Saved for later
saved-empty = Nothing is saved. Items you did not get to can wait here.
saved-place = Put it here
saved-place-title = Put “{ $title }” on this meeting
saved-placed = { $title } is on the agenda.
saved-remove-title = Remove “{ $title }” from what is saved
saved-removed = “{ $title }” is not saved any more.
saved-new = Save something for later
saved-add = Save for later

## Where an agenda comes from
source-open = Copy from another agenda or meeting
source-from = Which agenda?
source-hint = It takes the place of this one. From another meeting, names of people are not copied. You can undo it.
source-usual = The usual agenda
source-agenda = { $title } ({ $minutes } min)
source-take = Take it
source-taken = Here is the agenda you chose.

## Carrying over
carry-open = Carry over what you did not get to
carry-what = What did you not get to?
carry-missing = Choose at least one item.
carry-to = Where should it go?
carry-next = On the next meeting
carry-backlog = Saved for later
carry-do = Carry over
carry-done = It is carried over.

## The usual agenda
tools-usual = Make this the usual agenda
tools-usual-other = Make this the usual agenda for such evenings
tools-usual-done = This is the usual agenda now. Later meetings nobody has changed follow it.
tools-follows = This evening follows: { $title }

## A new group
group-agenda = Kind of meeting
group-agenda-hint = The usual one. The others are kept for evenings that are different.
group-agenda-fitting = the one that fits the length

## Agendas beside the usual one
agendas = Other agendas
agendas-lead = For evenings that are different: with a speaker, say, or with business once a month. Take one on the plan of a meeting, or for a week of the month. To change what is in it, change such a meeting and make it the usual agenda for such evenings.
agendas-weeks = Weeks of the month
agendas-usual = The usual agenda
agendas-items =
    { $count ->
        [0] no items yet
        [one] one item
       *[other] { $count } items
    }
agendas-minutes = { $minutes } min
agendas-used = Used: { $places }
agendas-add = Make an agenda
agendas-rename = Rename
agendas-rename-of = Rename “{ $title }”
agendas-renamed = The agenda is renamed.
agendas-remove = Take away
agendas-remove-of = Take away: { $title }
agendas-removed = “{ $title }” is taken away. Meetings that are over keep theirs.
agendas-restore = Put back
agendas-restore-of = Put back: { $title }
agendas-restored = The agenda is back.
agendas-gone =
    { $count ->
        [one] One agenda taken away
       *[other] { $count } agendas taken away
    }
agendas-new-title = Make another agenda
agendas-from = What should it begin with?
agendas-from-hint = Names of people are not copied.
agendas-from-usual = A copy of the usual agenda
agendas-from-other = A copy of “{ $title }”
agendas-from-template = From the starter set: { $title }
agendas-from-empty = Nothing
agendas-title = What is it called?
agendas-title-hint = For example: Business evening.
agendas-create = Make it
agendas-made = The agenda is made.
