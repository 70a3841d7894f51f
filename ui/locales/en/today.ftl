### Today: what is next, and the one thing to do about it.

today = Today

## The headline follows the clock. $group is the group's name.
today-starts-now = { $group } starts now
today-starts-in-minutes = { $group } starts in { $minutes ->
    [1] a minute
   *[other] { $minutes } minutes
}
today-starts-in-hours = { $group } starts in { $hours ->
    [1] an hour
    [1.5] an hour and a half
    [2] two hours
    [2.5] two and a half hours
    [3] three hours
    [3.5] three and a half hours
    [4] four hours
    [5] five hours
    [6] six hours
   *[other] { NUMBER($hours, maximumFractionDigits: 0) } hours
}
today-starts-tomorrow = { $group } is tomorrow at { $time }
today-starts-on = { $group } is on { $day }
today-on-now = { $group } is on now
today-was-today = { $group } was today
today-was-on = { $group } was on { $day }
today-nothing-next = Nothing is coming up

## The sentences under it, gaps first.
today-to-find = Still to find: { $gaps }.
today-fits = Everything fits: closes at { $time }.
today-closes = It closes at { $time }.
today-runs-over = As planned it runs over: it would close at { $closes } instead of { $planned }.
today-type-it-in-lead = If you counted on paper, type it in now. It takes a minute.
today-nothing-next-lead = Every coming meeting is cancelled, or none is planned yet.

today-print = Print tonight’s set
today-count = Count who comes
today-here = Who is here
today-type-in = Type it in
today-plan = Open the plan
today-papers = Papers

today-coming = Coming meetings
today-coming-none = No other meeting is coming up.

today-empty = Make your group first
today-empty-lead = A name, a day and a time are enough. Your first meeting, with its agenda, is then ready here.
today-make-group = Make a group
today-groups = Open your groups
