### What the core says about service, speakers from outside and the sign-up sheet.

problem-taken = Somebody has this already. Take it back on the meeting’s plan first.

change-service-add = Service: written down
change-service-edit = Service: changed
change-service-end = Service: ended
change-speaker-add = Speaker added
change-speaker-edit = Speaker changed
change-speaker-erase = Speaker erased
change-speaker-invite = Speaker asked for an evening
change-signup-read = Sign-up sheet typed in

# How long one person usually does a service.
span-days = { $count ->
    [one] one day
   *[other] { $count } days
}
span-months = { $count ->
    [one] one month
   *[other] { $count } months
}
span-years = { $count ->
    [one] one year
   *[other] { $count } years
}
