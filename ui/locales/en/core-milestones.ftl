### What the core says about milestones and chips.

problem-long-ago = This is more than a hundred years ago. Look at the year again.
problem-not-later = A new first day is later than the one before. To put the first day right, correct it instead.

change-milestone-set = Counting days: first day written down
change-milestone-start-again = Counting days: a new first day
change-milestone-settings = Milestones: how the group counts
change-chip-give = Handed out at a meeting
change-chip-take-back = Handed out at a meeting: taken back
change-chip-stock-set = What is in the box: written down

# A milestone that comes again every year.
milestone-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
