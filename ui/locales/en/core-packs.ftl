### What the core says of starter sets: of one made from a group, and of what is wrong in one.

pack-condition-open = if it is wanted that evening
