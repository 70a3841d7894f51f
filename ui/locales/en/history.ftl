### What was changed.

history-title = What was changed
history-page-text = See what was done when, and take it back.
history-lead = Newest first. Taking something back touches only what nobody has changed since.
history-none = Nothing was changed yet
history-none-text = As soon as you change something, it stands here.
history-earlier = Earlier
history-undone = taken back
history-undo-label = Undo: { $what }
