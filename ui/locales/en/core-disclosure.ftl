### What the core says about releases, what agencies note, and what a group writes down.

problem-twice = There is one of that name already. Choose another name.

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
