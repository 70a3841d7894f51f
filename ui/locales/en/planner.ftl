### The weeks ahead in one table.

planner = Twelve weeks ahead
planner-lead = What is read, what it is about, and who does what. Choose a cell to change it.
planner-empty = No meetings ahead
planner-empty-text = Say when the group meets; then its weeks stand here.
planner-reach = A turn chosen here holds for
planner-table = The next twelve meetings
planner-how = Arrow keys move from cell to cell. Enter changes one; Enter again keeps it, Esc leaves it as it was.
planner-topic = Topic
planner-open = open
planner-nobody = nobody yet
planner-room = ask in the room
planner-speaker = a speaker
planner-asked = asked
planner-yes = said yes
planner-no = not this time
planner-off = No meeting
planner-cell = { $column }, { $day }
planner-saved = Saved.

topic-line = Topic: { $topic }
topic-none = No topic yet
topic-set = Change the topic
topic-field = What is this evening about?
topic-field-hint = Leave it empty to settle it in the room.
topic-save = Save the topic
topic-saved = The topic is saved.
topic-take = Take this topic
cards-topic = Topics to choose from
cards-question = Questions for the room
cards-tool = Tools at hand
