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

# What is written down about somebody, line by line. Judges nothing.
story-joined = On the list
story-left = Off the list
story-here = Here
story-late = Here, later on
story-left-early = Here, not to the end
story-excused = Let us know
story-absent = Not here
story-served = Served: { $role }
story-status-newcomer = New
story-status-regular = Part of the group
story-status-away = Away
story-status-moved-on = Moved on
story-status-died = Died
story-consent-call = May be called
story-consent-leave-message = A message may be left
story-consent-text = May be sent a text message
story-consent-phone-list = Number may stand on the phone list
story-consent-write = May be written to
story-consent-email-list = E-mail address may stand on the phone list
