### Settings.

settings-title = Settings
settings-saved = Saved.

theme-label = Colors
theme-system = Same as this computer
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

page-label = Paper
page-hint = For everything you print.
page-letter = Letter
page-a4 = A4

letter-keys = Letters in the list of names
letter-keys-hint = While a row of “Who is here” has the focus, a single letter marks it. What each letter does is told above the list.
letter-keys-on = on
letter-keys-off = off

recovery-heading = Your recovery code
recovery-have-it = You have not checked your recovery code yet. If you wrote it on paper, type it here to be sure it is right.
recovery-lost-it = If you don’t have it, it can’t be shown again. Make a new one below.
recovery-right = That is the right code
recovery-right-text = Keep the paper in a safe place away from this computer.

records-heading = Your records
records-lead = They are on this computer only. You can have every one of them read and checked.
records-check = Check my records
records-checking = Checking your records…
records-sound = Everything is in order
records-sound-text = { $records ->
    [0] There is nothing saved yet.
    [one] One record was read and is complete.
   *[other] { $records } records were read and all are complete.
}
records-unsound = Something is not right

about-heading = About Homegroup
about-version = Version { $version }
about-licence = Free software under the MIT or the Apache 2.0 licence, whichever you prefer. It never connects to the internet.
about-letters = The letters on screen and their licences

settings-pages = More settings
records-folder = They are in { $folder }.

locking-heading = Locking
locking-after = Lock by itself after
locking-hint = When nobody has touched the keyboard or the mouse for so long. While a meeting runs, its clock stays and only the names are covered.
locking-keys = Ctrl+L locks at once. F9 covers all names. F2 opens the emergency card. Your records also lock when the computer sleeps or its screen is locked.
lock-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
