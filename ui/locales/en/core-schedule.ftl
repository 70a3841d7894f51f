### When groups meet: what the core says about it.

problem-never-happens = This day never comes. Look at it again.
problem-end-before-start = This ends before it starts. Look at both days again.

## Holidays of the United States
holiday-us-new-year = New Year’s Day
holiday-us-king = Martin Luther King Jr. Day
holiday-us-presidents = Presidents’ Day
holiday-us-memorial = Memorial Day
holiday-us-juneteenth = Juneteenth
holiday-us-independence = Independence Day
holiday-us-labor = Labor Day
holiday-us-columbus = Columbus Day or Indigenous Peoples’ Day
holiday-us-veterans = Veterans Day
holiday-us-thanksgiving = Thanksgiving
holiday-us-christmas = Christmas Day

## What was changed
change-meeting-move = Meeting moved
change-meeting-add = Meeting added
change-schedule-rule-add = Meeting time added
change-schedule-rule-edit = Meeting time changed
change-schedule-rule-end = End of a meeting time changed
change-schedule-break-add = Break added
change-schedule-break-remove = Break taken away
change-schedule-week-set = Week of the month changed
change-holiday-add = Holiday added
change-holiday-edit = Holiday changed
change-holiday-remove = Holiday taken off the list
change-holiday-fill = Holidays filled in
