### What the core says of handouts: of what is wrong in one, of a group’s picture, and of changes to them.

error-handout = Line { $line }: { $reason }. Nothing was changed.
error-handout-shipped = This handout came with Homegroup. Make a copy of it and change the copy.
error-picture = This isn’t a whole picture in PNG form. Save the picture as a PNG and choose it again.
error-picture-too-large = This picture is larger than 2 MB, or more than 4,000 dots wide or high. Save it smaller and choose it again.
error-paper-too-much = There is more on a card or in a box than fits there. Leave something out, or take fewer cards.
error-paper-code = A code has more in it than can be printed. Use a shorter address.

## Reasons: parts of the first sentence above.

handout-fault-unclosed = what begins here isn’t closed. It needs a line with ::: at its end
handout-fault-nothing-open = nothing is open here that ::: could close
handout-fault-unknown-block = there is no such block. With two colons there are lines, space, page, qr, logo, numbers and places; with three box, keep, columns and cards
handout-fault-stands-alone = this block takes nothing behind it
handout-fault-number = a whole number from 1 to { $max } belongs here
handout-fault-card-count = there can be 2, 4 or 8 cards on a page
handout-fault-column-count = there can be two or three columns, with a line ::next between them
handout-fault-next-outside = ::next parts columns, and this isn’t in columns
handout-fault-each-other = columns and cards can’t be inside each other
handout-fault-too-deep = no more than { $max } blocks can be inside each other
handout-fault-list-too-deep = no more than { $max } lists can be inside each other
handout-fault-page-inside = a new page can’t begin inside a block or a list
handout-fault-title-not-first = a line with one # is the title, and stands at the top. Use ## for a part
handout-fault-code-bare = a code needs what is in it, a | and in words what it leads to
handout-fault-code-too-long = no more than { $max } characters fit in a code
handout-fault-table-head = a table needs a line such as |---|---| under its head, with as many columns
handout-fault-table-cells = this row has more cells than the table’s head
handout-fault-table-wide = a table can have { $max } columns at most
handout-fault-unknown-field = no field is called so. There are group, date, next meeting and place, each between braces; two braces {"{{"} make one to be printed
handout-fault-too-many = there can be { $max } of these in a handout at most
handout-fault-front-open = the lines at the top need a second line +++ after them
handout-fault-no-title = it needs a title
handout-fault-not-a-day = this isn’t a day such as 2026-11-25
handout-fault-not-text = this is no text
handout-fault-too-large = the file is larger than { $max } MB

## What a paper fills in.

handout-logo-says = Picture of { $group }
handout-number-emergency = Ambulance, police, fire
handout-number-or-text = { $name }: call or text
handout-number-text = { $name }: text { $word } to this number
handout-place-online = online
handout-when-weekly = Every { $weekday }, { $hours }
handout-when-every = { $weekday } every { $every } weeks, { $hours }
handout-when-monthly =
    { $nth ->
        [first] First { $weekday }
        [second] Second { $weekday }
        [third] Third { $weekday }
        [fourth] Fourth { $weekday }
        [fifth] Fifth { $weekday }
       *[last] Last { $weekday }
    } of the month, { $hours }

## Changes, as the history tells them.

change-handout-create = Handout made
change-handout-edit = Handout changed
change-handout-copy = Handout copied
change-handout-remove = Handout taken out of the library
change-handout-restore = Handout put back
change-handout-import = Handout brought from a file
change-group-logo-set = Picture of the group chosen
change-group-logo-remove = Picture of the group taken away
