### The library: readings.

library-title = Library
library-lead = What your groups read aloud.
library-empty-title = No readings yet
library-empty-text = Add something your group reads aloud: your own words, a text you may use, or just the title of a card in your binder.
library-yours = Added by you
reading-add = Add a reading
minutes = { $minutes } min
minutes-to-read = { $minutes ->
    [one] About one minute
   *[other] About { $minutes } minutes
}
reading-restricted = This text belongs to someone else. Your group may use it, so it stays on this computer: it is never printed, exported or passed on.
reading-card-title = On a card in your binder
reading-card-text = Only the title and the minutes are kept here. Bring the card to the meeting.
reading-all = All readings

reading-new-title = Add a reading
reading-title-label = Title
reading-licence-label = Where does the text come from?
reading-text-label = Text
reading-text-hint = Paste or type it. A blank line starts a new paragraph.
reading-minutes-label = Minutes to read aloud
reading-minutes-hint = Leave it empty and the words are counted.
reading-minutes-wrong = Please write the minutes as a whole number, for example 3.
reading-source-label = Source
reading-source-hint = For example a book and a page.
reading-language-label = Language of the text
reading-save = Save the reading
reading-added = The reading is saved.

reading-terms-own = Our own words
reading-terms-own-text = Written by you or your group.
reading-terms-restricted = Someone else’s, and our group may use it
reading-terms-restricted-text = It stays on this computer and is never printed, exported or passed on.
reading-terms-card = On a card in our binder
reading-terms-card-text = Only title and minutes are kept here; you read from the paper.
reading-terms-public-domain = Free for everyone
reading-terms-public-domain-text = Nobody holds rights in it any more.
reading-terms-cc-by-sa = Creative Commons, share alike
reading-terms-cc-by-sa-text = May be passed on with its source, under the same terms.
