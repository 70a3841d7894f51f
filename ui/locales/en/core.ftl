# What the core says: errors and the few sentences it makes itself. Read by the Rust side.

## Errors: what happened, then what to do
error-locked = Your records are locked. Unlock them to go on.
error-wrong-passphrase = That passphrase doesn’t open these records. Check Caps Lock and try again; nothing was changed.
error-no-vault = There are no records here yet. Make them first.
error-vault-exists = There are records here already. Unlock them with their passphrase.
error-foreign = This folder holds other files. Choose an empty folder, or the one your records are in.
error-in-use = Homegroup already has these records open. Use that window, or close it and try again.
error-damaged = A part of these records can’t be read. Leave the folder as it is and bring back your newest copy of it.
error-unsupported = A newer Homegroup made these records. Update Homegroup and open them again.
error-not-found = This is no longer here, or never was. Go back and look again.
error-unknown-command = There is no such command. “commands” lists those there are.
error-conflict = This was changed elsewhere since you opened it. Look at it again, then decide.
error-already-done = This is saved already. There is nothing more to do.
error-names-not-agreed = This group hasn’t agreed to keep names. Write down on the group’s page when it does.
error-weak-passphrase = This passphrase is too easy to guess. Four or five words that don’t belong together are good.
error-wrong-recovery-code = That isn’t the recovery code. Compare it with what you wrote down, letter by letter.
error-cancelled = This meeting is cancelled. Bring it back first.
error-meeting-ahead = This meeting is still ahead. From its day on you can write down who was there.
error-not-all-at-once = In this kind of group each person is marked one by one.
error-paper = The paper couldn’t be made. Nothing was changed; please try again.
error-no-printer = No printer was found on this computer. Save the paper and print it elsewhere.
error-disk-full = The disk is full and this wasn’t saved. Free some space and try again; everything saved before is kept.
error-io = The computer couldn’t read or write the records. Check that the disk is connected, then try again.
error-file = The file couldn’t be written there. Choose another place.
error-too-large = This is too much to save at once. Split it and try again.
error-poisoned = The last change couldn’t be saved. Lock and unlock to go on; everything saved before is kept.
error-lacking = The computer has too little memory free to open the records. Close other programs and try again.
error-internal = Something went wrong inside Homegroup. Nothing was changed; please try again.
error-held = A group this person belongs to must keep everything for now. Lift the hold on the group’s page first.
error-clock-in-doubt = The computer’s clock jumped ahead. Say first what day it is; until then all names are kept.
error-clock-differs = The computer’s clock says another day. Set the clock right, or look again what day it is.
error-nothing-aside = No earlier records are kept aside any more.
error-file-unread = The file couldn’t be read. Choose another, or look whether its disk is connected.
error-given-up = Given up. Nothing was changed.
error-no-clipboard = There is no clipboard here. Write it down by hand.
error-names-not-kept = This meeting is so long ago that names aren’t kept any more; only how many there were.
error-not-a-text = This isn’t a plain text file, or it is too large. Save it as .txt or .md and choose it again.
error-reading-shipped = This came with a starter set. Make your own copy to change it.

## A request that doesn’t fit its command
request-missing = This is needed.
request-unknown = The command has no such field.
request-wrong = This isn’t of the form that is needed here.

## Fields
problem-empty = Please fill this in.
problem-too-long = This is too long: { $max } characters are the most.
problem-unprintable = There are characters in this that can’t be shown. Type it again.
problem-not-a-date = Please give a day of the calendar, such as 2026-11-24.
problem-not-a-time = Please give a time such as 19:00.
problem-not-a-zone = This isn’t a time zone Homegroup knows, such as America/Chicago.
problem-out-of-range = Please give a number from { $min } to { $max }.
problem-least-above-most = The least must not be more than the most.
problem-not-a-choice = This isn’t one of the choices, or isn’t complete.
problem-in-the-future = This day lies ahead. Please give today or an earlier day.
problem-not-an-amount = Please give an amount such as 42.50, without a sign or a space.
problem-outside-meeting = This time isn’t within the meeting, or is still to come.
problem-too-many = There can be no more than { $max }.
problem-not-kept-here = This isn’t kept in this kind of group.
problem-not-with-this-licence = A card in your binder has no text here. Leave the text empty, or choose where it comes from.

## Passphrase
passphrase-hint-words = Use four or five words that don’t belong together.
passphrase-hint-longer = Nearly. One more word makes it strong.

