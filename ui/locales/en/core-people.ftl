### What the core says about people: where they stand, what they allow, two that are one.

problem-other-kind-of-group = This person is on the list of another kind of group. What the one knows is no business of the other: add a new entry here instead.

change-person-status = Person: where somebody stands
change-person-consent = Person: what may be done with contact details
change-person-merge = Two people made one
change-person-part = One person made two again
change-person-two = Two people said to be two
change-people-list-keep = List of people kept
change-people-list-drop = List of people dropped

# Why two entries may be one person.
alike-phone = the same telephone number
alike-email = the same e-mail address
alike-name = the same first and last name
alike-nickname = the same last name, and one first name is short for the other
alike-letter = the same name but for one letter
alike-initial = the same first name, and the last name begins alike

person-alias-yes = known by a description
