### The emergency card: what to do first, in words read in ten seconds, and whom to call.

nav-emergency = Emergency
key-emergency = F2
emergency-title = Emergency
emergency-back = Back to where you were
key-back = Esc
# { $number } is the emergency number, or emergency-number-word where no country is known.
emergency-call = Call { $number }
emergency-number-word = the emergency number
emergency-where = Say where you are first.

emergency-overdose = Somebody won’t wake up or hardly breathes
emergency-overdose-1 = Call { $number }. Say: “not waking up, not breathing well”.
emergency-overdose-2 = Give naloxone if you have it. No change after three minutes: give another.
emergency-overdose-3 = Breathing: turn them on their side. Not breathing: do what the phone tells you.
emergency-overdose-4 = Stay until help is there.

emergency-suicide = Somebody talks of ending their life
emergency-suicide-1 = Ask plainly: “Are you thinking of killing yourself?” Asking does no harm.
emergency-suicide-2 = Listen. One of you stays with them.
emergency-suicide-3 = Call together:
emergency-suicide-3-none = Call a crisis line together.
emergency-suicide-4 = In danger now, or hurt: call { $number }.

emergency-trouble = Trouble in the room
emergency-trouble-1 = Pause the meeting. Say calmly what has to stop.
emergency-trouble-2 = Two of you go out with them, never one alone. Touch nobody.
emergency-trouble-3 = Anybody may leave. Nobody who was frightened stays alone.
emergency-trouble-4 = Somebody is threatened or hurt: call { $number }.

emergency-reach-call = call { $number }
emergency-reach-call-or-text = call or text { $number }
emergency-reach-text = text { $word } to { $number }
emergency-in-spanish = press 2 for Spanish
emergency-local = Near you
emergency-countries = Which country are you in?
emergency-country = Country
emergency-col-emergency = Emergency
emergency-col-crisis = If somebody thinks of suicide
emergency-checked = checked on { $day }
emergency-all-checked = Numbers checked on { $day }.
emergency-plain = Plain words for the first minutes, and no professional’s advice. Whoever answers the phone knows more.
emergency-change = Change the numbers
emergency-country-us = United States
emergency-country-ca = Canada
emergency-country-gb = United Kingdom
emergency-country-ie = Ireland
emergency-country-au = Australia
emergency-country-nz = New Zealand
emergency-country-es = Spain
emergency-country-mx = Mexico

emergency-settings = Emergency card
emergency-settings-text = F2 shows it anywhere, also while your records are locked: everybody who sees this computer can read it. Write no person’s name here.
emergency-country-computer = The country of this computer
emergency-country-hint = Whose numbers the card shows.
emergency-emergency-label = Emergency number
emergency-number-of = Number of { $name }
emergency-number-hint = Leave it empty for the number that comes with the program.
emergency-local-legend = A number near you ({ $at })
emergency-local-name = What it is
emergency-local-name-hint = For example: night clinic, poison information.
emergency-local-number = Its number
emergency-saved = The card is changed.
