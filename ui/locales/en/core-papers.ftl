### Papers: what each is called and what it is for, why there is none, and the words of the history.
change-paper-allow = A paper switched on or off
change-paper-set-keep = Papers of the usual evening chosen

## Each paper, in the order of use
paper-sign-in = Sign-in sheet
paper-sign-in-about = Goes round the room. Empty lines only, so that nobody reads who is not there.
paper-facilitator-copy = Sign-in sheet for you alone
paper-facilitator-copy-about = The names on your list, and empty lines after them. It stays with you.
paper-agency-sign-in = Sign-in sheet for an agency
paper-agency-sign-in-about = Goes round the room: empty lines, times and two signatures each, and blanks for when it really began and ended.
paper-agency-copy = Agency sheet for you alone
paper-agency-copy-about = The same with the names on your list, and empty lines after them. It stays with you.
paper-sign-in-slips = Sign-in slips
paper-sign-in-slips-about = Four to a page, to cut apart: one person each, so that nobody sees who else came.
paper-tally = Counting sheet
paper-tally-about = Boxes to count people and newcomers with, the collection, what was given, and who does what next. No names.
paper-sign-up = Sign-up sheet
paper-sign-up-about = Who does what at the coming meetings. It goes round, so it says “taken” and no name.
paper-attendance-slip = Attendance slip
paper-attendance-slip-about = For somebody who needs proof of having been here: she writes her name on it, you sign, she takes it along. Nothing is kept.
paper-chip-list = Chip list
paper-chip-list-about = What is in the box and what is wanted at the next meetings, without names.
paper-chip-names = Chip list for you alone
paper-chip-names-about = The same with the names of those who asked to be counted. It stays with you.
paper-phone-list = Phone list
paper-phone-list-about = Only who wants to be on it, and only what they want there. Folds in three, names inside.
paper-certificate = Certificate
paper-certificate-about = For what was reached last: a first name, how long, and two lines to sign on. It names no program.
paper-person-report = Attendance report about one person
paper-person-report-about = For whoever a signed release names: the dates, what the release allows, and the notice the law wants with it.
paper-written-down = What this group writes down
paper-written-down-about = One page for its members: what is kept of them, how long, and who sees it.
paper-handout = Handout
paper-handout-about = A paper to give away, filled in for the group.

## Why there is no such paper yet
paper-off-not-allowed = Your group hasn’t said that it wants this paper. Switch it on with the group’s papers.
paper-off-empty = There is nothing to print on it yet.
paper-off-not-counted = This group’s starter set counts no days, so there is no such paper.

## Saving
paper-open-names = There are names on this paper. Another program could keep a copy of it, so it is shown here only; print it from here.

## Reminder
notice-paper-to-delete =
    { $count ->
        [one] You saved a paper with names on { $day } and wanted to be reminded to delete it. Delete the file, and empty the trash.
       *[other] You saved { $count } papers with names, the first on { $day }, and wanted to be reminded to delete them. Delete the files, and empty the trash.
    }
