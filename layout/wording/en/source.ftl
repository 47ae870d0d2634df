# Reading issues and themes.
# Records.
record-story = a story (稿件)
record-photo = a photo (图片)
record-photo-alone = a photo that stands alone (图片)
record-ad = an ad (广告)
record-briefs = a column of briefs (简讯)
record-page = a page (版面)
record-subscription = a subscription (订阅)
record-masthead = the masthead (报头)
record-classified = the classified advertisements (分类广告)
record-classified-group = a kind of classified advertisements (类别)
record-ad-size = the size of an ad (广告规格)
record-mail = the mail (邮件)
record-web = the web pages (网页)
kind-person = an address, or a name and <desk@example.cn>
known-ad-sizes = sizes
record-house = house style
record-imprint = the imprint (版本记录)
record-issue = the issue
record-story-code = the QR code of a story
record-story-portrait = the portrait of a story
record-story-serial = the part of a serial
record-body-file = a body in a file
record-page-size = the page (开本)
record-portrait = a portrait
record-grid = the grid (版心)
record-western = the rows of Western stories
record-style = a text style (文字样式)
record-setting = the setting (排版)
record-theme = the theme
record-node = a node of a page template (版式)
record-page-template = a page template (版式)
schema-issue = An issue of a newspaper, for layout
schema-story = A story in a file of its own, for layout
schema-publication = A newspaper with what its issues have in common, for layout
schema-theme = A theme, for layout

# What is needed.
kind-point = a list of two numbers, such as [0.5, 0.3]
kind-size = a list of width and height, such as [275mm, 390mm]
    .ad = a list of width and height, such as [80mm, 60mm]
kind-id = a short name of letters, digits, . - _
kind-language = a language such as en_US, or none
kind-file = the name of a file
kind-address = an address such as https://…
kind-colour = a colour
kind-node = a slot's name, rows: or columns:
kind-slots = a list of slots
kind-variants = a list of page templates that take turns
kind-slot-fields = {"{"}span: 2, lines: 20{"}"} or nothing after “{ $slot }:”

# Names of things in lists.
known-stories = stories
known-roles = roles
known-themes = themes

# Reading a file of text.
no-file = there is no file { $file }
    .unreadable = { $file } cannot be read: { $reason }
not-a-file = { $file } is no ordinary file
    .folder = { $file } is a folder, not a file
