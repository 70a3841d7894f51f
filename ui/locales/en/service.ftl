### Service for a term, speakers from outside, and the sign-up sheet.

service = Service
service-lead = Who does what for a longer time, and until when. Your pages say so before a term ends, without a name.
service-nameless = This group has not agreed to keep names, so nobody is written down here.
service-empty = Nobody is written down yet
service-empty-text = Treasurer, secretary, whoever has the keys: write down who it is and until when, and nobody is surprised.
service-now = Now
service-vacant = Open
service-vacant-fill = Fill
service-vacant-fill-of = Fill: { $title }
service-past = Before
service-add = Write somebody down
service-change = Change
service-change-of = Change { $title }
service-end = End now
service-end-of = End now: { $title }
service-goes-on = Goes on after all
service-goes-on-of = Goes on after all: { $title }
service-ended = Ended: { $title }.
service-went-on = { $title } goes on.
service-from-until = { $from } to { $until }
service-from-open = since { $from }, no end agreed
service-ahead-open = from { $from }, no end agreed
service-ends-soon = ends soon
# On the group’s page and on Today. { $title } is the program’s word: treasurer, secretary.
service-ending = Service as { $title } ends on { $day }
service-ending-group = { $group }: service as { $title } ends on { $day }
service-ending-see = See who does what

service-new-title = Write down who serves
service-edit-title = Change { $title }
service-what = Which service?
service-own = Something else
service-own-title = What do you call it?
service-own-hint = For example: keys to the hall.
service-who = Who?
service-who-choose = Choose somebody
service-who-missing = Choose who it is.
service-nobody = Nobody is on your group’s list yet. Add people there first.
service-from = From
service-day-missing = Type a day, or choose one from the calendar.
service-until-how = Until when?
service-until-usual = As usual: { $usual }
service-until-day = Until a day
service-until-open = No end agreed
service-until = Last day
service-remind = Say so how many days before?
service-remind-hint = 0 is never.
service-remind-wrong = Type a number from 0 to 183.
service-saved = It is written down.

speakers = Speakers
speakers-lead = People from outside whom you ask to speak. They are on no list and no search finds them.
speakers-nameless = This group has not agreed to keep names, so no speakers are written down here.
speakers-empty = No speakers yet
speakers-empty-text = Write down whom you could ask, how to reach them, and who could stand in.
speakers-col-name = Name
speakers-col-last = Last spoke
speakers-col-next = Next evening
speakers-never = not known
speakers-none-next = none
speaker-asked = asked
speaker-confirmed = confirmed
speaker-cancelled = cancelled
speakers-next = { $day }: { $state }
speakers-idle = Not asked for a long time
speakers-idle-text = Neither asked nor here for as long as your group keeps names. Erase those you no longer need.
speaker-add = Add a speaker
speaker-new-title = Add a speaker
speaker-name = Name
speaker-name-hint = First name and last initial are enough. Of the last word, lists show the initial only.
speaker-contact = Phone or e-mail
speaker-stand-in = Who could stand in?
speaker-stand-in-none = Nobody yet
speaker-saved = Saved.
speaker-last = Last spoke on { $day }
speaker-last-none = When she or he last spoke is not known: evenings keep names only so long.
speaker-evenings = Evenings ahead
speaker-evenings-none = Not asked for any evening.
speaker-evening = { $day }, { $role }
speaker-confirm = Said yes
speaker-confirm-of = Said yes for { $day }
speaker-unconfirm = Not sure yet
speaker-unconfirm-of = Not sure yet for { $day }
speaker-withdraw = Can’t come
speaker-withdraw-of = Can’t come on { $day }
speaker-instead = Ask { $name } instead
speaker-instead-of = Ask { $name } instead for { $day }
speaker-set = { $day }: { $state }
speaker-withdrawn = No longer asked for { $day }.
speaker-replaced = { $name } is asked for { $day }.
speaker-invite = Ask for an evening
speaker-invite-when = Which evening?
speaker-invite-role = To do what?
speaker-invite-do = Write down that I asked
speaker-invite-none = There are no meetings ahead.
speaker-erase = Erase this speaker…
speaker-erase-title = Erase a speaker
speaker-erase-lead = The name, how to reach them, and every evening they spoke are erased here, also from what can be taken back.
speaker-erase-typed = Type “{ $name }” to confirm
speaker-erase-final = This can’t be undone.
speaker-erase-wrong = That is not the name as it stands above.
speaker-erase-do = Erase for good
speaker-erase-doing = Erasing…
speaker-erase-back = Don’t erase
speaker-erase-covered = Names are covered. Uncover them to erase somebody.
speaker-erase-done = Erased
speaker-erase-beyond = What can’t be reached
speakers-all = All speakers

signup-open = Type in what was written
signup-title = Type in the sign-up sheet
signup-read-lead = In the order of the sheet. Enter goes to the next row; leave empty rows empty.
signup-nameless = This group has not agreed to keep names, so nothing can be typed in. The sheet can still go round.
signup-none = No services to put one’s name down for
signup-none-text = The starter set of this group has no services of an evening. Add some under “Roles and rota”.
signup-row = { $number }. { $role }, { $day }
signup-taken = taken
signup-save = Save
signup-nobody = Nobody on the list has this name.
signup-several = Several people have this name. Choose who is meant.
signup-is-taken = Somebody else has this already.
signup-gone = This is no longer on that evening.
signup-who = Who is meant in row { $number }?
signup-choose = Choose
signup-unread = { $count ->
    [one] One row can’t be read. Nothing is saved yet.
   *[other] { $count } rows can’t be read. Nothing is saved yet.
}
signup-saved = { $count ->
    [0] Nothing was typed in.
    [one] One name is written down.
   *[other] { $count } names are written down.
}
signup-back = Back to the papers
