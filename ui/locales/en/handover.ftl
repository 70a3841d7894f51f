### Handing a group over, taking one over, and erasing one.

handover = Hand this group over
handover-back = Back to { $group }
handover-lead = Someone else is going to look after this group? Here you make one locked file for them. You choose what is in it.

handover-what = What goes along
handover-always =
    { $agendas ->
        [one] When and where the group meets, its starter set and its agenda always go along.
       *[other] When and where the group meets, its starter set and its { $agendas } agendas always go along.
    }
handover-cycles =
    { $count ->
        [one] 1 reading cycle
       *[other] { $count } reading cycles
    }
handover-cycles-hint = And where each one is at the next meeting.
handover-readings =
    { $count ->
        [one] The words of 1 reading of your own
       *[other] The words of { $count } readings of your own
    }
handover-readings-hint = Without the words, titles and minutes go along.
handover-meetings =
    { $count ->
        [one] 1 coming meeting that was changed
       *[other] { $count } coming meetings that were changed
    }
handover-meetings-hint = Agendas, and what is cancelled. Not who was there.
handover-backlog =
    { $count ->
        [one] 1 item saved for later
       *[other] { $count } items saved for later
    }
handover-notes =
    { $count ->
        [one] Your notes on 1 agenda item
       *[other] Your notes on { $count } agenda items
    }
handover-notes-hint = Look through them first: there may be names in them. The same goes for titles you wrote.
handover-cards =
    { $count ->
        [one] Of 1 reading only title and minutes go along: its words belong to someone else and stay on this computer.
       *[other] Of { $count } readings only titles and minutes go along: their words belong to someone else and stay on this computer.
    }
handover-never = Who was at which meeting, how many came and how far anybody is never goes along.

handover-who = Who agreed to go along
handover-ask = Ask each person. Only those you tick are in the file, with the name as you see it here.
handover-nobody = There are no names here that could go along.
handover-contact = Phone and e-mail too

handover-passphrases = What opens the file
handover-two-ways = Give the file and its passphrase on two different ways: the file on a memory stick, say, and the passphrase by word of mouth.
handover-new = Passphrase of the file
handover-own = Your own passphrase
handover-own-hint = The one you unlock your records with, to show that it is you.
handover-make = Save the file
handover-making = Making the file…
handover-done = The file is saved
handover-done-text = It was read back and is complete: { $file }. Nothing here has changed.

handover-before = Made before
handover-before-line =
    { $people ->
        [0] { $moment }, without names
        [one] { $moment }, with 1 name
       *[other] { $moment }, with { $people } names
    }

handover-erase = Afterwards
handover-erase-text = When the next person has opened the file, you can erase the group here.
handover-erase-open = Erase this group …

takeover = Take over a group from a file
takeover-lead = Choose the file you were given. Nothing changes until you have seen what is in it.
takeover-choose = Choose a file
takeover-open = To open: { $name }
takeover-passphrase = Passphrase of the file
takeover-passphrase-hint = Whoever gave you the file knows it.
takeover-look = See what is in it
takeover-looking = Reading the file…
takeover-made = This is in the file, as of { $day }.
takeover-agendas =
    { $count ->
        [one] When and where it meets, its starter set, 1 agenda
       *[other] When and where it meets, its starter set, { $count } agendas
    }
takeover-people = Who agreed to go along
takeover-nobody = Nobody: there are no names in it.
takeover-beside = It becomes a new group beside those you have. They stay as they are.
takeover-taken = You took this group over { $moment }, and it is still here.
takeover-again = Take it a second time, as another group
takeover-do = Take this group over
takeover-working = Taking it over…
takeover-other = Choose another file

group-erase = Erase { $group }
group-erase-lead = Everything these records hold of this group goes: its meetings, its list, its agendas and cycles, and what was saved for later.
group-erase-meetings =
    { $count ->
        [0] Nothing was written about any meeting.
        [one] Something was written about 1 meeting.
       *[other] Something was written about { $count } meetings.
    }
group-erase-stays = Your library and your own starter sets stay.
group-erase-elsewhere =
    { $count ->
        [one] 1 person of its list is on another list too, or must be kept, and stays.
       *[other] { $count } people of its list are on another list too, or must be kept, and stay.
    }
group-erase-held = This group must keep everything for now. When that is over, you can erase it here.
group-erase-people =
    { $count ->
        [one] Erase the 1 person too who is on no other list
       *[other] Erase the { $count } people too who are on no other list
    }
group-erase-people-hint = Otherwise they stay among your people, on no list.
group-erase-done = The group is erased
group-erase-done-text = These records hold nothing of this group any more, and neither do their earlier states on this computer.
group-erase-logged = It is written in the destruction log, without a name.