## Checking the records
verify-dropped = The last thing you did before the computer stopped wasn’t finished and isn’t kept.
verify-envelope = One of the two copies of the key was damaged and has been put right from the other.
verify-blobs = Something large, such as a reading or a picture, is missing or damaged. Everything else is whole. If you have a backup, you can bring it back from there.
verify-rebuilt = The index was made anew from your records.

## Kinds of group
regime-mutual-aid = People helping each other
regime-mutual-aid-explained = A mutual-aid group. It starts without names: you count people, and write names down only once the group has agreed.
regime-part2 = A treatment program (42 CFR Part 2)
regime-part2-explained = Run by a substance use treatment program. Federal confidentiality rules apply to its records.
regime-court-mandated = Classes a court ordered
regime-court-mandated-explained = People attend because a court or an officer asked them to. Attendance is kept by name.
regime-other-agency = Another agency
regime-other-agency-explained = Run by a church, a clinic or another organisation with rules of its own. Attendance is kept by name.

## Licences
licence-own = Our own words
licence-public-domain = Public domain
licence-cc-by-sa = Creative Commons BY-SA
licence-restricted = Stays on this computer
licence-card = A card in our binder

## Agenda
agenda-can-shrink = can shrink to { $minutes } if we run late

## Reading cycles
cycle-place-week = week { $at } of { $of }
cycle-place-turn = turn { $at } of { $of }
cycle-place-month = month { $at } of { $of }

## Bringing a list
import-file-too-large = This file is larger than 4 MB. Is it the right one?
import-file-too-many-rows = This file has more than 5,000 rows. Split it and bring in one part at a time.
import-file-empty = There is nothing in this file.
import-file-spreadsheet = This is a spreadsheet file. Open it, choose “Save as” and “CSV”, and bring in that file.
import-file-not-text = This isn’t a text file. A list of people comes as CSV.
import-file-no-headings = The first row has to say what is in each column, for example: First name, Last name, Phone, Email. Add such a row and try again.
import-file-no-name-column = No column holds a name. Give one of them the heading “First name” or “Name”.
import-row-no-name = There is no name in this row.
import-row-no-first-name = There is a last name but no first name, and last names aren’t shown to others. Add a first name.
import-row-too-many-cells = There is something in a column without a heading. If a cell contains a comma, put it in quotation marks.
import-row-quote = A quotation mark is missing here or in a row above.
import-row-undecodable = Some letters could not be read. Save the file as “CSV UTF-8” and try again.
import-row-unprintable = There are characters that can’t be shown. Type this cell again.
import-row-too-long = This is longer than { $max } characters.
import-row-email = The e-mail address isn’t complete.
import-row-phone = The telephone number has no digits.
import-field-first = first name
import-field-last = last name
import-field-name = name
import-field-preferred = preferred name
import-field-phone = telephone
import-field-email = e-mail
import-field-notes = notes
import-ask-above = Line { $line } has the same name. Is this somebody else?
import-ask-known = Somebody of this name is known already. Is it the same person?
import-candidate-here = on this list
import-candidate-elsewhere = not on this list
import-candidate-phone = telephone ends in { $ending }
import-note-several-columns = Several columns hold the same thing ({ $headings }). In each row the first that isn’t empty counts.
import-note-no-notes = Notes aren’t kept in this kind of group. That column is left out.

## What the program has to say about the records
notice-dropped = The last thing you did before the computer stopped wasn’t finished and isn’t kept. Look whether it is still to be done.
notice-repaired = A damaged part of your records was put right from its second copy. Nothing is lost; a backup now would be good.
notice-rebuilt = Your records were read through and their index was made anew. There is nothing to do.
notice-recovered = A part of your records was damaged, and everything was saved from its copy. Make a backup now, and have the disk looked at.
notice-without-index = There is no room on the disk to work quickly. Everything is kept; free some space and unlock again.
notice-strangers = Another program, perhaps one that copies folders, left copies among your records: { $files }. They aren’t used. Stop it from copying this folder, and make backups instead.
notice-disk-low = The disk is nearly full. Free some space, so that tonight can be saved.
notice-clock-jumped = The computer’s clock is more than a month past the last day you were here. Names are kept until you say what day it is.
notice-names-expired =
    { $count ->
        [one] The names of one meeting became totals, as this group’s time for names was over.
       *[other] The names of { $count } meetings became totals, as these groups’ time for names was over.
    }
