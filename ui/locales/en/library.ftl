### The library: readings.

library-title = Library
library-lead = What your groups read aloud.
library-empty-title = No readings yet
library-empty-text = Add something your group reads aloud: your own words, a text you may use, or just the title of a card in your binder.
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
reading-minutes-wrong = Please write the minutes as a whole number, for example 3.
reading-source-label = Source
reading-source-hint = For example a book and a page.
reading-language-label = Language of the text
reading-save = Save the reading
reading-added = The reading is saved.

licence-own = Our own words
licence-own-text = Written by you or your group.
licence-restricted = Someone else’s, and our group may use it
licence-restricted-text = It stays on this computer and is never printed, exported or passed on.
licence-card = On a card in our binder
licence-card-text = Only title and minutes are kept here; you read from the paper.
licence-public-domain = Free for everyone
licence-public-domain-text = Nobody holds rights in it any more.
licence-cc-by-sa = Creative Commons, share alike
licence-cc-by-sa-text = May be passed on with its source, under the same terms.
