### Handouts: in the library, being written, and a group’s picture for them.

library-readings = Readings
library-handouts = Handouts

handouts-lead = Papers to give away. Take one as it is, or make it your own.
handouts-search = Find a handout
handouts-group = Fit for
handouts-group-any = Any group
handouts-none = No handout fits. Try fewer words or another group.
handouts-count = { $count ->
    [one] One handout
   *[other] { $count } handouts
}
handouts-yours = Made by you
handouts-shipped = Come with Homegroup
handouts-removed = { $count ->
    [one] One handout taken out
   *[other] { $count } handouts taken out
}

handout-new = Make a handout
handout-import = Bring one from a file…
handout-brought = The handout is in the library.
handout-yours = yours
handout-ships = comes with Homegroup
handout-for = For { $whom }
handout-checked = Facts checked { $day }
handout-filled = Filled in for
handout-filled-none = No group: lines to write on
handout-sources = Where the facts come from
handout-copy = Make my own copy to change
handout-copy-own = Make a copy
handout-copied = This is your own copy. Change it as you like.
handout-edit = Change
handout-share = Share as a file…
handout-remove = Take out of the library
handout-removed = This handout is taken out of the library.
handout-restore = Put back
handout-restored = The handout is back in the library.
handout-all = All handouts
handout-back = Back to the handout
handout-shipped = This came with Homegroup
handout-shipped-more = Make your own copy of it on its page; the copy can be changed.

## Writing one
handout-edit-title = Change { $title }
handout-first-line = Title
handout-title-label = Name in the list
handout-title-hint = Leave it empty, and it is called what its # line says.
handout-about-label = What it is for
handout-text-label = Text
handout-text-hint = A blank line starts a new paragraph. What else can be written stands below.
handout-for-label = Who is it for?
handout-for-hint = One that belongs to a group goes when the group is erased.
handout-for-all = All my groups
handout-for-program = Groups of { $program }
handout-large = Large print
handout-large-hint = For a paper that tired eyes have to read.
handout-sources-label = Sources
handout-sources-hint = One a line, with its year.
handout-checked-label = Facts checked on
handout-save = Save the handout
handout-saved = The handout is saved.
handout-preview = What it looks like
handout-preview-empty = What you write appears here as a page.
handout-preview-page = The handout, page { $page } of { $pages }
handout-preview-failed = The pages are ready, but they could not be shown here.
handout-faults = { $count ->
    [one] One line needs a look before this can be saved.
   *[other] { $count } lines need a look before this can be saved.
}
handout-fault = Line { $line }: { $reason }

## What can be written
handout-marks = Headings, lines to write on, boxes and fields
handout-mark-title = # What to bring
handout-mark-title-is = the title, in the first line
handout-mark-part =
    ## A part
    ### A smaller part
handout-mark-part-is = headings
handout-mark-emphasis = *gently* **together**
handout-mark-emphasis-is = in italics, in bold
handout-mark-points =
    - a point
    1. in order
handout-mark-points-is = points; two spaces before the mark put a point under another
handout-mark-tick = - [ ] called
handout-mark-tick-is = a point with a box to tick
handout-mark-quote = > words of another
handout-mark-quote-is = somebody’s words
handout-mark-blank = My number: ______
handout-mark-blank-is = a blank to write on, as wide as it is typed
handout-mark-table =
    | Day | Plan |
    |---|------|
    | Monday | |
handout-mark-table-is = a table; the hyphens say how wide its columns are
handout-mark-rule = ---
handout-mark-rule-is = a line across the page
handout-mark-lines = ::lines 5
handout-mark-lines-is = five lines to write on
handout-mark-space = ::space 3
handout-mark-space-is = empty room, three lines high
handout-mark-page = ::page
handout-mark-page-is = what follows begins a new page
handout-mark-code = ::qr https://example.org | our list of meetings
handout-mark-code-is = a code for a telephone, and what it leads to
handout-mark-logo = ::logo
handout-mark-logo-is = the group’s picture, if it has one
handout-mark-numbers = ::numbers
handout-mark-numbers-is = the emergency card’s numbers, with the day they were checked
handout-mark-places = ::places
handout-mark-places-is = where and when your groups meet
handout-mark-box =
    :::box
    In a frame.
    :::
handout-mark-box-is = a frame around what stands between
handout-mark-keep =
    :::keep
    Stays together.
    :::
handout-mark-keep-is = not parted by the end of a page
handout-mark-columns =
    :::columns
    Left.
    ::next
    Right.
    :::
handout-mark-columns-is = two or three columns
handout-mark-cards =
    :::cards 8
    On every card.
    :::
handout-mark-cards-is = 2, 4 or 8 cards on a page, to be cut apart
handout-mark-field = {"{group} {date} {next meeting} {place}"}
handout-mark-field-is = filled in when the paper is made; a blank where there is nothing to say

## A group’s picture
logo = Picture for papers
logo-hint = A PNG file. Your own handouts show it where they say ::logo.
logo-alt = The group’s picture
logo-choose = Choose a picture
logo-change = Choose another picture
logo-remove = Take the picture away
logo-set = The group has its picture.
logo-removed = The picture is taken away.
