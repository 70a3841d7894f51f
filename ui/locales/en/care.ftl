### What she wanted to remember about people who asked for it; buddies, partners and goals.

care = You wanted to remember
care-lead = Only about people who asked for it. Nothing is ever sent: you call, or you don’t.
care-nameless = This group has not agreed to keep names, so nothing about anybody is written down here.
care-empty = Nothing to remember
care-empty-text = When somebody asks to be called, open their page and write it down there. It comes up here and on Today on its day.
care-now = Now
care-later = Later
care-ending = Service that ends soon
care-all = All of it
care-of = What { $group } wanted to remember
care-link = Who asked to be called

# The name follows.
care-call = Call
care-look = Look at the goal again with
care-why-welcome = asked for a welcome call, day { $days }
care-why-away = { $meetings ->
    [one] asked to be called after a meeting away
   *[other] asked to be called after { $meetings } meetings away
}
care-why-once = you wanted to remember this
care-in-group = { $group }: { $why }
care-on-day = on { $day }
care-put-off-to = put off to { $day }
care-was-done = done on { $day }
care-done = Done
care-done-of = Done: { $name }
care-done-said = Done. It can be taken back with Ctrl+Z.
care-snooze = Put off
care-snooze-of = Put off: { $name }
care-snooze-until = Until
care-snoozed = Put off.
care-day-missing = Type a day, or choose one from the calendar.
care-remove = Take off
care-remove-of = Take off: { $what }
care-removed = Taken off.

care-section = Asked for
care-section-text = Only what { $name } asked for. Nothing is sent.
care-nothing = Nothing was asked for.
care-add = Write down what was asked for
care-add-of = Write down what was asked for in { $group }
care-kind = What was asked for?
care-kind-welcome = Welcome calls
care-kind-welcome-text = On days 2, 14, 30 and 90 after the first visit.
care-kind-away = A call when away
care-kind-away-text = After some meetings without this person, where it was written down who was here.
care-kind-once = Something else
care-kind-once-text = One line, on a day.
care-first = First visit
care-meetings = After how many meetings?
care-meetings-wrong = Type a number from 1 to 12.
care-day = On which day?
care-line = One line
care-line-hers = Nothing of what was shared. It goes when this is done.
care-line-kept = At most 200 characters.
care-added = It is written down.

care-partners = Walking together
care-partner-newcomer = buddy for the first three visits
care-partner-buddy = is this newcomer’s buddy
care-partner-partner = partners
care-partner-agreed = both said yes: { $hers } and { $theirs }
care-partner-over = over
care-partner-ended = ended on { $day }
care-partner-end = End it
care-partner-end-of = End it: { $name }
care-partner-ended-said = It is ended for both.
care-partner-add = Put two people together
care-partner-add-of = Put two people together in { $group }
care-partner-other = With whom?
care-partner-choose = Choose somebody
care-partner-missing = Choose who it is.
care-partner-nobody = Nobody else is on the list.
care-partner-kind = How?
care-partner-kind-buddy = A buddy for the first three visits
care-partner-kind-buddy-text = It ends by itself after three visits.
care-partner-kind-partner = Partners
care-partner-kind-partner-text = Until one of them ends it.
care-partner-day = The day { $name } said yes
care-partner-day-other = The day the other said yes
care-partner-added = It is written down with both.

care-goals = Goals and plans
care-goals-hers = In this kind of group goals and plans are not kept here. The worksheet is printed, and it belongs to whoever fills it in.
care-goals-none = No goal is kept. Write one down only for somebody who asks.
care-goal-add = Write down a goal
care-goal-text = The goal, in their own words
care-goal-look = Look at it again on
care-goal-look-on = look at it again on { $day }
care-goal-look-now = time to look at it again
care-goal-look-none = No day
care-goal-look-day = On a day
care-goal-look-when = Look at it again?
care-goal-done = Done
care-goal-done-of = Done: { $text }
care-goal-added = The goal is written down.
care-goal-done-said = The goal is done.
