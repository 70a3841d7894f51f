### After an evening on paper: typing it in; and evenings nobody wrote down.

afterwards-counts = How many came
afterwards-next = At the next meeting, { $day }:

## What was put in
basket-amount = Amount
basket-amount-hint = In your group’s currency, such as 42.50. Leave it empty if it wasn’t counted.
basket-two = Did two people count it?
basket-two-yes = yes
basket-two-no = no
basket-two-unsaid = not written down
basket-save = Save: { $basket }

## Names from the sheet of paper
paper-names = Names on the sheet
paper-names-label = Names, one on each line
paper-names-hint = In the order of the sheet. A column copied from a spreadsheet will do. First you see who is meant; nothing is kept before you say so.
paper-names-covered = Names are covered now. Press F9 to type in the sheet.
paper-names-look = See who is meant
paper-names-told = Who is meant
paper-names-nothing-yet = Nothing is kept yet.
paper-names-mark = on the list
paper-names-already = is marked here already
paper-names-add = somebody new
paper-names-ask = could be somebody else
paper-names-skip = left out
paper-names-refused = can’t be taken
paper-names-who = Who is meant on line { $line }?
paper-names-choose = Choose…
paper-names-candidate = { $name } ({ $detail })
paper-names-new = somebody new
paper-names-leave = leave this line out
paper-names-put-right = Put right above what can’t be taken, then look again.
paper-names-unanswered = { $count ->
    [one] Say who is meant on the one line that is asked about.
   *[other] Say who is meant on the { $count } lines that are asked about.
}
paper-names-store = { $count ->
    [0] Nobody is left to mark
    [one] Mark { $count } person here
   *[other] Mark { $count } people here
}
paper-names-stored = { $count ->
    [one] Saved: { $count } person was marked here.
   *[other] Saved: { $count } people were marked here.
}

## Meetings nobody wrote down
unrecorded = Held without a sheet
unrecorded-line = { $count ->
    [one] Nothing is written down of one meeting of the last weeks:
   *[other] Nothing is written down of { $count } meetings of the last weeks:
}
unrecorded-type-in = Type it in: { $day }
unrecorded-type-in-of = Type it in: { $day }, { $group }
