### Papers: what each is called and what it is for, why there is none, and the words of the history.
change-paper-allow = A paper switched on or off
change-paper-set-keep = Papers of the usual evening chosen

## Each paper, in the order of use
paper-sign-in = Sign-in sheet
paper-sign-in-about = Goes round the room. Empty lines only, so that nobody reads who is not there.
paper-facilitator-copy = Sign-in sheet for you alone
paper-facilitator-copy-about = The names on your list, and empty lines after them. It stays with you.
paper-sign-up = Sign-up sheet
paper-sign-up-about = Who does what at the coming meetings. It goes round, so it says “taken” and no name.
paper-written-down = What this group writes down
paper-written-down-about = One page for its members: what is kept of them, how long, and who sees it.

## Why there is no such paper yet
paper-off-not-allowed = Your group hasn’t said that it wants this paper. Switch it on with the group’s papers.
paper-off-empty = There is nothing to print on it yet.

## Saving
paper-open-names = There are names on this paper. Another program could keep a copy of it, so it is shown here only; print it from here.

## Reminder
notice-paper-to-delete =
    { $count ->
        [one] You saved a paper with names on { $day } and wanted to be reminded to delete it. Delete the file, and empty the trash.
       *[other] You saved { $count } papers with names, the first on { $day }, and wanted to be reminded to delete them. Delete the files, and empty the trash.
    }
