### The library: readings.

library-title = Library
library-lead = What your groups read aloud.
library-empty-title = No readings yet
library-empty-text = Add something your group reads aloud: your own words, a text you may use, or just the title of a card in your binder.
library-yours = Added by you
library-search = Find a reading
library-tag = Tag
library-terms = Terms
library-language = Language
library-any = All
library-none = No reading fits. Try fewer words or another choice.
library-count = { $count ->
    [one] One reading
   *[other] { $count } readings
}
library-removed = { $count ->
    [one] One reading taken out
   *[other] { $count } readings taken out
}
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

reading-last = Last used { $day }
reading-tags-are = Tags: { $tags }
reading-territory = Free to use in: { $countries }. Elsewhere somebody may hold rights in it.
reading-aloud = Read aloud
reading-edit = Change
reading-remove = Take out of the library
reading-removed = This reading is taken out of the library. Agendas that already have it keep it.
reading-restore = Put back
reading-restore-of = Put “{ $title }” back
reading-restored = The reading is back in the library.
reading-copy = Make my own copy to change
reading-copied = This is your own copy. Change it as you like.
reading-split = Split among readers
reading-back = Back to the reading

split-title = { $title }, split among readers
split-lead = Each part ends where a paragraph ends, and all take about as long.
split-readers = How many read?
split-do = Split
split-parts = { $count ->
    [one] One part
   *[other] { $count } parts
}
split-fewer = There are not enough sentences for more.
split-part = Part { $number }

reading-new-title = Add a reading
reading-title-label = Title
reading-licence-label = Where does the text come from?
reading-text-label = Text
reading-text-hint = Paste or type it. A blank line starts a new paragraph.
reading-minutes-label = Minutes to read aloud
reading-minutes-hint = Leave it empty and the words are counted.
reading-minutes-wrong = Please write the minutes as a whole number, for example 3.
reading-edit-title = Change { $title }
reading-shipped = This came with a starter set
reading-shipped-more = Make your own copy of it on its page; the copy can be changed.
reading-file = Bring in a .txt or .md file
reading-file-done = The file’s text stands in the form now.
reading-preview = How it will look
reading-preview-empty = What you write appears here.
reading-marks = Headings, emphasis, lists
reading-mark-heading = # Opening
reading-mark-heading-is = a heading
reading-mark-emphasis = *gently*
reading-mark-emphasis-is = in italics
reading-mark-strong = **together**
reading-mark-strong-is = in bold
reading-mark-list = - one point
reading-mark-list-is = a point of a list; 1. for points in order
reading-mark-quote = > words of another
reading-mark-quote-is = a quotation
reading-tags-label = Tags
reading-tags-hint = Words to find it by, with commas between them. For example: newcomers, closing.
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
