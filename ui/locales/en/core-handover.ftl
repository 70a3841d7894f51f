### Handing a group over, and erasing one: what the core says.

error-parcel = This file is not a group that was handed over, or it is damaged. Ask for it again.
error-parcel-passphrase = That passphrase doesn’t open this file. Ask whoever made it; nothing was changed.
error-parcel-newer = A newer Homegroup made this file. Update Homegroup and open it again.
error-parcel-taken = The group in this file was taken over here before. Say so if you want it a second time.
error-same-passphrase = This passphrase opens your own records. Choose another one for the file: you are going to give it away.
error-held-group = This group must keep everything for now. Lift the hold first.

change-handover-take = Group taken over from a file

erase-group-beyond-backups = Backups made before today still hold this group. Make a new one, and destroy the old ones.
erase-group-beyond-papers = Papers that were printed, and files that were saved or handed over, are not reached.
destroyed-group =
    { $count ->
        [0] A group erased
        [one] A group erased, with one meeting
       *[other] A group erased, with { $count } meetings
    }
