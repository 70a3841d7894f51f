### Reading cycles: what a group goes through in turn.

cycles = Reading cycles
cycles-lead = What your group goes through in turn. Open one to see the weeks ahead.
cycles-empty = No reading cycle yet
cycles-empty-text = A book chapter by chapter, the steps, twelve inquiries: put them in order once, and every evening knows its turn.
cycles-removed = { $count ->
    [one] One cycle taken away
   *[other] { $count } cycles taken away
}
cycles-all = All reading cycles
cycles-back = Back to { $group }
cycle-add = Add a cycle
cycle-edit = Change
cycle-edit-of = Change “{ $title }”
cycle-remove = Take away
cycle-remove-of = Take away: { $title }
cycle-removed = “{ $title }” is taken away.
cycle-restore = Put back
cycle-restore-of = Put back: { $title }
cycle-restored = The cycle is back.
cycle-from-pack = from the starter set
cycle-turns = { $count ->
    [one] one turn
   *[other] { $count } turns
}

cycle-new-title = Add a reading cycle
cycle-edit-title = Change { $title }
cycle-saved = The cycle is saved.
cycle-title = What is it called?
cycle-title-hint = For example: Chapter by chapter.
cycle-by = What moves it on?
cycle-by-meeting = Every meeting
cycle-by-meeting-text = Each meeting takes the next turn; after the last comes the first.
cycle-by-month = The month
cycle-by-month-text = January has the first turn, December the twelfth.
cycle-by-week = The week of the month
cycle-by-week-text = The first Tuesday of a month, say, has the first turn, the fifth the last.
cycle-on-cancel = When a meeting is cancelled
cycle-hold = its turn waits for the next meeting
cycle-advance = its turn is passed over
cycle-turns-label = Turns, in order
cycle-turns-hint = What each evening is about, and what is read if something is. Rows left empty are left out.
cycle-turn-title = Turn { $number }
cycle-turn-reading = Reading for turn { $number }
cycle-no-reading = No reading
cycle-up = Move up
cycle-down = Move down
cycle-turn-up = Move up: turn { $number }
cycle-turn-down = Move down: turn { $number }
cycle-turn-off = Remove
cycle-turn-remove = Remove turn { $number }
cycle-turn-add = Add a turn

cycle-ahead-lead = The next twelve weeks. Choose another turn where an evening is different.
cycle-reach = A turn chosen below counts
cycle-reach-from = from that evening on
cycle-reach-only = for that evening only
cycle-table = The next twelve weeks of { $title }
cycle-col-day = Day
cycle-col-turn = Turn
cycle-col-reading = Reading
cycle-col-place = Where we are
cycle-turn-of = Turn on { $day }
cycle-option = { $number }. { $title }
cycle-as-given = As the cycle gives it
cycle-rest = No turn this evening
cycle-cancelled = cancelled
cycle-only-here = this evening only
cycle-from-here = goes on from here
cycle-rest-here = its turn waits
cycle-set = { $day }: { $turn }
cycle-no-meetings = No meetings in the next twelve weeks
cycle-no-meetings-text = Set on the group’s page when it meets; the turns follow.
