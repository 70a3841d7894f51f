### What the core says about releases, what agencies note, and what a group writes down.

error-release-signed = This release is signed, so what it says stays. Write a new one instead.
error-release-not-signed = This release isn’t signed yet. Write down the signature first.
error-release-revoked = This release was revoked already. It can’t be revoked again.
error-release-expired = This release was over by that day, so there is nothing to revoke.
error-release-firm = This release says itself that it can’t be revoked yet. It was made after a referral by a court or the like, and names the day or the event from which it can.
error-release-not-in-force = This release was not in force on that day. Nothing may be handed out under it.

change-release-add = Release begun
change-release-edit = Release changed
change-release-remove = Unsigned release taken away
change-release-sign = Release signed
change-release-revoke = Release revoked
change-release-happened = Event of a release written down
change-disclosure-add = Something handed out, written down
change-noted-edit = Notes about a person changed
change-own-field-add = Own field added
change-own-field-edit = Own field changed
change-own-tag-add = Tag added
change-own-tag-edit = Tag changed

## What a group writes down, a sentence for each thing it keeps. They stand one after the other.
written-counts = For each meeting, this group writes down how many people came and how many were new.
written-no-names = It doesn’t write down anybody’s name.
written-names-agreed = On { $day } the group agreed to keep names, so it also writes down who came: first name and the first letter of the last name, if you gave one.
written-names-agency = It also writes down who was here, who was late or left early, and who was absent.
written-days = { $days ->
    [one] One day after a meeting, its names turn into plain numbers.
   *[other] { $days } days after a meeting, its names turn into plain numbers.
}
written-open = Names are kept until the agency that runs the group decides otherwise.
written-held = For now everything has to be kept, so no names are taken out.
written-contacts = A phone number or an e-mail address is kept only if somebody gave it.
written-no-contacts = No phone numbers and no e-mail addresses are kept.
written-services = It also writes down who does what at a meeting, such as opening the room.
written-milestones = If somebody asked for it, the day they count from is kept, to know when there is something to celebrate.
written-care = If somebody asked for a call, or for something else to be remembered, that is kept, with its day and at most one line about it.
written-partners = If two people said yes to walking together, it is kept who they are and on which day each said yes.
written-goals = If somebody asked for it, a goal is kept in their own words.
written-no-notes = What people say here is not written down, and there are no notes about anybody.
written-no-other-notes = What people say here is not written down, and there are no other notes about anybody.
written-notes = Staff may keep a short note about a person.
written-notes-fields = Staff may keep a short note about a person, and these details: { $fields }.
written-curriculum = It is written down which parts of the course each person has done.
written-releases = If you sign a release, it is kept, together with a list of what was handed out to whom.
written-locked = All of it is locked with a passphrase on one computer and goes nowhere by itself.
written-see = You may ask to see what is written about you.
written-see-erase = You may ask to see what is written about you, and to have it taken out.

## If police, a court or family ask for the list. For whoever keeps it.
asked-calm = You don’t have to answer right away, and you don’t have to decide alone. You can say: “I can’t answer that on the spot. Please give me your name, your office and a number, and a copy of any paper you have.” Write down who asked and when. Then ask somebody before you say more.
asked-list = There is a list of names here, for as long as this group keeps them. Nobody has to learn from you, at the door or on the phone, that it exists. What people said in a meeting is not written down.
asked-no-list = There is no list of names here: this group counts people and writes down no names. You can say so. What people said in a meeting is not written down either.
asked-law-mutual = In a group like this, “what is said here stays here” is a promise people make each other. It is not a law you can point to. So keep the promise as far as you can, and if a paper from a court comes, don’t answer it on your own and don’t ignore it.
asked-law-part2 = This group belongs to a treatment program under 42 CFR part 2. Under section 2.13 you may not even say that somebody is or was here, unless that person agreed in writing or a court gave an order under these rules. You can say: “I can’t tell you whether anybody is or was here.” If there is a signed release, tell only what it names, only to whom it names, and only while it is in force.
asked-law-court = A court sent people to this group, so a report about one person may be owed to somebody. That is never the whole list: whoever asks about one person must not learn who else was here. What may be told, and to whom, is for your agency to say.
asked-law-agency = An agency runs this group, and its rules say what may be told and to whom. Whoever asks about one person must never learn who else was here, so the whole list is never the answer.
asked-family = When family or friends ask, say the same to all of them, whether the person comes or not: “We don’t tell anybody who comes, and that goes for everybody. You could ask them yourself.” If somebody is in danger, call for help first. You can do that without saying that they belong to a group.
asked-leave = Once somebody has asked, leave everything as it is. Don’t erase anything and don’t change anything until you have had advice.
asked-who-mutual = Whom to ask: the people your group trusts, your intergroup or the program’s service office, and a lawyer or a legal aid office.
asked-who-part2 = Whom to ask: the director of your program, whoever is in charge of privacy there, and the program’s lawyer.
asked-who-agency = Whom to ask: your supervisor, whoever is in charge of privacy at your agency, and the agency’s lawyer.
