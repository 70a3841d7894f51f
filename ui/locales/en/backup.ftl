### Backups, and bringing one back.

backup-title = Backup and restore
backup-page-text = Keep a copy somewhere else, or bring one back.
backup-moment = { $day }, { $time }

backup-make-heading = A copy somewhere else
backup-none = There is no backup yet. If this computer is lost, so are your records.
backup-last = { $days ->
    [0] The last backup was made today: { $moment }.
    [one] The last backup was made yesterday: { $moment }.
   *[other] The last backup was made { $days } days ago: { $moment }.
}
backup-due = It is time for a new one.
backup-where = A backup is one locked file. It opens with your passphrase or your recovery code only. Keep it on a memory stick or another disk, away from this computer.
backup-make = Make a backup
backup-making = Making a backup…
backup-done = Your backup is made
backup-done-text = It was read back and is complete: { $file }
backup-remind = Remind me when the last one is older than
backup-remind-hint = You see the reminder on Today. Nothing is sent anywhere.
backup-remind-days = { $days } days
backup-remind-never = Never

backup-made = Made
backup-newest = Last change in it
backup-holds = In it
backup-counts = { $groups ->
    [one] 1 group
   *[other] { $groups } groups
}, { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}, { $readings ->
    [one] 1 reading
   *[other] { $readings } readings
}
backup-size = Size
size-kb = { $size } KB
size-mb = { $size } MB

backup-kept-heading = Copies kept on this computer
backup-kept-lead = Homegroup keeps a few copies by itself, in case a file is damaged or a mistake was made. They don’t help if the computer is lost.
backup-kept-none = There are none yet.
backup-reason-rest = kept by itself
backup-reason-asked = you asked for it
backup-reason-before-import = before a list was brought in
backup-reason-before-merge = before two people were made one
backup-reason-edition = when everything was locked anew
backup-reason-backup = from a backup

restore-heading = Bring a backup back
restore-lead = You can look at what is in a backup before anything changes.
restore-begin = Bring a backup back
restore-title = Bring a backup back
restore-choose-lead = Choose the backup file. Nothing changes until you have seen what is in it.
restore-choose = Choose a file
restore-kept = Or one that was kept on this computer
restore-use = Use this one
restore-use-label = Use the copy of { $moment }
restore-open-lead = To open: { $name }
restore-passphrase-hint = The one that was in use when this copy was made.
restore-by-code = Use the recovery code
restore-look = See what is in it
restore-looking = Reading the backup…
restore-look-title = This is in the backup
restore-replaces = What is here now is put aside and this takes its place. Everything changed since then is not in it. Until the next time you unlock, you can still go back.
restore-into-nothing = There are no records here yet. This becomes your records.
restore-then = Afterwards you unlock with the passphrase of this backup.
restore-do = Bring it back
restore-working = Bringing it back…
restore-other = Choose another one
