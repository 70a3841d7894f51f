### What the core says of starter sets: of one made from a group, and of what is wrong in one.

pack-condition-open = if it is wanted that evening

error-pack-line = Line { $line }: { $reason }. Nothing was changed.
error-pack = This isn’t a starter set that works: { $reason }. Nothing was changed.

## Reasons: parts of the two sentences above.

pack-too-large = it is larger than { $max } MB
pack-newer-format = a newer Homegroup wrote it, in form { $found }; this one reads forms up to { $known }
pack-not-text = this is no text

pack-slip-toml = this can’t be read as TOML. Look at its quotes, brackets and equals sign
pack-slip-quotes = a text in quotes or a number belongs here, and quotes come in twos
pack-slip-bracket = a bracket isn’t closed, or a comma is missing
pack-slip-no-value = a name needs an equals sign and a value after it
pack-slip-more = there is something more after the value; every name and value has a line of its own
pack-slip-key-twice = this name is there twice
pack-slip-unknown = nothing here is called “{ $key }”
pack-slip-missing = “{ $key }” is missing in what begins here
pack-slip-choice = one of these belongs here: { $choices }
pack-slip-number = a whole number without quotes belongs here, 0 or more
pack-slip-by-language = a text is written by language, such as name.en = "…"
pack-slip-kind = a value of another kind belongs here
pack-slip-blank = a text needs words in at least one language, and none of them may be blank
pack-slip-language = a language is written in small letters, such as en or pt-br

pack-fault-bad-id = { $at } isn’t an id that can be used here: it begins with { $form } and goes on in small letters, digits and hyphens
pack-fault-bad-name = “{ $at }” isn’t an id for a starter set: it is one word of small letters, digits and hyphens
pack-fault-twice = { $at } is there twice
pack-fault-no-such = { $at } asks for { $id }, which isn’t in the starter set
pack-fault-entries = { $at } has { $found } entries; there may be { $min } to { $max }
pack-fault-number = { $at } has a number that is too small or too large
pack-fault-range = the least minutes of { $at } may not be more than its usual ones, and its most not less
pack-fault-sum = the items of { $at } add up to { $sum } minutes, not to { $minutes }
pack-fault-too-long = { $at } has a text longer than { $max } characters
pack-fault-licence = { $at } has a licence that doesn’t go with it: a card has no text, every other reading has one, and a text that must stay here can’t be in a starter set
pack-fault-turns = { $at } has { $found } turns: by month there may be 12 at most, by week of the month 5
pack-fault-instead = { $at } can’t take the place of another item like this: it needs a condition, and the other may not stand in for something itself or be in another circle
pack-fault-country = { $at } has a country that isn’t written as two capital letters
pack-fault-order = { $at } doesn’t come after the one celebrated before it
