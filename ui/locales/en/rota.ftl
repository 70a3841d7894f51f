### Who is doing what: on the plan of a meeting, and ahead.

roles = Who is doing what
roles-nobody = nobody
roles-nobody-yet = nobody yet
roles-in-the-room = ask in the room
roles-speaker = a speaker from outside
roles-state-of = What came of asking: { $role }
roles-state-open = not asked yet
roles-state-asked = asked
roles-state-yes = said yes
roles-state-no = not this time
roles-choose = Choose
roles-choose-for = Choose: { $role }
roles-choose-other = Somebody else
roles-choose-other-for = Somebody else: { $role }
roles-who = Who? { $role }
roles-option = { $name } ({ $why })
roles-is-away = is away
roles-not-this-time = not this time
roles-has-a-job = has another job
roles-copy = Copy a message
roles-copy-for = Copy a message: { $role }
roles-copied = Copied, for { $seconds } seconds. It says the day, the time and the service, and nothing else.
roles-room = Ask in the room
roles-room-for = Ask in the room: { $role }
roles-room-end = Not in the room
roles-room-end-for = Not in the room: { $role }
roles-saved = Saved: { $role }

rota = Roles and rota
rota-back = Back to { $group }
rota-no-names = This group has not agreed to keep names. At each meeting, a service can be asked for in the room.
rota-saved = Saved.
rota-ahead = The meetings ahead
rota-no-meetings = No meetings ahead.
rota-propose-title = Proposals
rota-on = Propose names for the next twelve meetings
rota-two-jobs = One person may do two things in one night, if nobody else is free
rota-propose = Propose names
rota-proposed = { $count ->
    [0] Everything stays as it is: nothing new to propose
    [one] One proposal
   *[other] { $count } proposals
}
rota-nobody-now = nobody
rota-instead-of = instead of
rota-passed-more = { $count ->
    [one] one more can’t
   *[other] { $count } more can’t
}
rota-accept = Take these over
rota-accepted = { $count ->
    [one] One name taken over.
   *[other] { $count } names taken over.
}
rota-close = Close

away = Who will be away
away-lead = Whoever is away is not proposed. Why she is away is not written down.
away-choose = Choose a person
away-who = Who?
away-from = First day
away-to = Last day
away-add = Note it
away-added = Noted.
away-person-missing = Choose who will be away.
away-day-missing = Type a day, such as December 3.
away-days = { $from } to { $to }
away-remove = Take off
away-remove-of = Take off: { $name }
away-removed = Taken off.

role-list = Services
role-standing = for a term, outside the rota
role-own = your own
role-change = Change
role-change-of = Change: { $name }
role-remove = Take off
role-remove-of = Take off: { $name }
role-removed = “{ $name }” is off the lists. Who had it stays written.
role-restore = Put back
role-restore-of = Put back: { $name }
role-restored = “{ $name }” is back.
role-name = What is it called?
role-name-hint = Leave it empty for the starter set’s name.
role-needs-ok = Propose only those who can serve
role-can = Can serve
role-done = Done
role-saved = The service is saved.
role-add-name = A service of your own
role-add = Add
role-added = The service is added.
role-off = { $count ->
    [one] One service taken off
   *[other] { $count } services taken off
}
