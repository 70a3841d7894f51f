# What papers say. Read by the papers crate; see there for where each stands.

sign-in-title = Sign-in sheet
# Stands in a frame on every page of the copy that has names on it.
sign-in-facilitator-copy = Facilitator copy – not for passing round
sign-in-date = Date
sign-in-time = Time
sign-in-place = Place
sign-in-facilitator = Facilitator

# Heads of the columns. The hint stands below the word "Name".
sign-in-number = #
sign-in-name = Name
sign-in-name-hint = (first name, last initial)
sign-in-time-in = Time in
sign-in-time-out = Time out
sign-in-signature = Signature or initials

sign-in-confidential = Confidential. Please sign only your own line, and take no photos or copies of this sheet.
sign-in-confidential-facilitator = Confidential. Keep this copy with you, and lock it away or destroy it after the meeting.
# { $line } becomes a line to write on.
sign-in-close-out = Rows { $line } to { $line } blank at close, initials { $line }

# The sheet to put one's name down on, for the coming evenings.
sign-up-title = Sign-up sheet
sign-up-lead = Put your first name and last initial beside what you would like to do. An empty line is fine, too.
sign-up-number = #
sign-up-service = Service
sign-up-name = Name
sign-up-name-hint = (first name, last initial)
# Somebody has it already; the sheet says no name.
sign-up-taken = taken
sign-up-confidential = Confidential. Please take no photos or copies of this sheet.

# For members, one page: what the group writes down.
written-down-title = What we write down
written-down-ask = Ask whoever runs the group if anything here is not clear.

# A handout; its own title may name a program, so the file says no more than this.
handout-title = Handout
# The days on which the numbers above were looked up.
handout-checked = Checked on { $days }
handout-places-group = Group
handout-places-when = When
handout-places-place = Where

page-of = Page { $page } of { $pages }
