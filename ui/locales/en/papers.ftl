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
# The sheet an agency keeps. Those without a value are lines to write on.
sign-in-scheduled = Scheduled
sign-in-began = Began at
sign-in-ended = Ended at
sign-in-headcount = People present
sign-in-credential = Credential
sign-in-signed = Signature
sign-in-co-facilitator = Co-facilitator
sign-in-topic = Topic
sign-in-name-or-id = Name or ID
sign-in-signature-in = Signature in
sign-in-signature-out = Signature out

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

# The sheet an evening is counted on, without names.
tally-title = Counting sheet
tally-here = Cross out one box for each person
tally-room = In the room, a box each
tally-online = Online, a box each
tally-people = People, in all
tally-newcomers = New tonight, in all
# Comes after the program's word for what people put in, and a line; { $line } becomes a line to write on.
tally-counted-by = counted by { $line } and { $line }
tally-given = Given tonight
tally-how-many = How many
tally-next = For { $date }
tally-who = Who
tally-names = First names
tally-names-about = Only for those who wish to write theirs. An empty page is fine, too.
tally-foot = Type the numbers in afterwards, then tear this sheet up.

# Slips to sign in on, one person each.
slips-title = Sign-in slip
slips-name = First name, last initial
slips-hand-in = Fold it and hand it in. Nobody else reads it.

# The slip a person carries from meeting to meeting.
slip-title = Attendance slip
slip-name = Name
slip-from-to = From – to
slip-group = Group
slip-signed = Signed (first name or initial)
slip-caveat = A signature says that the person who carries this slip was at the meeting. It says nothing about sobriety, taking part or membership.
slip-contact = To reach whoever signs
slip-yours = This slip is yours. Keep it with you; the group makes no copy.

# The report about one person, under her release.
report-title = Attendance report
report-person = Person
report-discloser = Disclosed by
report-group = Group
report-period = Period
report-recipient = For
report-purpose = Purpose
report-extent = What the release allows to be told
report-release-signed = Release signed on
report-release-expires = Release holds until
report-made-on = Made on
report-attendance = Attendance
report-sum = { $meetings ->
    [0] The group held no meeting in this period.
    [one] The group held { $meetings } meeting in this period. There on record: { $there }. Not recorded: { $silent }.
   *[other] The group held { $meetings } meetings in this period. There on record: { $there }. Not recorded: { $silent }.
 }
report-noted = On record
report-minutes = Minutes
report-minutes-about = Minutes are those the meeting was planned for; none are given where somebody came late or left early. “Not recorded” says that nothing was written down, and nothing else.
report-attended = Attended
report-late = Attended, came late
report-left-early = Attended, left early
report-excused = Excused
report-absent = Absent
report-not-recorded = Not recorded
report-not-kept = No longer kept
report-notice = Notice that goes with this record (42 CFR 2.32)
report-prepared-by = Prepared by
report-signed-on = Signature and date
report-foot = Confidential. For the recipient named above only.

# Numbers of members who want to be on the list; folded, it says nothing more than this.
phones-title = Keep in touch
phones-yourself = Please keep it to yourself
phones-nobody = Nobody has asked to be on it yet.
phones-more = Room for more
phones-fold = Fold like a fan, this side out.

# What is in the box, and what is wanted ahead.
chips-title = What is in the box
chips-in-box = In the box
chips-wanted = Wanted soon
chips-ahead = At the next meetings
chips-nothing = Nothing that anybody asked to be counted.

# For a milestone; says no program.
certificate-title = Certificate
certificate-for = This is for
certificate-on = to mark
certificate-signed = Signed
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
