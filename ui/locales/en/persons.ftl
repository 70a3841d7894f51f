### What is known of a person, finding people, and two entries that are one person.

## Writing somebody down
persons-alias = I only know a description, such as “tall guy, Tuesdays”
persons-first-alias = What others call this person
persons-more = More about this person
persons-family-first = The family name comes first
persons-pronouns = Pronouns
persons-pronouns-hint = Such as she/her or they/them.
persons-language = Speaks
persons-language-hint = The language this person would rather speak.
persons-change = Change what is written down

## How to reach somebody
persons-reach = How to reach this person
persons-allow-phone = Allowed about the number
persons-allow-email = Allowed about the address
persons-allow-call = May be called
persons-allow-leave-message = A message may be left, for others to hear
persons-allow-text = May be sent a text message
persons-allow-phone-list = The number may stand on the phone list
persons-allow-write = May be written to
persons-allow-email-list = The address may stand on the phone list
persons-allow-since = since { $day }
persons-allow-saved = Saved: { $what }
persons-allow-back = Taken back: { $what }
persons-no-phone = No phone number is written down. Once there is one, you can note here what is allowed about it.
persons-no-email = No e-mail address is written down. Once there is one, you can note here what is allowed about it.

## Where somebody stands
persons-status = Where things stand
persons-status-newcomer = New
persons-status-newcomer-more = Came for the first time not long ago.
persons-status-regular = Part of the group
persons-status-regular-more = Comes as often or as seldom as is right.
persons-status-away = Away for a while
persons-status-away-more = Means to come back. Nobody is asked to serve meanwhile.
persons-status-moved-on = Moved on
persons-status-moved-on-more = Comes no longer. The door stays open.
persons-status-died = Died
persons-status-died-more = Remembered here as long as names are kept.
persons-status-since = since { $day }
persons-status-until = until { $day }
persons-status-write = Write down a change
persons-status-which = What holds from that day
persons-status-from = From when
persons-status-back = Last day away
persons-status-back-bad = Write a day, or leave it empty if it is not known.
persons-status-gone = From that day this person comes off every list. What was written down before stays, and Undo takes it back.
persons-status-saved = Written down: { $status }.
persons-status-history = What was written down before
persons-status-remove = Take out
persons-status-remove-of = Take out: { $status }, { $day }
persons-status-removed = Taken out.

## The story
persons-story = What is written down
persons-story-empty = Nothing is written down for this time.
persons-story-none = Nothing is written down yet
persons-story-none-text = Once something is, it stands here in order of time.
persons-story-meeting = { $group }, { $day }
persons-story-from = From { $day } on.
persons-story-earlier = Earlier

## Finding people
persons-filter-group = On the list of
persons-filter-any-group = any group, or none
persons-filter-status = Where things stand
persons-filter-any-status = new, part of the group or away
persons-filter-allows = What is allowed
persons-filter-any-allows = anything or nothing
persons-filters = Narrow down
persons-none-so = Nobody here fits that.
persons-shown = The first { $count } are shown.
persons-next = Show the next { $count }
persons-more-shown = { $count ->
    [one] One more person is shown.
   *[other] { $count } more people are shown.
}
persons-lists = Lists you keep
persons-list-keep = Keep this list
persons-list-title = What you call it
persons-list-hint = What you narrowed down to is kept, not who is on it today. Everybody who opens these records sees the title: no names in it.
persons-list-title-missing = Give it a title.
persons-list-kept = Kept: { $title }
persons-list-drop = Drop
persons-list-drop-of = Drop { $title }
persons-list-dropped = { $title } is no longer kept.
persons-list-everybody = Everybody
persons-alike-some = { $count ->
    [one] One person may be written down twice
   *[other] { $count } may be written down twice
}

## Two entries that may be one person
persons-alike = May be one person
persons-alike-lead = These entries look alike. Only you can know: nothing is put together by itself.
persons-alike-none = Nobody seems to be written down twice
persons-alike-first = The first { $count } of { $total } are shown.
persons-alike-compare = Side by side
persons-alike-compare-of = Side by side: { $name } and { $other }
persons-alike-two = They are two people
persons-alike-two-of = They are two people: { $name } and { $other }
persons-alike-two-done = Noted: these are two people. They are not brought up again.
persons-compare = Side by side
persons-compare-lead = If this is one person, choose what to keep where the entries differ. { $name } stays, with all that was written down about either.
persons-compare-what = What
persons-compare-nothing = nothing
persons-compare-meetings = Marked at meetings
persons-compare-count = { $count ->
    [one] at { $count } meeting
   *[other] at { $count } meetings
}
persons-compare-together-title = They are two people
persons-compare-together = { $count ->
    [one] Both were written down at the same meeting, so they are two. If that was a slip of the pen, put the meeting right first.
   *[other] Both were written down at the same { $count } meetings, so they are two. If that was a slip of the pen, put the meetings right first.
}
persons-compare-other-way = Keep the other entry instead
persons-one = Make them one
persons-one-done = They are one person now.
persons-merged = Also written down as
persons-part = Make two again
persons-part-of = Make two again: { $name }
persons-part-done = They are two again. What was written down since stays on this page.
