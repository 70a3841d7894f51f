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

# The evening's plan for whoever leads it, and what all plans of an evening share.
run-sheet-title = Run sheet
plan-time = Time
# Minutes, over a narrow column.
plan-minutes = Min
plan-item = What
plan-by = By { $who }
plan-who = Who
plan-topic = Topic: { $topic }
plan-reads = Reading: { $title }
plan-timer = { $minutes } min each
plan-timer-more = { $minutes } min each, { $more } to wrap up
# { $when } is somebody's own words, such as "if somebody is here for the first time".
plan-applies = Applies: { $when }
plan-instead = Instead of “{ $title }”
run-sheet-close = End
run-sheet-foot = Keep this sheet with you.
# Blanks to fill in by hand and type in afterwards.
run-sheet-after = To type in afterwards
run-sheet-began = Began
run-sheet-ended = Ended
run-sheet-people = People
run-sheet-new = New here
run-sheet-basket = Basket
run-sheet-said = What is said

# For the wall: nobody's name.
room-agenda-title = Agenda
room-agenda-close = End

# One sheet for the leader of each small group.
leader-sheets-title = Small group sheets
leader-sheets-mark = For whoever leads this small group
leader-sheets-led = Led by { $who }
leader-sheets-count = Cross out a number for each person
leader-sheets-chips = Chips
leader-sheets-people = In this small group

# A reader's own part.
reader-cards-title = Reader cards
reader-cards-reads = Reads: { $who }
reader-cards-binder = The words are in the binder.

reading-title = Reading
reading-source = Source: { $source }
reading-licence = Licence: { $licence }

who-does-what-title = Who is doing what
who-does-what-service = Service
who-does-what-state = Answer
who-does-what-asked = asked
who-does-what-yes = said yes
who-does-what-no = not this time

weeks-ahead-title = The weeks ahead
weeks-ahead-date = Date
weeks-ahead-about = What it is about
weeks-ahead-off = no meeting
weeks-ahead-more = More services
# For the wall: nobody has it yet.
weeks-ahead-open = open
weeks-ahead-ask = Would you like to do something that is open? Tell whoever leads the meeting.

# They stand on tables, and are pinned on: only first names.
name-tents-title = Name tents
badges-title = Name badges

page-of = Page { $page } of { $pages }
