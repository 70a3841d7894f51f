### A group's figures. The name and the rule of each come from the core.

figures = Figures
figures-period = Which time
figures-this-month = This month
figures-last-month = Last month
figures-last-three = Last three months
figures-this-year = This year
figures-own = Other days
figures-from = First day
figures-until = Last day
figures-show = Show these days
figures-span = { $from } to { $until }
figures-shown = Showing { $from } to { $until }.
figures-mask = Leave out small numbers
figures-mask-hint = For a paper that others read: numbers of people from 1 to 4 are not shown, and nobody is shown alone.
figures-nameless = This group keeps no names, so only meetings and headcounts are counted.

figures-meetings = Meetings
figures-people = People
figures-new = Newcomers
figures-list = Those on the list

figures-share = { $percent }% · { $part } of { $of }
figures-value-not-recorded = nothing written down
figures-value-not-yet = too early to say
figures-value-not-kept = not kept
figures-value-small = not shown

figures-by-person = One by one
figures-by-person-rule = Counted as the marks above, for each person while on the list. Where names became numbers it is not kept.
figures-name = Name
figures-here = Here
figures-let-us-know = Let us know
figures-absent = Absent
figures-not-recorded = Not recorded