too-large = { $file } has { $size } MB, more than the { $most } MB that a text may have: is it the right file?
    .nodes = more than { $most } fields and texts up to here: is it the right file?
    .text = { $name } has { NUMBER($count, useGrouping: 1) } characters, more than the { NUMBER($most, useGrouping: 1) } that such a text may have: is it the right one?
    .list = { $name } lists { NUMBER($count, useGrouping: 1) } things, more than the { NUMBER($most, useGrouping: 1) } that may stand there
    .stories = { NUMBER($count, useGrouping: 1) } stories for { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, more than the { NUMBER($most, useGrouping: 1) } that may be planned
    .issue = { NUMBER($count, useGrouping: 1) } characters for { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, more than the { NUMBER($most, useGrouping: 1) } that may be set
not-text = { $file } is no plain text but { $found }
    .damaged = a character here is damaged (the bytes are no UTF-8)
    .big5 = the file is saved as Big5, which would be read as other characters
encoding = the file is saved as { $encoding }; it was read as such
encoding-utf16 = UTF-16
encoding-gb18030 = GB 18030 (in Notepad called ANSI)
lunar-unknown = no date of the Chinese calendar is printed: it is known for single days from { $first } to { $last }
control-character = { $name } ({ $character }) cannot be printed
    .many = and { $count } more characters that cannot be printed: is it the right file?
control-null = a null character
control-page-break = a page break
control-table = Word's table mark
control-soft-hyphen = Word's optional hyphen
control-hard-hyphen = Word's non-breaking hyphen
control-damaged = what is left of a character that was damaged when the text was converted
control-other = a control character
empty-file = there is nothing in this file
hint-utf8 = save it again as UTF-8 (in Notepad: Save as, Encoding: UTF-8), so that every program reads it alike
hint-plain-text = save it as plain text (encoding UTF-8), or copy the text into a text file
hint-issue-is-text = an issue is a text file (issue.yaml): begin one with layout new and copy the texts of the stories into it
hint-type-anew = type it anew
hint-delete-or-type = delete it, or type the text anew
hint-new = layout new makes an example

# YAML.
yaml-syntax = this is not YAML
    .unreadable = this cannot be read as YAML
    .wide-colon = the colon after “{ $key }” is full-width (：)
    .no-space = a space is missing after “{ $key }:”
    .dash = there is no space after the dash
    .tab = a tab stands before this line's text; YAML takes only spaces there
    .wide-indent = full-width spaces stand before this line's text; YAML takes only ordinary spaces there
    .hard-indent = non-breaking spaces stand before this line's text; YAML takes only ordinary spaces there
    .escape = inside quotes a \ means something special, and not this
    .open-quote = the quotation mark that opens here is never closed
    .after-quote = the text goes on after the closing quotation mark
    .special-start = a text cannot begin with “{ $character }” without quotes
    .flow-wide = “{ $character }” is full-width; between the fields of {"{"}…{"}"} half-width marks are needed
    .flow-open = what begins with “{ $opening }” here does not end, or not where it should
    .second-colon = a second “: ” in this line: YAML takes it for another field
    .stray-field = this line has a field, but what stands above it does not allow one
    .no-colon = this line stands where a field is needed (“name: text”), but there is no colon and space in it
    .indent = this does not fit what stands above it: it is indented too far, or not far enough
    .indent-item = this item of a list is not indented like the others
several-documents = a second document begins here; one file is one document
too-deep = more than { $most } lists and groups within each other
alias = “{ $text }” is a reference in YAML; references are not used here
tag = “{ $text }” is a type tag in YAML; tags are not used here
remark = “{ $text }” is not printed: YAML takes what follows a space and # for a remark
hint-half-width-colon = write “{ $key }: ” with a half-width colon and a space
hint-colon-space = write “{ $key }: …”
hint-line-before = look at the end of the line before, too
hint-tab = replace each tab by two spaces
hint-ordinary-spaces = replace them by ordinary spaces
hint-single-quotes = use single quotes: '…'
hint-close-quote = close it, or use “ ” for quotation in a text
hint-other-quotes = use “ ” for quotation in a text, and ’ for an apostrophe; or put the whole text in quotes of the other kind
hint-quote = put the whole text in single quotes: '…' (a ' inside them is written twice)
hint-flow-marks = write , : {"{"} {"}"} [ ], and texts in quotes
hint-flow-close = close it with “{ $closing }”; a text that contains , : {"{"} {"}"} [ ] must stand in quotes
hint-second-colon = write a full-width colon in the text (：), or put the whole text in single quotes: '…' (a ' inside them is written twice)
hint-indent-field = indent it exactly like its neighbours, or put the text before it in quotes
hint-part-of-above = is it part of the text above? Then begin that text with “|” on its own line, and indent all of it
hint-same-column = fields of one group begin in the same column
hint-one-document = delete the line ---, or put the text in quotes
hint-alias = repeat what is meant; a text that begins with * or & must stand in quotes
hint-tag = a text that begins with ! must stand in quotes
hint-remark = put the whole text in quotes; for a remark, write a space after the #

# Texts.
several-lines = { $name } is one line of text, but this has { $lines }
punctuation = half-width marks were set full-width ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
unpaired-quote = a straight quotation mark has no partner in its paragraph and stays as it is ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
unpaired-mark = the partner of a bracket or quotation mark is missing in its paragraph ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
invisible = invisible characters were taken out ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
soft-break = line breaks of Word ended a paragraph each ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
space = unusual spaces and tabs became ordinary spaces ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
blank = a run of spaces is printed as one ({ $count ->
    [one] 1 place
   *[other] { $count } places
    })
composed = letters with separate accents were composed ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
unified = variants of Han with codes of their own became the usual ones ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
radical = radicals (as copied from a PDF) became the characters they look like ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
indent = blanks at the start of paragraphs were taken out: the theme indents ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
full-width-letters = full-width digits or letters are printed as they are ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
stray-markup = asterisks are printed as they are: no partner was found for them ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
markup-as-text = markup is printed as it stands ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
lone-accent = an accent ({ $marks }) stands on no letter
    .stack = one letter bears { $marks } and more: they would print into the lines above and below
merge-conflict = “{ $mark }”: git left two versions of this text here
hint-found = { $text } { $times }×: { $count ->
        [one] line
       *[other] lines
    } { $lines }
hint-became = { $text } → { $now } { $times }×: { $count ->
        [one] line
       *[other] lines
    } { $lines }
hint-taken-out = { $text } → nothing { $times }×: { $count ->
        [one] line
       *[other] lines
    } { $lines }
hint-curly-quotes = write “ and ”
hint-stars = black type is **…** within one paragraph; a literal asterisk is \*
hint-no-markup = HTML is never read, and ** and links are read in bodies alone: take the marks away
hint-accent-behind = write it behind its letter, or take it out
hint-choose-version = keep one version; delete the other and the lines <<<<<<<, =======, >>>>>>>
hint-variant-by-selector = where a name needs the variant, write the usual character with a variation selector and bring a font that has it
hint-half-width = newspapers print half-width digits: 2020, not ２０２０

# The body.
markdown = this line is { $what } in Markdown, which a body does not have
    .inline = this is { $what } in Markdown; a body does not have it within its lines
    .underscore = { $mark } is not used for emphasis here
unknown-mark = words in brackets cannot be “{ $what }”
known-marks = marks
ruby-long = “{ $text }” is too long above “{ $base }”
    .empty = nothing is said of what is to stand above these words
hint-ruby-long = at most { $most } letters above a character, half as many Han; a blank between syllables puts each above its own character
hint-ruby-empty = write it behind the word: {"{"}ruby: lǐ{"}"}
footnote = the note { $mark } is nowhere at the end of the text
    .unused = nothing in the text refers to the note { $mark }
    .twice = there are two notes { $mark }
hint-footnote = write a line of its own at the end: { $mark }: what it says
hint-footnote-mark = write [^{ $name }] where it belongs, each note with a name of its own
empty-block = a subhead without text
    .note = a note without text
    .point = a point of a list without text
    .footnote = a note at the end without text
    .fenced = nothing stands between ::: and :::
list-deep = a point of a point of a point: a list in a newspaper has two levels
hint-list-deep = write it as a sentence of the point above, or as a list of its own under a subhead
block-open = the block “::: { $name }” is never closed
hint-block-open = write ::: on a line of its own where it ends
block-nested = a box stands within a box
hint-block-nested = close the first with ::: before the second begins
block-end = ::: closes a block, but none is open here
hint-block-end = write what it opens behind it, such as “::: poem”, or delete the line
unknown-block = there is no block “::: { $name }”
known-blocks = blocks
table-rule = the line under a table's head has { $found ->
        [one] 1 column
       *[other] { $found } columns
    }, the head { $columns }
    .missing = this looks like a row of a table, but no line of |---| stands under the table's head
hint-table-rule = write under the head as many |---| as it has cells
table-lines = this line is no part of the table in its block
hint-table-lines = end the block before it with :::
table-ragged = this row has { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, the table { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }
    .sheet = row { $row } of the file has { $cells ->
        [one] 1 value
       *[other] { $cells } values
    }, its first row { $columns }
hint-table-ragged = write the empty cells too; a bar within a cell is \|
table-cell = a cell of { $characters } characters: more than { $most } are text, not a table
    .sheet = row { $row } has a cell of { $characters } characters: more than { $most } are text, not a table
hint-table-cell = write it as a paragraph above or below the table
table-large = a table of { $found } rows; one has { $most } at most
    .columns = a table of { $found } columns; one has { $most } at most
table-merge = “{ $mark }” joins this cell with one that is not there
    .edge = “{ $mark }” joins this cell with one that is not there
    .shape = cells joined by “{ $mark }” make no rectangle
    .sheet = cells that are merged in the sheet overlap, in row { $row }: “{ $text }”
hint-table-columns = leave columns out, or turn rows and columns round
hint-table-merge = < joins a cell with the one at its left, ^ with the one above; write \< or \^ for the sign itself
hint-unmerge = take the merging out in Excel or WPS, or copy the values into a new sheet
hint-table-rows = divide it into several tables
empty-sheet = the sheet of { $file } is empty
hint-empty-sheet = name the sheet that has the table: { "{" }file: hours.xlsx, sheet: Table1{ "}" }
unreadable-sheet = { $file } cannot be read as a spreadsheet
    .old = { $file } is a spreadsheet of the old kind (.xls)
    .large = { $file } is too large for a table in a newspaper
    .sheet = { $file } has no sheet “{ $sheet }”
    .hidden = all sheets of { $file } are hidden
    .formula = { $file }: cell { $cell } holds a formula whose value was never saved
    .far = a value stands far from the table of { $file }, in cell { $cell }
    .quotes = { $file } has a quotation mark that is not closed, or stands in the middle of a value
hint-save-xlsx = open it in Excel or WPS and save it as .xlsx
hint-copy-sheet = copy the table alone into a new file
hint-far-cell = delete it if it is a leftover; else copy the table alone into a new file
hint-csv-quotes = save it as CSV from Excel or WPS once more, or as .xlsx
hint-csv-ragged = give every row as many values as the first; a value with a comma stands in quotation marks
sheet-hidden = left out of { $file }: { $rows ->
        [0] {""}
        [one] 1 hidden row
       *[other] { $rows } hidden rows
    }{ $both ->
        [1] {" "}and{" "}
       *[0] {""}
    }{ $columns ->
        [0] {""}
        [one] 1 hidden column
       *[other] { $columns } hidden columns
    }
hint-sheets = its sheets: { $names }
hint-unhide = name the sheet, or show it and save the file
hint-save-values = open it in Excel or WPS and save it once, so that it holds the values
folded-body = the lines of this body run together: without | after “body:”, new lines are only spaces
markdown-list = a list
markdown-code = code
markdown-fence = a block of code
web-page = { $file } is a web page, not plain text
hint-copy-from-browser = copy its text out of the browser into a plain text file
markdown-rule = a rule across the column
markdown-picture = a picture
markdown-link = a link
markdown-nested-note = a note within a note
markdown-other = markup of another kind
markdown-underline = the underline of a heading or table
markdown-heading-space = a heading without its space
markdown-definition = the definition of a link
markdown-rank = a heading of another rank
markdown-heading = a heading
markdown-in-note = { $what } in a note
hint-escape = if it is meant as text, write a \ before it
hint-list = write each point as a paragraph; if it is meant as text, write a \ before it
hint-code-blanks = take the blanks at its start away
hint-fence = take the ``` or ~~~ away
hint-backtick = take the ` away; if it is meant as text, write a \ before it
hint-rule = rules are the theme's; if it is meant as text, write a \ before it
hint-photos = name it under photos: of the story, with its caption
hint-link = paper has no links: write the address as text; if it is meant as text, write a \ before it
hint-one-note = one > is enough
hint-subhead = a subhead begins with “## ”; if it is meant as text, write a \ before it
hint-heading-space = write “## { $text }”; if it is meant as text, write a \ before it
hint-address-text = write the address as text; if it is meant as text, write a \ before it
hint-note-headings = a note has no headings
hint-write-or-delete = write its text, or delete the line
hint-underscore = write *…* for kai or **…** for black type; a literal underscore is \_
hint-body = write body: | and the paragraphs below it, indented, without dashes
hint-folded-body = write body: | and begin the text on the next line; each line is then a paragraph

# Stories and pages.
empty-body = this story has neither a body nor a photo
no-headline = this story has no headline
portrait-alone = a portrait stands beside a byline, and this story has none
empty-page = nothing stands on this page
unknown-story = no story of this page has the id “{ $id }”
    .issue = no story of this issue has the id “{ $id }”
duplicate-id = another story (line { $line }) has the id “{ $id }” already
    .file = “{ $file }” is listed already, in line { $line }
ad-unclear = it is not clear how large this ad is
hint-write-body = write its text under body: |, or delete the story
hint-write-below = write its text below the second line of ---, or take the story off the list
hint-write-headline = write headline: …
hint-portrait-byline = write byline: with the name of whom it shows, or list the picture under photos:
hint-empty-page = give it a lead, stories or briefs, or delete it
hint-own-id = give each story an id of its own
hint-list-once = name it once

# Stories in files.
kind-lead = a story, the name of its file, or the id of one of the page's stories
front-open = this story's fields begin here, and nothing says where they end
    .dashes = “{ $text }” looks like the line above a story's fields, which is made of three half-width hyphens
    .bare = this file begins with the field { $key }, but nothing says that fields stand here: they would be printed
hint-front-open = write a line of three half-width hyphens (---) below the last field; the body follows
hint-three-hyphens = write --- with half-width hyphens, in a plain text editor
hint-front-matter = write a line of three half-width hyphens (---) above the fields and another below them
body-twice = the body stands among the fields and below them
hint-body-below = leave one of the two
place-unused = { $field } says nothing here: the page lists its stories itself
story-unlisted = { $count ->
        [one] no list names { $files }, which is not printed
       *[other] no list names { $files }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }, which are not printed
    }
hint-list-it = put it where it belongs under stories:, or take it out of the folder

# The publication.
record-publication = a publication (报刊)
record-numbering = the numbering (期号推算)
record-numbered-from = the issue that is counted from (起算期)
publication-name = “{ $file }” is not read: a publication's file is called publication.yaml
hint-rename = rename it to { $name }; the system may hide an ending such as .txt
not-an-issue = “{ $file }” is no issue
    .paper = “{ $file }” is a newspaper, not one of its issues
    .story = “{ $file }” is a story, not an issue
hint-issues = name the folder of an issue: { $names }
kind-rhythm = one of { $words }, or a list of days of the week
numbering-before = { $date } is before the first numbered issue, of { $start }
number-disagrees = { $field } is { $stated } here; by the date it would be { $number }
hint-numbering-at = numbers are counted as { $file } says in line { $line } (from, every, skip)
off-day = the paper does not appear on { $date } of itself: the issue counts as number { $number }
hint-ad-unclear = an ad has either size: [80mm, 60mm] or both columns: and lines:

# Addresses.
wrong-url = “{ $text }” is no address that a telephone can open
    .character = “{ $text }” contains a character that an address cannot have
    .short = “{ $text }” ends after its scheme
    .web = “{ $text }” is no web address
    .website = “{ $text }” names no website
    .dots = “{ $text }” is not the whole address
    .marks = “{ $text }” has Chinese marks in it
    .foreign = “{ $text }” has characters that an address cannot have
    .telephones = “{ $text }” has characters that not every telephone reads
url-too-long = the address has { $length } characters; a code that prints well holds { $most }
hint-copy-address = copy the address anew
hint-url-schemes = it begins with { $schemes }
hint-whole-address = write the whole address
hint-example-address = write the whole address: https://www.example.cn/page
hint-in-full = write it in full
hint-half-width-address = addresses have only half-width marks
hint-from-browser = copy it from the browser
hint-short-link = use a short link, or leave out what is not needed after “?”

# Files and pictures.
no-such-file = there is no file “{ $text }” here
    .missing = a file's name is missing here
    .impossible = “{ $text }” cannot be the name of a file
    .folder = “{ $text }” is a folder, not a file
outside-folder = “{ $text }” leads out of the issue's folder; only files in it are read
    .paper = “{ $text }” leads out of the publication's folder; only files in it are read
    .web = this is an address on the web; only files of the issue's own folder are read
    .absolute = “{ $text }” is a place on one computer only; files are named from the issue's folder
bad-picture = “{ $file }” is no picture, whatever its name says
    .drawing = “{ $file }” does not say how large it is
    .empty = “{ $file }” is an empty file
    .damaged = “{ $file }” looks like a picture but is damaged
    .cut-off = “{ $file }” is not whole: its end is missing
    .channels = “{ $file }” has channels that cannot be printed: transparency beside CMYK, or several beside its colours
hint-flatten-channels = save it flattened, without transparency and alpha channels, or as PDF
extra-channels = “{ $file }” has { $channels } channels, of which the first { $printed } are printed: a spot colour in the others would be missing
hint-spot-as-pdf = where the others are spot colours, ask for a PDF; where they are selections, save it without alpha channels
broken-profile = “{ $file }” has a broken colour profile, or one of another colour space: it is printed as if it had none (RGB as sRGB)
picture-kind = “{ $file }” is { $kind }, which cannot be printed from
picture-gif = a GIF
picture-bmp = a BMP
picture-photoshop = a Photoshop file
picture-heic = an iPhone photo in HEIC
picture-heif = a photo in HEIF
picture-avif = an AVIF
picture-film = a film
picture-jpeg-2000 = a JPEG 2000
picture-jpeg-xl = a JPEG XL
picture-big-tiff = a BigTIFF
picture-postscript = PostScript (EPS)
picture-zip = a zip, Word or WPS file
picture-doc = an old Word file
picture-shape = “{ $file }” has { $width } × { $height } pixels: no place on a page has that shape
hint-crop-picture = crop it to what is to be seen
picture-too-large = “{ $file }” has { $width } × { $height } pixels ({ $millions } megapixels), more than the { $most } million that are printed from
hint-export = export it as JPEG, PNG or TIFF
hint-take-out = take the picture out of it: export it as JPEG, PNG or TIFF
hint-heic = export it as JPEG, PNG or TIFF; or set the iPhone's camera to Most Compatible (兼容性最佳)
hint-copy-file = copy “{ $file }” into the issue's folder and name it from there
hint-save-there = save the file there and write its name
hint-put-file = put the file into the folder of the issue, or beside the story that names it
hint-slashes = write / between folders: { $file }
hint-save-again = open it in a picture program and save it again
hint-copy-again = copy it again from where it came
hint-picture-kinds = a JPEG, PNG, TIFF, WebP, SVG or PDF is needed
hint-still = take a still out of it as JPEG or PNG
hint-smaller-picture = make it smaller: a full page of a tabloid (四开) needs 3250 × 4600
bad-artwork = “{ $file }” is damaged: it cannot be read as a PDF
    .encrypted = “{ $file }” is locked
    .layers = “{ $file }” has layers that are switched off or not printed: placed, they would all be printed
    .pages = “{ $file }” has { $pages } pages, one is placed
    .trim = the trim box of “{ $file }” reaches beyond its page
    .size = “{ $file }” is { $width } × { $height } mm large: no newspaper has a place like that
    .time = reading “{ $file }” takes too long
    .memory = reading “{ $file }” takes too much memory
    .crash = “{ $file }” made the program that read it fall
artwork-left-out = “{ $file }” has form fields or remarks on its page: they are not printed
    .acts = “{ $file }” holds scripts or actions: they are left out
hint-artwork-flattened = if they belong to the picture, have it exported anew with fields and remarks flattened
hint-artwork-again = have it exported anew as PDF/X-1a
hint-artwork-unlocked = have it saved without a password and without restrictions
hint-artwork-layers = have the layers that are not meant deleted, and the others merged
hint-trim-within = have it exported anew with a trim box of the size of its place, within the page
hint-artwork-one-page = save the page that is meant as a file of its own
hint-artwork-size = have the page made as large as its place
no-trim-box = “{ $file }” does not say where it is trimmed: its whole page fills the place
hint-trim-box = where it has bleed or marks, have it exported anew with a trim box (PDF/X-1a has one)
hint-drawing-box = give it width and height, or a viewBox, in a drawing program

# Themes.
unknown-theme = there is no theme “{ $theme }”
    .no-file = “{ $theme }” is no theme: there is no theme.yaml in it
    .no-folder = “{ $theme }” is no theme: there is no such folder
no-templates = the theme “{ $theme }” has no folder templates/
theme-circle = themes cannot extend each other in a circle: { $chain }
page-size = the margins at top and bottom leave nothing of the page
grid = the grid is wider than the page: { $columns } columns of { $measure } × { NUMBER($size, maximumFractionDigits: 2) } pt are { NUMBER($width, minimumFractionDigits: 1, maximumFractionDigits: 1) } mm, the page { NUMBER($page_width, minimumFractionDigits: 1, maximumFractionDigits: 1) } mm
    .pitch = lines every { NUMBER($pitch, maximumFractionDigits: 2) } pt are closer than the characters are high ({ NUMBER($size, maximumFractionDigits: 2) } pt)
    .inner = with { NUMBER($inner, minimumFractionDigits: 1, maximumFractionDigits: 1) } mm at the spine the grid reaches { NUMBER($over, minimumFractionDigits: 1, maximumFractionDigits: 1) } mm beyond the trim at the other side
    .no-line = there is no room for a single line on the page
unobeyed-style = lines of the style “{ $style }” stand on the page's grid: no leading moves them
    .place = nothing is set in the style “{ $style }”
    .stretch = “{ $style }” is no style of a heading: its characters keep the width of their face
    .field = the style “{ $style }” does nothing with “{ $field }”
    .sizes = “{ $style }” is no style that tries several sizes: all but the first would never be used
idle-field = “{ $field }” does nothing without “{ $other }”
    .beside = “{ $field }” does nothing beside “{ $other }”
    .drawn = “{ $field }” does nothing: what a theme draws is as high as its lines say
hint-idle = write { $other } as well, or leave it out
hint-idle-lines = write lines: or min_lines: instead
hint-one-ground = leave one of them out
style-over-pitch = lines of the style “{ $style }” would be printed over one another: { NUMBER($size, maximumFractionDigits: 2) } pt on lines { NUMBER($pitch, maximumFractionDigits: 2) } pt apart
    .ruby = ruby of { NUMBER($size, maximumFractionDigits: 2) } pt (style “{ $style }”) has no room between lines { NUMBER($pitch, maximumFractionDigits: 2) } pt apart
hint-narrower-inner = inner: at most { NUMBER($most, minimumFractionDigits: 1, maximumFractionDigits: 1) } mm, or a narrower grid
hint-no-larger = at most { NUMBER($pitch, maximumFractionDigits: 2) } pt, or a larger grid: pitch
hint-no-stretch = leave stretch out; headline, kicker, deck, byline, column, standing-head, subhead and box-head may have it
hint-on-grid = leave leading out; the distance of lines is grid: pitch (caption, note, list, footnotes, names, verse, letter, table, box-text, pull-quote and quote-source may have one of their own)
hint-extra = install it: pip install 'layout-zh[{ $extra }]'
hint-style-of-all = write { $kind }: it is one style wherever it stands
hint-idle-field = leave it out; what may be said of it: { $fields }
hint-one-size = write size: with one size; headings and tables alone may have sizes:
unknown-face = no font is called “{ $family }”
    .extra = the font “{ $family }” is in an extra that is not installed
    .italic = of the font “{ $family }” there is the italic only
    .role = the style “{ $style }” has the face “{ $face }”, which faces: does not name
wrong-colour = “{ $text }” is no process colour
    .list = this is no process colour
    .ink = an ink cannot be more than 100 %, as { NUMBER($ink, maximumFractionDigits: 2) } is
    .unseen = a colour without ink that overprints is not printed at all
hint-ink-or-knock-out = give it ink, or leave out overprint: to let it cut out what lies below
wrong-ink = “{ $text }” is no ink of a theme
    .gradient = “{ $text }” is no gradient
    .spot = the spot colour { $text } and another ink are no gradient
wrong-rule = “{ $text }” is no rule
unknown-ink = the theme has no colour “{ $ink }”
hint-ink = write a colour of colors: and perhaps how much of it: red, red 12%; k is black, paper no ink at all, section that of the page's section
hint-gradient = write two colours of colors: and where it goes: red to red 20%, red to paper right (down, up, left, right)
hint-gradient-spot = a gradient goes between tints of one spot colour, or to paper; or give both ends inks of four colours
hint-rule-weight = write its weight, then solid, double, dashed, dotted, thick-thin or thin-thick, and an ink, where you want others than solid and black: .4pt, 1.5pt red, .3pt dotted k 60%, 3pt thick-thin
kind-ink = a colour by its name, such as red or red 12%
kind-gradient = two inks and where a gradient goes, such as red to red 20%
kind-rule = a rule, such as .4pt or 1.5pt red, or none
kind-inset = a number, or lines and characters: [1, 2]
known-inks = colours
record-look = a look (外观)
record-furniture = the furniture of pages (书眉饰条)
record-rules = the rules between stories and columns
record-running-line = a line in the margin (书眉)
record-running-text = a text of the margin
record-bar = a bar (饰条)
known-furniture = furniture
unknown-furniture = the theme has no furniture “{ $furniture }”
furniture-room = a line { NUMBER($at, maximumFractionDigits: 1) } mm from the trim stands within the type area, which begins at { NUMBER($room, maximumFractionDigits: 1) } mm
hint-furniture-room = move it nearer to the trim, at: { NUMBER($most, maximumFractionDigits: 1) }mm at most, or make the margin wider
page-template = rows and columns stand side by side here
    .several = a slot is one name with what is said of it, but these are { $count }: { $keys }
    .bounds = min_lines is { $least }, more than max_lines, { $most }
    .high = the parts of “{ $template }” with a fixed height need { $lines } lines, but the page has { $rows }
    .wide = in “{ $template }” something { $columns } columns wide stands where there are { $width }
    .narrow = { $columns } columns on the page “{ $template }” have { $measure } characters each
    .spans = in “{ $template }” these columns are { $spans }, but there are { $width } to share
unknown-slot = “{ $slot }” is nothing that can stand on a page
hint-looked-at = it was looked for at { $folder }
hint-own-theme = for a folder of your own write ./NAME
hint-extend-base = extend a theme that has one: extends: base
hint-take-extends = take one extends: away
hint-pitch = the pitch (行距) is measured from baseline to baseline
hint-narrower-grid = fewer columns, a smaller measure or a smaller size
hint-sizes = sizes: [42pt, 36pt] from the wished for to the smallest; size: for one
hint-inks = write the four inks in percent: cmyk(0, 95, 90, 10)
hint-inks-not-light = presses print inks, not light: something like { $inks }
bad-spot = “{ $name }” cannot be the name of a spot colour
    .process = “{ $name }” is a process ink, no spot colour
hint-spot-name = write the name that the shop gives the ink, of 40 letters or less: PANTONE 185 C
hint-spot-process = write the four inks: cmyk(0, 95, 90, 10)
hint-slots = slots: { $slots }
hint-rows-in-columns = put the one inside the other: rows: [{"{"}columns: [lead, briefs]{"}"}]
hint-one-slot = write {"{"}{ $slot }: {"{"}…{"}"}{"}"} with what is said of it inside
hint-branch = write { $branch }: [lead, briefs]
hint-option = an option is a word with a word or number after it
hint-smaller-part = make one of them smaller, or leave its lines: out
hint-fewer-columns = give the page fewer columns
hint-span-each = each ? needs at least one
hint-span-sum = their spans must add up to { $width }; one may be left out

# Imprint and regulations
kind-staff = roles with names, such as {"{"}“责任编辑”: “…”{"}"}
hint-dates = write a day: 2020-06-08, a month: 2020-06, or the first and last of several days: 2020-06-08/2020-06-14
hint-double-number = write both numbers of a double issue, the lower one first: 5-6
hint-total = write number: { $number } and, on a line of its own, total: { $total }
imprint-missing = a public paper must print { $field }, and it is not filled in
    .public = a public paper must print { $field }, and it is not filled in
    .internal = an internal publication must print { $field }, and it is not filled in
hint-imprint = write under imprint: { $field }: { $example }
hint-total-number = write total: and the number counted from the first issue, beside number: { NUMBER($number, useGrouping: 0) }
internal-field = an internal publication has no { $field }
internal-registration = “{ $text }” is the number of a public paper; an internal publication prints that of its permit (准印证)
internal-name = an internal publication may not be called “{ $text }”, nor anything with “报”, “刊” or “杂志”
internal-word = an internal publication may not say “{ $word }” of itself; it does { $count ->
    [one] in 1 place
   *[other] in { $count } places
 }
internal-ad = an internal publication may carry no advertisement: “{ $file }”
hint-leave-out = leave it out
hint-instead = write “{ $word }” or the like, or leave it out
hint-permit = write the number as it stands on the permit (准印证)
hint-internal-name = call it “通讯”, “简讯”, “资料” or the like, or write imprint: {"{"}kind: public{"}"} if it has the number of a public paper (刊号)
hint-internal-ad = take it off; if it is a public service (公益广告), give it under fillers: or as a photo

full-page = a full-page picture has its page to itself
    .caption = a full-page picture has no place for a caption or a credit
hint-full-page = give it a page of its own: - ads: or - photos: with it alone
hint-full-caption = say it beside the story that it belongs to, on another page
record-press = the printing (印刷)
record-colour = a colour
kind-press = the name of a printing condition, or condition, files and scheme
spread-place = what is over two pages (跨版) begins on a left page with another to its right; page { $number } is none
    .odd = what is over two pages (跨版) begins on a left page, one with an even number; page { $number } is a right page
    .last = nothing faces page { $number }: it is the last one
    .taken = the page that faces page { $number } has matter of its own where the picture goes on
    .several = only one picture of page { $number } can be over two pages
    .group = a group of pictures (组图) cannot be over two pages, as on page { $number }
    .headline = a headline of a photo stands over two pages (跨版) alone, above the picture (page { $number })
    .fold = the headline over the fold of page { $number } has not one place where it goes over it
hint-spread-headline = with spread: yes and without full:, write one | where the fold is, as in headline: ONE PART|THE OTHER
hint-spread = put it on an even page, and let the next page, which it goes on on, have a section and no more where it is full
hint-spread-group = make one picture file of them, or leave out spread:
serial-part = { $name }, part { $number }
serial-goes-on = (to be continued)
    .last = (the end)
note-label = Editor’s note:{" "}
    .behind = Afterword:{" "}

# Languages.
kind-tongue = a language such as zh-Hans, zh-Hant-HK, en
unknown-language = “{ $text }” in { $name } is no language that is known
    .alone = words in “{ $text }” can stand within a Chinese text; { $name } cannot be set in it
hint-languages = write one of { $names } …
hint-language-within = leave lang: out and mark the words: [words]{"{"}lang=ug{"}"}

# Composite faces.
record-face-part = a part of a composite face
record-composite = a composite face (复合字体)
kind-face-part = a font's name, or a group of fields
