### What the core says about reminders, buddies, partners and goals.

change-care-add = Reminder added
change-care-done = Reminder done
change-care-snooze = Reminder put off
change-care-remove = Reminder taken off
change-partner-add = Buddy or partner written down
change-partner-end = Buddy or partner ended
change-goal-add = Goal written down
change-goal-edit = Goal changed
change-goal-remove = Goal taken off
