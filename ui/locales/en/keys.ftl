### The passphrase and the recovery code, after the first run.

keys-title = Passphrase and recovery code
keys-page-text = Change your passphrase, or get a new recovery code.

keys-passphrase-heading = Change your passphrase
keys-now-label = The passphrase you use now
keys-new-label = New passphrase
keys-others = Somebody else may know the old one
keys-others-hint = Everything is locked anew with new keys, and you get a new recovery code. The old passphrase and the old code open nothing from then on, except backups you made before.
keys-change = Change my passphrase
keys-changing = Changing…
keys-changed = Your passphrase is changed.

keys-code-heading = A new recovery code
keys-code-lead = If the paper is lost, or somebody may have read it. The old code opens nothing from then on, except backups you made before. Making it locks all records anew and can take a moment.
keys-code-make = Make a new code
keys-code-making = Making a new code…

passphrase-offer = Offer me a passphrase
passphrase-offered = Offered: { $passphrase }

reset-title = Choose a new passphrase
reset-lead = Your recovery code opened your records. If you have forgotten your passphrase, choose a new one now. The code on your paper stays the same.
reset-do = Use this passphrase
reset-later = Not now
