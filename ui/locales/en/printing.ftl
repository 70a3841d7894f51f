### The print centre: the papers of an evening, one paper, those of a group.

## One paper
papers-choose = What it is like
papers-names = Names on it
papers-names-first = First names
papers-names-initial = First name and last initial
papers-names-whole = First and last name
papers-meetings = For how many meetings?
papers-meetings-usual = As many as usual
papers-meetings-of = { $count ->
    [one] One meeting
   *[other] { $count } meetings
}
papers-person = About whom?
papers-person-none = Nobody: to be filled in by hand
papers-person-first = Choose first whom it is about.
papers-from = First day (90 days back if left empty)
papers-until = Last day (today if left empty)
papers-name-lines = With lines for the first names of those who wish
papers-to-person = Back to { $name }
papers-people = Whose first names?
papers-people-hint = With none ticked they are blank, to be written on. What is left of the last page is blank, too.
papers-large = Large print
papers-copies = Copies
papers-copies-wrong = A number from 1 to 99, please.
papers-page = Paper
papers-letter = Letter
papers-a4 = A4
papers-sides = Sides
papers-sides-one = On one side
papers-sides-long = On both, turned like a book
papers-sides-short = On both, turned like a wall calendar
papers-print = Print
papers-save = Save…
papers-open = Save and open
papers-open-not = Homegroup shows this paper only here: there are names on it, and another program could keep a copy.
papers-opened = Saved where you chose, and handed to the program that shows such files.
papers-not-opened = Saved where you chose. No program was found that shows it; open it from there.
papers-preview = What it looks like
papers-preview-of = { $title }, page { $page } of { $pages }
papers-pages = { $pages ->
    [one] One page
   *[other] { $pages } pages
}
papers-making = Making the paper…
papers-covered = There are names on this paper, and names are covered now. Press F9 to see it.
papers-has-names = There are names on this paper. Print it straight from here if you can: then no file stays behind.
papers-missing = This computer has no letters for these, so the paper shows a box for each:
papers-saved = Saved where you chose.
papers-saved-names = Saved where you chose. There are names on it: delete the file when you have printed it.
papers-saved-reminding = Saved where you chose. On { $day } Homegroup reminds you to delete it.
papers-not-saved = Nothing was saved.
papers-sent = Sent to the printer.
papers-no-printer = No printer was found on this computer. Save it and print it where there is one.
papers-preview-failed = The paper is ready, but it could not be shown here. You can still save or print it.

## Before names become a file
papers-save-named = There are names on it
papers-save-named-text = A saved file is not locked as your records are: whoever opens this computer, its backup or the stick can read it. Save it only to print it elsewhere, and delete it then.
papers-remind = Remind me to delete it
papers-remind-days = { $days ->
    [one] Tomorrow
   *[other] In { $days } days
}
papers-remind-never = Don’t remind me
papers-save-anyway = Save it all the same
papers-save-not = Don’t save

## The papers of an evening
set-title = Tonight’s set
set-lead = The papers your group usually has. What you tick is printed; the set is remembered.
set-lead-usual = The papers its starter set lays out. Change the set, and it is remembered for this group.
set-empty = There is no paper in the set yet. Choose “Change the set” to put some in.
set-look = Look at it
set-look-of = Look at it: { $title }
set-up = Up
set-up-of = Up: { $title }
set-remove = Take out
set-remove-of = Take out: { $title }
set-add = Put in another paper
set-add-choose = Choose
set-add-one = Put it in
set-usual = Back to the starter set’s
set-put = Put it into the set as it is here
set-put-done = It is in the set of your group.
set-change = Change the set
set-kept = The set is kept.
set-print = Print tonight’s set
set-print-rest = Print the rest
set-preview = Preview
set-working = Getting the papers out
set-has-names = There are names on at least one of them. Print them straight from here if you can: then no file stays behind.
set-sent = { $count ->
    [one] The paper is at the printer.
   *[other] All { $count } papers are at the printer.
}
set-stopped = The printer has { $sent } of { $of }. Those have no tick any more and are not printed again.
set-saved = { $count ->
    [one] One file is saved in the folder you chose.
   *[other] { $count } files are saved in the folder you chose.
}

## All of them
papers-all = All papers
papers-for-room = For the room
papers-for-you = For whoever leads
papers-named = with names
papers-of-group = Papers of the group
papers-back = All papers
papers-none = No such paper here
papers-none-text = There is no paper of this kind in this group.

## The papers of a group
papers-group = Papers
papers-to-group = Back to { $group }
papers-of-next = Papers of the next meeting
papers-allow = Only if your group wants them
papers-allow-lead = These leave with somebody, or tell others about her. Ask your group before you switch one on.
papers-allow-kept = That is kept.
