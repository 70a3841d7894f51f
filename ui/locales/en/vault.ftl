### First run, locking and unlocking, the recovery code.

continue = Continue

welcome-steps-label = Steps
step-language = Language
step-promises = Our promises
step-passphrase = Passphrase
step-code = Recovery code
step-code-back = Check the code

welcome-title = Welcome
welcome-lead = Homegroup helps you prepare your group’s meetings, know who is here, and print what you need. Everything stays on this computer.
language-label = Language

promises-title = What you can count on
promise-nobody-title = Nobody learns who was there
promise-nobody-text = Your records are locked with your passphrase and stay on this computer. Nothing is sent anywhere. You can start without a single name.
promise-nothing-lost-title = Nothing is lost
promise-nothing-lost-text = What the screen shows as saved is safely on the disk, even if the power goes out.
promise-minute-title = You are done in a minute
promise-minute-text = Then you can close the computer and be with your group.

passphrase-title = Choose a passphrase
passphrase-lead = It opens your records. Nobody can reset it for you, and we never see it.
passphrase-label = Passphrase
passphrase-hint = Four or more words that have nothing to do with each other are easy to remember and hard to guess.
passphrase-repeat-label = The same passphrase once more
passphrase-differs = These two are not the same. Please type it once more.
passphrase-show = Show
passphrase-hide = Hide
passphrase-show-label = Show passphrase
passphrase-hide-label = Hide passphrase
passphrase-make = Make my records
passphrase-making = Making your records…
caps-lock-on = Caps Lock is on.

strength-0 = Guessed at once.
strength-1 = Easy to guess.
strength-2 = Not hard to guess yet.
strength-3 = Hard to guess.
strength-4 = Very hard to guess.

code-title = Write this on paper
code-lead = This recovery code opens your records if you ever forget the passphrase. It is shown only now.
code-keep = Keep the paper in a safe place away from this computer. Whoever has it can open your records.
code-written = I have written it down
code-back-title = Type the code from your paper
code-back-lead = So that you can be sure it is right.
code-label = Recovery code
code-hint = Capital or small letters, with or without the dashes.
code-check = Check the code
code-show-again = Show it again

recovery-open-title = Is your recovery code on paper?
recovery-open-text = It was shown when you made your records, but you have not checked it yet.
recovery-open-link = Check it in Settings

unlock-title = Your records are locked
locked-start = They are always locked when Homegroup starts.
locked-asked = You locked them.
locked-idle = Nobody was using Homegroup for a while, so they were locked.
locked-safe = Everything you saved is safe.
unlock = Unlock
unlocking = Unlocking…
unlock-by-code = I forgot my passphrase
unlock-by-passphrase = Use my passphrase
locking = Locking your records…
not-started-title = Your records can’t be opened just now

locked-suspend = The computer was asleep, so they were locked.
locked-screen = The computer’s screen was locked, so your records were too.
locked-restored = Your backup is back. Unlock it with the passphrase it had.
door-restore = Bring a backup back
promises-restore = I have a backup
aside-text = The records from before the backup came back are still here. They are removed as soon as you unlock.
aside-begin = Go back to the records from before
aside-sure = Then the records that came from the backup are removed from this computer. The backup file itself stays as it is.
aside-do = Go back

covered-title = A meeting is on
covered-now = It is { $time }
covered-closes = Closes at { $time }
covered-agenda = Agenda
covered-minutes = { $minutes } min
covered-text = Names are covered. Type your passphrase to go on.
covered-show = Go on
