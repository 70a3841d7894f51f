# Roles, who does what, and the rota.
assignment-room = ask in the room
assignment-message = Hi! Could you help out on { $day } at { $time }? It is this service: { $role }. Yes and “not this time” are both fine, just let me know.
rota-never = has not done this yet
rota-last = last did this on { $day }
rota-too = has this on { $day } too
rota-nobody = Nobody is free.
rota-second = has another job that night; nobody else is free
rota-passed-away = is away
rota-passed-not-this-time = said “not this time”
rota-passed-busy = has another job that night
problem-in-the-past = This lies in the past.
error-rota-off = Proposals are off in this group. Turn them on first.

## What was changed
change-role-add = Role added
change-role-edit = Role changed
change-role-remove = Role taken off
change-role-restore = Role put back
change-can-serve-set = Who can serve: changed
change-assignment-set = Who is doing what: changed
change-assignment-substitute = Who is doing what: somebody else instead
change-rota-settings = Rota settings changed
change-rota-accept = Rota taken over
change-absence-add = Days away noted
change-absence-remove = Days away taken off