notice-backup-due = Your last backup is a while ago, or there is none yet. Make one, and keep it away from this computer.

## What was changed
change-group-create = Group made
change-group-edit = Group changed
change-group-agree-names = Keeping names agreed or withdrawn
change-person-add = Person added
change-person-edit = Person changed
change-people-import = List brought in
change-roster-add = Put on the list
change-roster-remove = Taken off the list
change-meeting-cancel = Meeting cancelled
change-meeting-restore = Meeting brought back
change-agenda-item-add = Agenda item added
change-topic-set = Topic changed
change-agenda-item-edit = Agenda item changed
change-agenda-item-move = Agenda item moved
change-agenda-item-remove = Agenda item taken off
change-agenda-item-restore = Agenda item put back
change-reading-add = Reading added
change-reading-edit = Reading changed
change-reading-copy = Reading copied
change-reading-remove = Reading taken out
change-reading-restore = Reading put back
change-cycle-add = Reading cycle added
change-cycle-edit = Reading cycle changed
change-cycle-remove = Reading cycle taken away
change-cycle-restore = Reading cycle put back
change-cycle-set = An evening of a reading cycle set
change-attendance-mark = Who is here: marked
change-attendance-add = Who is here: somebody new
change-attendance-mark-all = Who is here: everybody marked
change-basket-set = Amount put in written down
change-sheet-type-in = Who was here: a list typed in
change-door-mark = Who is here: marked at the door
change-visitor-count = Who is here: counted
change-curriculum-edit = Curriculum: what counts was changed
change-curriculum-module-add = Module added
change-curriculum-module-edit = Module changed
change-curriculum-plan = Module of a meeting chosen
change-curriculum-fill = Modules planned for the coming weeks
change-curriculum-make-up = Make-up written down or taken back
change-pack-copy = Starter set copied
change-pack-edit = Starter set changed
change-pack-text-save = Starter set changed as text
change-pack-import = Starter set brought in
change-pack-remove = Starter set taken away
change-pack-update = Newer starter set taken
change-sample-make = Sample made
change-retention-edit = Time for keeping names changed
change-other = Something changed
change-undo = Taken back
change-undo-of = Taken back: { $what }
change-redo-of = Done again: { $what }
undo-done = Taken back: { $what }.
undo-partly = Taken back: { $what }. What was changed again since stays as it is.
undo-nothing = There is nothing to take back.
undo-nothing-left = Everything in this was changed again since. Nothing was taken back.
redo-done = Done again: { $what }.
redo-partly = Done again: { $what }. What was changed again since stays as it is.
redo-nothing = There is nothing to do again.

## Backups
backup-file-name = Homegroup backup { $date }.homegroup

## Erasing
erase-beyond-backups = Backups made before today still hold this person. Make a new one, and destroy the old ones.
erase-beyond-papers = Papers that were printed, and files that were saved or given to others, are not reached.
erase-beyond-disk = On a memory drive, traces may lie unseen for a while. They are sealed, and their key is gone.
erase-beyond-texts = A reading or a handout of yours has this first name in it. Look there, and change it by hand if it is this person.
destroyed-names =
    { $count ->
        [one] Names of one meeting became totals
       *[other] Names of { $count } meetings became totals
    }
destroyed-person =
    { $count ->
        [0] One person erased
        [one] One person erased, from one meeting
       *[other] One person erased, from { $count } meetings
    }
authority-time = The time for keeping names, { $days } days, was over
authority-asked = Asked for by whoever keeps the records

## A newer starter set
pack-change-pack-changed = Its name, description or words are changed
pack-change-role-new = New role: { $title }
pack-change-role-changed = Changed role: { $title }
pack-change-agenda-new = New kind of meeting: { $title }
pack-change-agenda-changed = Changed kind of meeting: { $title }
pack-change-item-new = New on an agenda: { $title }
pack-change-item-changed = Changed on an agenda: { $title }
pack-change-reading-new = New reading: { $title }
pack-change-reading-changed = Changed reading: { $title }
pack-change-cycle-new = New in turn: { $title }
pack-change-cycle-changed = Changed in turn: { $title }
pack-change-card-new = New card: { $title }
pack-change-card-changed = Changed card: { $title }
pack-change-milestone-new = Newly celebrated: { $title }
pack-change-milestone-changed = Celebrated otherwise: { $title }
