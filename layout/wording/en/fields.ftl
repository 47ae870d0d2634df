# How any format is read: what may stand in a field, and what is wrong with what stands there.

# What a field is called in a sentence.
field = { $term ->
       *[other] “{ $name }”
    }
name = “{ $name }”
an-item = an item of { $field }
the-file = the file

# What stands there.
what-group = a group of fields
what-list = a list of { $count }
    .empty = an empty list
what-text = text

# What is needed.
kind-list = a list
kind-map = a group of fields with names of your own
kind-group = a group of fields ({ $names } …)
kind-word = one of { $words }
kind-whole = a whole number from { $least } to { $most }
    .least = a whole number of { $least } or more
kind-number = a number from { $least } to { $most }
kind-flag = yes or no
kind-date = a date
kind-length = a length such as 9pt or 275mm
kind-name = a name
kind-text = text

unknown-key = “{ $key }” is no field of { $record }
    .bare = “{ $key }” is no field
    .slot = “{ $key }” is nothing that a slot understands
missing-key = { $record } lacks its { $field }
    .empty = { $field } is empty, but { $record } needs it
    .item = { $name } needs at least { $least } { $least ->
        [one] item
       *[other] items
    }
    .template = a theme needs at least one page template
    .profile = a profile needs the identifier of its own printing condition beside it
duplicate-key = “{ $key }” is here twice: it stands in line { $line } already
    .spellings = “{ $key }” and “{ $other }” are the same field
    .sizes = size and sizes say the same
    .setting = { $field } is said under setting: too
wrong-type = { $name } is { $found } here, but { $wanted } is needed
    .nothing = { $name } is empty here, but { $wanted } is needed
    .key = a key must be one word
    .theme = theme.yaml must be a group of fields: title, page, grid …
wrong-number = “{ $text }” is no whole number, as { $name } needs it
    .decimal = “{ $text }” is no number, as { $name } needs it
    .range = { $name } must be from { $least } to { $most }, not { $text }
    .least = { $name } must be { $least } or more, not { $text }
    .order = of “{ $text }” the second number must be the larger
    .autospace = autospace_min, autospace and autospace_max must not fall: { $numbers }
wrong-length = “{ $text }” is no length: a number with a unit is needed, such as 9pt or 275mm
    .bare = “{ $text }” is no length: a number with a unit is needed, such as 9pt or 275mm (did you mean { $text }mm or { $text }pt?)
    .unit = “{ $unit }” is no unit of length: use pt, mm, cm, in or pc
    .positive = { $name } must be more than nothing, not { $text }
    .negative = { $name } must be nothing or more, not { $text }
wrong-date = “{ $text }” is no date
    .calendar = there is no { $text } in the calendar
    .written = “{ $text }” is not how a date is written here
    .order = of “{ $text }” the first day must come before the last
unknown-word = “{ $text }” is no word for { $name }
    .flag = { $name } is yes or no, not “{ $text }”
    .pattern = “{ $text }” is not { $wanted }, as { $name } needs it
and-more = and { $count } more of [{ $code }]

# What to do about it.
hint-did-you-mean = did you mean “{ $name }”?
hint-known = { $what } known here: { $names }
known-fields = fields
known-words = words
known-options = options
known-conditions = printing conditions
hint-write = write “{ $text }”
    .bare = write { $text }
hint-begin-from-theme = or begin from a theme that has it: extends: base
hint-photo-inks = photos are printed in the four inks, or in black where the press has no more; a picture in a spot colour is a PDF or an SVG drawing that has it, placed as an ad
hint-digits = write only the digits: { $text }
hint-date = write year-month-day: 2020-06-08
hint-last-day = that month ends on { $date }
hint-braces = a text that begins with {"{"} or [ must stand in quotes
hint-dash-space = a space is missing after the dash: “- ”
hint-dashes = begin each item on a line of its own with “- ”
hint-wide-spaces = replace the wide spaces before it by ordinary ones
hint-keep-one = keep one

# Templates' options and printing conditions.
unknown-option = “{ $slot }” does not understand the option “{ $option }”
    .branch = rows and columns do not understand the option “{ $option }”
option-value = the option “{ $option }” cannot be “{ $value }”
masthead-lines = the page template does not say how many lines the masthead takes
hint-masthead-lines = write { $example }
hint-frame-artwork = an advertisement has its frame in its artwork
unknown-look = the theme declares no look “{ $look }”
hint-declare-look = or declare it under looks: “{ $look }: {"{"}border: .4pt{"}"}”
known-looks = looks
hint-may-be = it may be { $wanted }
bad-value = { $fault }
unknown-press = there is no printing condition “{ $name }”
    .circle = the printing condition “{ $name }” extends one that extends it
bad-press = this printing condition cannot be read: { $reason }
    .encoding = this printing condition is not saved as UTF-8
    .syntax = this is not TOML: write “name = value”, texts in quotes
missing-profile = the profile { $file } cannot be read: { $reason }
bad-profile = { $file } is no ICC profile
    .space = { $file } is no output profile for CMYK (it is one for { $space })
    .intent = { $file } does not say how to separate by “{ $intent }”
hint-other-intent = write intent: { $names }, or ask the print shop for a profile with all of them
hint-identifier = the print shop knows the name of its characterization data; any name will do for the shop's own
hint-ask-profile = ask the print shop for the profile of its press and paper
record-condition = a printing condition (印刷条件)
record-ink = the ink (总墨量)
record-ppi = the resolutions (分辨率)
record-text = the smallest text (最小文字)
record-rule = the thinnest rules (最细线条)
record-qr = the QR codes (二维码)
kind-profile = the name of an ICC profile beside the file
kind-file-pattern = a pattern of file names, such as {"{name}-{date:%Y%m%d}-A{page:02}.pdf"}
bad-file-pattern = “{ $text }” in { $name }: no form for this part
    .brace = “{ $text }” in { $name }: a brace has no partner
    .folder = “{ $text }” in { $name } is no name of a file: / \ : * ? " < > | and a dot at its start cannot be in one
    .pdf = “{ $text }” in { $name } does not end in .pdf
    .part = “{ $text }” in { $name } is no part of a file’s name
    .form = “{ $text }” in { $name } is no form for this part
    .both = “{ $text }” in { $name } names pages and sheets: a file is one or the other
hint-file-pattern = numbers take {"{page:02}"}; dates %Y, %y, %m and %d: {"{date:%Y%m%d}"}
hint-deliver-to = the folder is said by layout deliver --to FOLDER
known-parts = parts
