### People: everybody known, one person's page, and bringing a list.

people = People
people-search = Find a name
people-search-none = Nobody is called that.
people-found = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-empty = Nobody is written down
people-empty-lead = Names come from a group's list. A group that keeps no names needs none: counting is enough.
people-empty-groups = Open your groups
people-add = Add somebody
people-all = All people
people-no-group = on no list

## One person
person-new = Add somebody
person-first = First name
person-first-missing = Write a first name.
person-last = Last name
person-last-hint = Kept here; everywhere else only the initial is shown.
person-preferred = Likes to be called
person-phone = Phone
person-email = E-mail
person-copy = Copy
person-copy-phone = Copy the phone number
person-copy-email = Copy the e-mail address
person-copied = Copied. It is cleared after { $seconds } seconds.
person-contact = Phone and e-mail
person-contact-hint = Only if the person said you may keep it.
person-group = On the list of
person-group-none = no group for now
person-group-nameless = No group of yours keeps names yet. Open a group to write down that it agreed to.
person-create = Add
person-saved = Saved.
person-added = { $name } is added.
person-groups = Groups
person-groups-none = On no list at the moment.
person-since = since { $day }
person-until = { $since } to { $until }
person-remove = Take off the list
person-remove-from = Take off the list of { $group }
person-removed = Off the list of { $group }.
person-put-on = Put on the list of { $group }
person-put-on-done = On the list of { $group }.

## Bringing a list
import = Add people from a list
import-sub = Into the list of { $group }
import-lead = A table saved as CSV, with a first row that says what each column is: first name, last name, phone. You see everything before anything is kept.
import-back = Back to { $group }
import-file = Choose the file
import-file-other = Choose another file
import-reading = Reading the file…
import-columns = Columns
import-column-used = { $header } → { $field }
import-column-left = { $header }: left out
import-field-first = first name
import-field-last = last name
import-field-name = whole name
import-field-preferred = likes to be called
import-field-phone = phone
import-field-email = e-mail
import-field-notes = notes
import-rows = What will happen
import-line = Line
import-who = Name
import-what = What happens
import-add = Added
import-update = Filled in
import-same = Already there, nothing changes
import-skip = Left out
import-refused = Cannot be used. { $reason }
import-refused-plain = Cannot be used
import-answer-same = The same person: { $name }
import-answer-same-detail = The same person: { $name }, { $detail }
import-answer-new = Someone new
import-answer-skip = Leave out
import-unanswered = { $count ->
    [one] One question is still open.
   *[other] { $count } questions are still open.
}
import-total-add = { $count ->
    [one] { $count } person is added
   *[other] { $count } people are added
}
import-total-update = { $count ->
    [one] { $count } person is filled in
   *[other] { $count } people are filled in
}
import-total-same = { $count ->
    [one] { $count } is already there
   *[other] { $count } are already there
}
import-total-ask = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
import-total-skip = { $count ->
    [one] { $count } is left out
   *[other] { $count } are left out
}
import-total-refused = { $count ->
    [one] { $count } row cannot be used
   *[other] { $count } rows cannot be used
}
import-nothing-yet = Nothing is kept yet.
import-nothing-to-do = There is nothing to bring in from this file.
import-do = { $count ->
    [0] Bring them in
    [one] Bring in { $count } person
   *[other] Bring in { $count } people
}
import-done = { $count ->
    [0] Done. Nobody had to be added.
    [one] Done. { $count } person was added.
   *[other] Done. { $count } people were added.
}
import-done-more = The file itself is still where it was. Delete it if you no longer need it.
import-done-link = Open the list of { $group }
import-agree-first = This group keeps no names yet
import-agree-lead = A list of names can come in only after your group agreed to keep names. If it did, write down the day.
