### Words used on many screens.

app-name = Homegroup
skip-to-content = Skip to content
nav-label = Main
nav-today = Today
nav-groups = Groups
nav-people = People
nav-library = Library
nav-settings = Settings
nav-cover-names = Cover names
nav-lock = Lock
key-cover = F9
key-lock = Ctrl L
name-covered = name covered
names-now-covered = Names are covered.
names-now-shown = Names are shown.
tabs-label = Pages

field-optional = if you like
save = Save
cancel = Cancel
close = Close
back = Back
draft-again = What you had begun is here again.
draft-drop = Drop it
try-again = Try again
to-today = Go to Today

error-unexpected = Something went wrong that we did not expect. What was saved before is safe. Please try again.
not-found-title = This page is not here
not-found-text = It may have been removed, or the address is not right.
not-shown-title = This can’t be shown just now
broken-title = Something on this page broke
broken-text = What you saved is safe. You can try the page again or go back to Today.

undo = Undo
redo = Do it again
to-settings = Back to Settings
notice-close = All right
working-stop = Stop
working-stopping = Stopping…
what-day-label = What day is it today?
what-day-confirm = This is today
what-day-missing = Please write today’s date.
backup-make-link = Make a backup
