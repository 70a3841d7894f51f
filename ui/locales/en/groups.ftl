### Groups: the list, making one, one group's page, and when it agreed to keep names.

groups = Groups
groups-make = Make a group
groups-empty = Make your group first
groups-empty-lead = It takes about a minute: a name, a day and a time.
groups-when = Every { $weekday }, { $from } to { $to }
groups-next = Next: { $day }
groups-next-none = Nothing coming up

## Making a group
group-new = Make your group
group-name = Name
group-name-hint = What people call it, such as Tuesday Night Steps.
group-name-missing = Give the group a name.
group-program = Starter set
group-program-hint = It brings the words, the usual agenda and the readings.
group-regime = What kind of group is this?
group-day = Day
group-time = Starts at
group-time-understood = From { $from } to { $to }
group-time-wrong = Write a time such as 7:00 pm or 19:00.
group-minutes = Minutes
group-minutes-wrong = Write how many minutes it lasts, from 5 to 480.
group-place = Place
group-zone = Time zone
group-zone-other = The group is in another time zone
group-starts-nameless = Your group starts without names. You count who comes, and nobody is written down unless your group decides so together.
group-create = Make the group
group-created = { $group } is ready.

## One group
group-edit = Change
group-edit-title = Change { $group }
group-saved = Saved.
group-schedule-from-now = A new day or time holds from today on. Evenings that were stay where they were.
group-coming = Coming meetings
group-coming-none = No meeting is coming up.
group-recent = Last meetings
group-open-next = Open the next meeting

## Names
group-names = Names
group-names-none = This group keeps no names. Counting who comes is enough.
group-names-none-more = If your group decides together to keep names, write down the day it did. Names then stay on this computer, locked; lists and papers show first name and last initial.
group-names-agreed = Your group agreed to keep names on { $day }.
group-names-kept = A group of this kind keeps names.
group-agree = Our group agreed to keep names
group-agree-day = Day your group agreed
group-agree-save = Keep names from now on
group-agree-saved = Written down: your group agreed on { $day }.
group-withdraw = Stop keeping names
group-withdrawn = Names are no longer asked for or shown. What was written down before is not deleted.
group-undo = Undo

## People on the list
group-people = People on the list
group-people-none = Nobody is on the list yet. Add a name, or add people from a list you already have.
group-person-first = First name
group-person-first-missing = Write a first name.
group-person-last = Last name
group-person-add = Add
group-person-known = Already known
group-person-added = { $name } is on the list.
group-person-remove = Take off the list
group-person-remove-name = Take off the list: { $name }
group-person-is-off = is off the list.
group-person-removed = { $name } is off the list.
group-import = Add people from a list

## The day field and its calendar
day-calendar = Calendar
day-previous-month = Month before
day-next-month = Month after
day-understood = That is { $day }.
day-such-as = Write a day, such as { $example }.
day-too-late = That day has not come yet.
